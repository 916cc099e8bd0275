using Firstline.Domain.Tickets.Automation;
using Orleans;

namespace Firstline.Domain.Tickets;

public abstract partial record TicketEvent
{
    /// <summary>Somebody applied a macro; what it did are the facts that follow.</summary>
    [GenerateSerializer, Immutable, Alias("ticket.macro-applied.1")]
    public sealed record MacroApplied([property: Id(0)] string Macro, [property: Id(1)] int Version, [property: Id(2)] string Title) : TicketEvent;

    /// <summary>A bulk job changed it; what it did are the next <paramref name="Changes"/> facts.</summary>
    [GenerateSerializer, Immutable, Alias("ticket.bulk-applied.1")]
    public sealed record BulkApplied([property: Id(0)] Guid Job, [property: Id(1)] int Changes) : TicketEvent;

    /// <summary>What a bulk job had changed was put back; the next <paramref name="Changes"/> facts say what.</summary>
    [GenerateSerializer, Immutable, Alias("ticket.bulk-undone.1")]
    public sealed record BulkUndone([property: Id(0)] Guid Job, [property: Id(1)] int Changes) : TicketEvent;

    /// <summary>
    /// A rule of the desk wrote to the customer. No person answered, so that no clock stops. Rules write <see cref="SystemMessageSent"/> today, which is also
    /// followed on its way; this fact is kept for what they wrote before.
    /// </summary>
    [GenerateSerializer, Immutable, Alias("ticket.auto-replied.1")]
    public sealed record AutoReplied([property: Id(0)] Guid Message, [property: Id(1)] Channel Channel) : TicketEvent;

    /// <summary>
    /// A rule acted, set off by <paramref name="On"/> or, when that is null, by time. What it did are the next <paramref name="Changes"/> facts; none
    /// when an action was refused, with the code in <paramref name="Refusal"/>.
    /// </summary>
    [GenerateSerializer, Immutable, Alias("ticket.rule-ran.1")]
    public sealed record RuleRan(
        [property: Id(0)] string Rule, [property: Id(1)] long Version, [property: Id(2)] string Title, [property: Id(3)] RuleOccasion? On, [property: Id(4)] int Changes,
        [property: Id(5)] string? Refusal = null) : TicketEvent;

    /// <summary>The condition of an automation is true, or will be by mere time; unless something happens before, the automation acts at <paramref name="Due"/>.</summary>
    [GenerateSerializer, Immutable, Alias("ticket.rule-armed.1")]
    public sealed record RuleArmed([property: Id(0)] string Rule, [property: Id(1)] long Version, [property: Id(2)] string Mark, [property: Id(3)] DateTimeOffset Due) : TicketEvent;

    /// <summary>
    /// An automation acted, and its condition stays true until <paramref name="Until"/>, without an end in sight when that is null. By mere time it is true
    /// for long enough again at <paramref name="Due"/>; never when that is null.
    /// </summary>
    [GenerateSerializer, Immutable, Alias("ticket.rule-rests.1")]
    public sealed record RuleRests([property: Id(0)] string Rule, [property: Id(1)] DateTimeOffset? Until, [property: Id(2)] DateTimeOffset? Due) : TicketEvent;

    /// <summary>The condition of an automation is false and does not become true by mere time, or the automation changed or was turned off.</summary>
    [GenerateSerializer, Immutable, Alias("ticket.rule-disarmed.1")]
    public sealed record RuleDisarmed([property: Id(0)] string Rule) : TicketEvent;

    /// <summary>Rules acted so often on the ticket within an hour that they leave it alone until <paramref name="Until"/>.</summary>
    [GenerateSerializer, Immutable, Alias("ticket.rules-suspended.1")]
    public sealed record RulesSuspended([property: Id(0)] DateTimeOffset Until, [property: Id(1)] int Runs) : TicketEvent;
}
