using Firstline.Domain.Escalations;
using Firstline.Domain.Kernel;
using Orleans;

namespace Firstline.Domain.Tickets.Escalating;

/// <summary>An escalation told from its facts: the rungs of the ladder, the seven steps, the five communications and the review.</summary>
/// <param name="Level">The present level.</param>
/// <param name="Peak">The highest level that it came to.</param>
/// <param name="Incidents">What was declared about it.</param>
/// <param name="Rungs">Each stay at a level that was called, in order.</param>
/// <param name="Steps">The seven steps, in their order; empty when it never escalated.</param>
/// <param name="Communications">What was sent, in order.</param>
/// <param name="Review">The review; null while none is owed and none was written.</param>
[GenerateSerializer, Immutable, Alias("escalation.story")]
public sealed record EscalationStory(
    [property: Id(0)] int Level,
    [property: Id(1)] int Peak,
    [property: Id(2)] IReadOnlyList<EscalationTrigger> Incidents,
    [property: Id(3)] IReadOnlyList<LadderRung> Rungs,
    [property: Id(4)] IReadOnlyList<StepState> Steps,
    [property: Id(5)] IReadOnlyList<SentCommunication> Communications,
    [property: Id(6)] ReviewState? Review)
{
    /// <summary>The story of a ticket's facts up to now.</summary>
    public static EscalationStory Of(IEnumerable<Stamped<TicketEvent>> facts)
    {
        var teller = new StoryTeller();
        foreach (var fact in facts)
        {
            teller.Take(fact);
        }

        return teller.Story;
    }
}

/// <summary>A stay at a level.</summary>
/// <param name="Level">Which level.</param>
/// <param name="Team">Its team; null when it was never called, as before ladders were kept.</param>
/// <param name="From">When it came there.</param>
/// <param name="Trigger">What brought it there; null when it was handed back from above.</param>
/// <param name="Reason">Why, in words.</param>
/// <param name="By">Who brought it there.</param>
/// <param name="AskedBy">Who asked for it, when that was somebody else.</param>
/// <param name="Called">Who was called.</param>
/// <param name="Skipped">Levels that were passed on the way, since nobody was there.</param>
/// <param name="Reminders">When the level was reminded.</param>
/// <param name="Acknowledged">Who acknowledged, and when; the last counts.</param>
/// <param name="Rearmed">When an acknowledgement stopped counting.</param>
/// <param name="Until">When it left the level or was resolved; null while it is there.</param>
[GenerateSerializer, Immutable, Alias("escalation.rung")]
public sealed record LadderRung(
    [property: Id(0)] int Level,
    [property: Id(1)] TeamId? Team,
    [property: Id(2)] DateTimeOffset From,
    [property: Id(3)] EscalationTrigger? Trigger,
    [property: Id(4)] string Reason,
    [property: Id(5)] Who By,
    [property: Id(6)] string? AskedBy,
    [property: Id(7)] IReadOnlyList<AgentId> Called,
    [property: Id(8)] IReadOnlyList<int> Skipped,
    [property: Id(9)] IReadOnlyList<DateTimeOffset> Reminders,
    [property: Id(10)] IReadOnlyList<Acknowledgement> Acknowledged,
    [property: Id(11)] IReadOnlyList<DateTimeOffset> Rearmed,
    [property: Id(12)] DateTimeOffset? Until);

/// <summary>Somebody took the ticket on.</summary>
[GenerateSerializer, Immutable, Alias("escalation.acknowledgement")]
public sealed record Acknowledgement([property: Id(0)] AgentId Agent, [property: Id(1)] DateTimeOffset At);

/// <summary>One of the seven steps.</summary>
/// <param name="Step">Which.</param>
/// <param name="DoneAt">When it was done first; null while it is open.</param>
/// <param name="By">Who did it, or the desk.</param>
/// <param name="What">What shows that it was done.</param>
[GenerateSerializer, Immutable, Alias("escalation.step-state")]
public sealed record StepState([property: Id(0)] EscalationStep Step, [property: Id(1)] DateTimeOffset? DoneAt, [property: Id(2)] Who? By, [property: Id(3)] string What);

/// <summary>A communication that was sent.</summary>
[GenerateSerializer, Immutable, Alias("escalation.sent")]
public sealed record SentCommunication(
    [property: Id(0)] CommunicationKind Kind, [property: Id(1)] Guid Message, [property: Id(2)] bool Automatic, [property: Id(3)] DateTimeOffset At, [property: Id(4)] Who By);

/// <summary>The review of an escalation.</summary>
/// <param name="Due">Until when it is or was owed; null when it was never owed.</param>
/// <param name="WrittenAt">When it was written; null while it is owed.</param>
/// <param name="By">Who wrote it.</param>
/// <param name="Message">The id of its findings.</param>
/// <param name="Actions">What is to be done.</param>
[GenerateSerializer, Immutable, Alias("escalation.review-state")]
public sealed record ReviewState(
    [property: Id(0)] DateTimeOffset? Due, [property: Id(1)] DateTimeOffset? WrittenAt, [property: Id(2)] Who? By, [property: Id(3)] Guid? Message, [property: Id(4)] IReadOnlyList<ReviewAction> Actions);
