using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets.Approvals;
using Firstline.Domain.Tickets.Work;
using Orleans;

namespace Firstline.Domain.Notifications;

/// <summary>What a fact gives somebody to hear. It names things and repeats no text, so that nothing is left here when a person is erased.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Ticket">The ticket it is about; null for none.</param>
/// <param name="Version">The ticket's version after the fact.</param>
/// <param name="What">The thing in question, in a word: a clock, a stage, what happened.</param>
/// <param name="By">The agent whose doing it was; empty for the desk, a customer or a program.</param>
/// <param name="Key">What makes it the same as another one of the ticket, so that it is told once; empty for never.</param>
/// <param name="At">When it happened.</param>
[GenerateSerializer, Immutable, Alias("notice")]
public sealed record Notice(
    [property: Id(0)] NoticeKind Kind,
    [property: Id(1)] TicketId? Ticket,
    [property: Id(2)] long Version,
    [property: Id(3)] string What,
    [property: Id(4)] string By,
    [property: Id(5)] string Key,
    [property: Id(6)] DateTimeOffset At)
{
    /// <summary>How much it presses.</summary>
    public NoticeUrgency Urgency => NoticeKinds.Of(Kind).Urgency;
}

/// <summary>Who is to hear something: an agent, or else those of a team.</summary>
public readonly record struct Audience(AgentId? Agent, TeamId? Team);

/// <summary>What of a ticket decides who hears of its facts.</summary>
/// <param name="Ticket">The ticket.</param>
/// <param name="Holder">Whose it is: its agent, or else its team.</param>
/// <param name="Watchers">The agents who want to hear of it.</param>
/// <param name="Tasks">Its side tasks.</param>
/// <param name="Approvals">What others had to approve.</param>
public sealed record TicketScene(TicketId Ticket, Audience Holder, IReadOnlyList<AgentId> Watchers, IReadOnlyList<SideTask> Tasks, IReadOnlyList<Approval> Approvals);
