using Firstline.Domain.Escalations;
using Firstline.Domain.Kernel;
using Firstline.Domain.Sla;

namespace Firstline.Domain.Tickets.Escalating;

/// <summary>The ladder of an escalated ticket (semantics, section 3): who is called, when they are reminded, and when an acknowledgement no longer counts.</summary>
internal static class Climbing
{
    /// <summary>The level that a ticket comes to on its way to another: past every level that has nobody, but never past the highest.</summary>
    public static int Skip(TicketDraft draft, int level)
    {
        if (draft.Rules.Ladder is not { } scope)
        {
            return level;
        }

        var policy = PolicyOf(draft);
        while (level < policy.Levels.Length && policy.Level(level) is { } promise && scope.Staff.Of(new(promise.Team), draft.Now) is { Planned: true, Agents.IsEmpty: true })
        {
            draft.Add(new TicketEvent.LevelSkipped(level, new(promise.Team)));
            level++;
        }

        return level;
    }

    /// <summary>Calls the level that a ticket came to. At the first level nobody is called: that is every ticket's queue.</summary>
    public static void Call(TicketDraft draft)
    {
        if (draft.Rules.Ladder is not { } scope || !draft.Ticket.IsOpen || draft.Ticket.Level <= EscalationLevels.First || PolicyOf(draft).Level(draft.Ticket.Level) is not { } promise)
        {
            return;
        }

        draft.Add(new TicketEvent.LevelCalled(
            promise.Level, new(promise.Team), scope.Staff.Of(new(promise.Team), draft.Now).Agents,
            promise.RemindAfter > TimeSpan.Zero && promise.RemindAfter < promise.RespondWithin ? In(draft, draft.Now, promise.RemindAfter) : null));
    }

    /// <summary>Somebody takes the ticket on, who holds it from here on.</summary>
    public static void Acknowledge(TicketDraft draft, AgentId agent)
    {
        draft.Add(new TicketEvent.Acknowledged(draft.Ticket.Level, agent, draft.Ticket.Ladder is null ? null : LookAt(draft, draft.Now)));
        draft.Stop(ClockKind.LevelResponse);
        draft.StartStatusUpdate();
        TicketDecider.Assign(draft, agent);
    }

    /// <summary>The highest level did not acknowledge in its band: nothing is above it, so it is called and reminded again.</summary>
    public static void Missed(TicketDraft draft)
    {
        if (draft.Rules.Ladder is { Settings.RemindersAtTheTop: > 0 } && draft.Ticket is { IsOpen: true, AcknowledgedBy: null, Ladder: { } ladder } && PolicyOf(draft).Level(ladder.Level) is { } promise)
        {
            draft.Add(new TicketEvent.LevelReminded(ladder.Level, Present(draft, ladder.Team), In(draft, draft.Now, promise.RespondWithin)));
        }
    }

    /// <summary>Records the next thing that the ladder has come to, if anything is due before <paramref name="before"/>; tells whether it did.</summary>
    public static bool RecordNext(TicketDraft draft, DateTimeOffset? before)
    {
        if (draft.Rules.Ladder is null || draft.Ticket is not { IsOpen: true, Ladder: { } ladder } || !(ladder.NextWake <= draft.Now) || before < ladder.NextWake)
        {
            return false;
        }

        if (ladder.AcknowledgedAt is null)
        {
            Remind(draft, ladder);
        }
        else
        {
            Look(draft, ladder);
        }

        return true;
    }

    /// <summary>An acknowledgement no longer counts: the level's clock starts again and its people are called.</summary>
    public static void Rearm(TicketDraft draft, DateTimeOffset idleSince)
    {
        draft.Add(new TicketEvent.LadderRearmed(draft.Ticket.Level, idleSince));
        draft.RestartLevelResponse();
        Call(draft);
    }

    private static void Remind(TicketDraft draft, Ladder ladder)
    {
        var atTheTop = ladder.Reminders > 0 && ladder.Reminders < draft.Rules.Ladder!.Settings.RemindersAtTheTop && PolicyOf(draft).Level(ladder.Level + 1) is null;
        draft.Add(new TicketEvent.LevelReminded(
            ladder.Level, Present(draft, ladder.Team), atTheTop && PolicyOf(draft).Level(ladder.Level) is { } promise ? In(draft, draft.Now, promise.RespondWithin) : null));
    }

    /// <summary>While the customer or somebody else is waited for, nothing has to be done about it.</summary>
    private static void Look(TicketDraft draft, Ladder ladder)
    {
        var waits = draft.Ticket.Status is TicketStatus.WaitingOnCustomer or TicketStatus.WaitingOnThirdParty || draft.Ticket.Snooze is not null;
        var next = LookAt(draft, waits ? draft.Now : ladder.ActiveAt);
        if (next is null || next > draft.Now)
        {
            draft.Add(new TicketEvent.LadderWatched(next));
        }
        else
        {
            Rearm(draft, ladder.ActiveAt);
        }
    }

    private static DateTimeOffset? LookAt(TicketDraft draft, DateTimeOffset from)
    {
        var level = draft.Ticket.Level;
        var listed = draft.Rules.Ladder?.Settings.Patience.FirstOrDefault(patience => patience.Level == level);
        var idle = listed is null ? PolicyOf(draft).Level(level)?.RespondWithin : listed.Idle;
        return idle is { } some ? In(draft, from, some) : null;
    }

    private static IReadOnlyList<AgentId> Present(TicketDraft draft, TeamId team) => draft.Rules.Ladder!.Staff.Of(team, draft.Now).Agents;

    /// <summary>An instant in the hours of the level's band.</summary>
    private static DateTimeOffset In(TicketDraft draft, DateTimeOffset from, TimeSpan time)
    {
        var book = draft.Rules.Book;
        return book.CalendarOf(book.TermsFor(ClockKind.LevelResponse, draft.Ticket.Terms, draft.Ticket.Facets)).Deadline(from, time);
    }

    private static SlaPolicy PolicyOf(TicketDraft draft) => draft.Rules.Book.Version(draft.Ticket.Terms.PolicyVersion);
}
