using System.Collections.Immutable;
using Orleans;

namespace Firstline.Domain.Tickets.Automation;

/// <summary>The rules of the desk in the order in which they are looked at.</summary>
/// <remarks>Rests in facts for ever: new parts have a usual value and may be absent in what is read.</remarks>
[GenerateSerializer, Immutable, Alias("automation.rules")]
public sealed record AutomationRules
{
    /// <summary>No rules.</summary>
    public static AutomationRules Usual { get; } = new();

    /// <summary>Triggers and automations, first to last.</summary>
    [Id(0)]
    public ImmutableArray<AutomationRule> Rules { get; init => field = value.IsDefault ? [] : value; } = [];
}

/// <summary>
/// What the desk does by itself. A trigger looks at a ticket when something happens to it; an automation waits until its condition has been
/// true for some time.
/// </summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">What people call it.</param>
/// <param name="On">For a trigger: what has to happen. Empty for an automation.</param>
/// <param name="For">For an automation: how long its condition has to be true. Null for a trigger.</param>
/// <param name="Condition">Which tickets, in the desk's language of conditions; words are looked for in the subject. Empty for all.</param>
/// <param name="Actions">What it does, in order, all or nothing.</param>
/// <param name="Stop">Whether no later trigger looks at the ticket once this one acted.</param>
/// <param name="Active">Whether it is on.</param>
[GenerateSerializer, Immutable, Alias("automation.rule")]
public sealed record AutomationRule(
    [property: Id(0)] string Id,
    [property: Id(1)] string Title,
    [property: Id(2)] ImmutableArray<RuleOccasion> On,
    [property: Id(3)] TimeSpan? For,
    [property: Id(4)] string Condition,
    [property: Id(5)] ImmutableArray<TicketAction> Actions,
    [property: Id(6)] bool Stop,
    [property: Id(7)] bool Active);

/// <summary>What may set off a trigger.</summary>
[GenerateSerializer, Alias("automation.occasion")]
public enum RuleOccasion
{
    /// <summary>The ticket was opened.</summary>
    Opened,

    /// <summary>The customer wrote.</summary>
    CustomerWrote,

    /// <summary>A person of the desk replied.</summary>
    Replied,

    /// <summary>Somebody noted something.</summary>
    Noted,

    /// <summary>It moved to another status; resolved, reopened and closed are occasions of their own.</summary>
    StatusChanged,

    /// <summary>Its priority changed.</summary>
    PriorityChanged,

    /// <summary>Its category changed.</summary>
    CategoryChanged,

    /// <summary>Its component changed.</summary>
    ComponentChanged,

    /// <summary>Its tags changed.</summary>
    TagsChanged,

    /// <summary>An agent got it.</summary>
    Assigned,

    /// <summary>Its agent lost it.</summary>
    Unassigned,

    /// <summary>It came into a team's queue.</summary>
    TeamChanged,

    /// <summary>It went up a level.</summary>
    Escalated,

    /// <summary>It went down a level.</summary>
    Deescalated,

    /// <summary>Its level took it on.</summary>
    Acknowledged,

    /// <summary>It was resolved.</summary>
    Resolved,

    /// <summary>Its resolution was taken back.</summary>
    Reopened,

    /// <summary>It was closed.</summary>
    Closed,

    /// <summary>A clock warned.</summary>
    Warned,

    /// <summary>A clock missed its target.</summary>
    Breached,

    /// <summary>Fields of the desk's own were filled or cleared.</summary>
    FieldsChanged,

    /// <summary>It became another kind of request.</summary>
    TypeChanged,

    /// <summary>It was laid aside.</summary>
    Snoozed,

    /// <summary>It came back from being laid aside.</summary>
    Woken,
}

/// <summary>Something that happened to the rules. Events are facts: never edited, never removed.</summary>
[GenerateSerializer, Immutable, Alias("rules.event")]
public abstract record AutomationRulesEvent
{
    private AutomationRulesEvent()
    {
    }

    /// <summary>The rules are these from here on.</summary>
    [GenerateSerializer, Immutable, Alias("rules.published.1")]
    public sealed record Published([property: Id(0)] AutomationRules Rules, [property: Id(1)] string Note) : AutomationRulesEvent;
}
