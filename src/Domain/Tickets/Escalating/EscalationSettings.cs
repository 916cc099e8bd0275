using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Firstline.Domain.Tickets.Automation;
using Orleans;

namespace Firstline.Domain.Tickets.Escalating;

/// <summary>
/// What the desk's administrators choose for escalations. Names, teams and bands of the levels and the level of critical tickets are in the SLA
/// policy, which promises them; here is what happens on the way.
/// </summary>
/// <remarks>Rests in facts for ever: new parts have a usual value and may be absent in what is read.</remarks>
[GenerateSerializer, Immutable, Alias("escalation.settings")]
public sealed record EscalationSettings
{
    /// <summary>The settings of a desk that never edited them.</summary>
    public static EscalationSettings Usual { get; } = new();

    /// <summary>Where a security incident leads.</summary>
    [Id(0)]
    public int SecurityIncidentLevel { get; init; } = 3;

    /// <summary>Where a loss of data leads.</summary>
    [Id(1)]
    public int DataLossLevel { get; init; } = 3;

    /// <summary>Where a problem of several customers leads.</summary>
    [Id(2)]
    public int SeveralCustomersLevel { get; init; } = 4;

    /// <summary>How long an acknowledged ticket may rest at a level before its ladder is armed again; where a level is not listed, its band's upper edge.</summary>
    [Id(3)]
    public ImmutableArray<LevelPatience> Patience { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>How often the highest level is reminded, a band apart, once it did not acknowledge in its band: nothing is above it.</summary>
    [Id(4)]
    public int RemindersAtTheTop { get; init; } = 5;

    /// <summary>The level from which on a review is owed once the ticket is resolved.</summary>
    [Id(5)]
    public int ReviewFromLevel { get; init; } = 3;

    /// <summary>Within how many business days of the resolution the review is owed.</summary>
    [Id(6)]
    public int ReviewWithinDays { get; init; } = 5;

    /// <summary>The communications that somebody edited; the usual ones where null.</summary>
    [Id(7)]
    public ImmutableArray<CommunicationTemplate>? OwnCommunications { get; init; }

    /// <summary>The five communications.</summary>
    [JsonIgnore]
    public ImmutableArray<CommunicationTemplate> Communications
    {
        get => OwnCommunications ?? CommunicationTemplate.Shipped;
        init => OwnCommunications = value.IsDefaultOrEmpty ? null : value;
    }

    /// <summary>Whether a communication names what is not on the ticket itself.</summary>
    [JsonIgnore]
    public bool NeedsNames => OwnCommunications is { } own && own.Any(template => Template.Mentions(template.Text, "customer.") || Template.Mentions(template.Text, "agent."));

    /// <summary>How several customers with the same trouble are noticed.</summary>
    [Id(8)]
    public OutbreakSettings Outbreaks { get; init => field = value ?? OutbreakSettings.Usual; } = OutbreakSettings.Usual;

    /// <summary>The template of a communication; one that is not listed is the usual one.</summary>
    public CommunicationTemplate Communication(CommunicationKind kind) =>
        Communications.FirstOrDefault(template => template.Kind == kind) ?? CommunicationTemplate.Shipped.First(template => template.Kind == kind);
}

/// <summary>How long an acknowledged ticket may rest at a level.</summary>
/// <param name="Level">The level.</param>
/// <param name="Idle">For how long nothing may be done about it, in the hours of the level's band; null when it may rest.</param>
[GenerateSerializer, Immutable, Alias("escalation.patience")]
public sealed record LevelPatience([property: Id(0)] int Level, [property: Id(1)] TimeSpan? Idle);

/// <summary>When so many customers with the same trouble are taken for one problem.</summary>
/// <param name="Active">Whether anything is noticed at all.</param>
/// <param name="Window">Within what time their tickets open.</param>
/// <param name="Customers">How many different customers.</param>
[GenerateSerializer, Immutable, Alias("escalation.outbreaks")]
public sealed record OutbreakSettings([property: Id(0)] bool Active, [property: Id(1)] TimeSpan Window, [property: Id(2)] int Customers)
{
    /// <summary>Three customers within a quarter of an hour.</summary>
    public static OutbreakSettings Usual { get; } = new(true, TimeSpan.FromMinutes(15), 3);
}
