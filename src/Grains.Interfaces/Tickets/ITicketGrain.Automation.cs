using Firstline.Domain.Tickets.Automation;
using Firstline.Grains.Interfaces.Kernel;

namespace Firstline.Grains.Interfaces.Tickets;

public partial interface ITicketGrain
{
    /// <summary>Does several things at once, in one durable step: all of them, or nothing with the refusal of the first that cannot be.</summary>
    /// <remarks>Idempotent. A refusal's field is the action at fault, such as <c>actions[2]</c>. Refused for agents that do not exist.</remarks>
    [Alias("RunActions")]
    Task<Outcome<TicketView>> RunActions(RunActions command, Asked asked);

    /// <summary>What the same actions would do now. Changes nothing.</summary>
    [Alias("TryActions")]
    Task<Outcome<ActionTrial>> TryActions(RunActions command, Asked asked);

    /// <summary>Puts back what a bulk job changed, where nobody changed it since. Idempotent; harmless where the job did nothing.</summary>
    [Alias("Restore")]
    Task<Outcome<TicketRestored>> Restore(Guid job, Asked asked);

    /// <summary>Arms and disarms automations by the rules of today. Idempotent.</summary>
    [Alias("LookAtRules")]
    Task<Outcome<TicketView>> LookAtRules(LookAtRules command, Asked asked);
}

/// <summary>What actions would do.</summary>
/// <param name="Ticket">The ticket as it would be.</param>
/// <param name="Changes">The facts that there would be, with their texts; none when nothing would change.</param>
[GenerateSerializer, Immutable, Alias("ticket.action-trial")]
public sealed record ActionTrial([property: Id(0)] TicketView Ticket, [property: Id(1)] IReadOnlyList<TimelineEntry> Changes);
