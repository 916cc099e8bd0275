using System.Globalization;
using System.Text.Json;
using Firstline.Domain.Sla;

namespace Firstline.Domain.Tickets;

/// <summary>Facts as the causes that a ledger names, in English.</summary>
internal static class LedgerWords
{
    /// <summary>A fact of the ticket as a cause.</summary>
    public static string Of(TicketEvent fact) => fact switch
    {
        TicketEvent.Opened => "the ticket was opened",
        TicketEvent.CustomerWrote => "the customer wrote",
        TicketEvent.Replied => "the desk replied",
        TicketEvent.CallLogged => "the desk spoke to the customer on the phone",
        TicketEvent.PriorityChanged changed => $"the priority became {Word(changed.To)}",
        TicketEvent.Categorized changed => $"the category became {Word(changed.To)}",
        TicketEvent.ComponentChanged changed => changed.To.Length == 0 ? "the component was removed" : $"the component became {changed.To}",
        TicketEvent.Tagged tagged => tagged.Tags.Count == 0 ? "the tags were removed" : $"the tags became {string.Join(", ", tagged.Tags)}",
        TicketEvent.StatusChanged changed => $"the status became {Word(changed.To)}",
        TicketEvent.Resolved => "the ticket was resolved",
        TicketEvent.Reopened reopened => $"the ticket was reopened: {reopened.Reason}",
        TicketEvent.Closed => "the ticket was closed",
        TicketEvent.Escalated escalated => Text($"the ticket was escalated to level {escalated.To} ({Word(escalated.Trigger)})"),
        TicketEvent.Deescalated deescalated => Text($"the ticket was handed back to level {deescalated.To}"),
        TicketEvent.LadderRearmed rearmed => Text($"level {rearmed.Level} had done nothing, and is called again"),
        TicketEvent.Acknowledged acknowledged => Text($"{acknowledged.Agent} acknowledged level {acknowledged.Level}"),
        TicketEvent.DueDateSet due => $"a due date was set by hand: {due.Reason}",
        TicketEvent.DueDateLifted => "the due date set by hand was lifted",
        TicketEvent.TermsChanged changed => changed.Cause.StartsWith("policy:", StringComparison.Ordinal)
            ? Text($"version {changed.Terms.PolicyVersion} of the policy came into force")
            : "the customer's terms changed",
        TicketEvent.ApprovalRequested => "an approval was asked for",
        TicketEvent.ApprovalVoted vote => Text($"{vote.By.Id} {(vote.Approves ? "approved" : "rejected")}"),
        TicketEvent.ApprovalEnded ended => $"the approval ended: {Word(ended.Outcome)}",
        TicketEvent.Absorbed absorbed => $"{absorbed.Number} was merged into this ticket",
        TicketEvent.Merged merged => $"the ticket was merged into {merged.Number}",
        TicketEvent.FollowsUp follows => $"the ticket follows up {follows.Number}",
        TicketEvent.FollowedUp followed => $"{followed.Number} follows it up",
        TicketEvent.TimesDistrusted distrusted => $"the times of its history are not relied on: {distrusted.Reason}",
        TicketEvent.SplitOff split => $"the ticket was split off {split.Number}",
        _ => "the ticket changed",
    };

    /// <summary>A clock's own cause, where it does not follow from a fact of the ticket: time passed.</summary>
    public static string? CauseOf(ClockEvent fact) => fact switch
    {
        ClockEvent.Warned { Stage: WarningStage.AtRisk } => "the first warning was due",
        ClockEvent.Warned => "the second warning was due",
        ClockEvent.Breached { Cause: "time" } => "the target passed",
        _ => null,
    };

    public static string KindOf(ClockEvent fact) => fact switch
    {
        ClockEvent.Started => "started",
        ClockEvent.Paused => "paused",
        ClockEvent.Resumed => "resumed",
        ClockEvent.Retargeted => "retargeted",
        ClockEvent.Warned => "warned",
        ClockEvent.Breached => "breached",
        ClockEvent.Adopted => "adopted",
        _ => "stopped",
    };

    /// <summary>The calendar's name.</summary>
    public static string Hours(SlaBook book, ClockTerms terms)
    {
        if (terms.Hours.AroundTheClock)
        {
            return "round the clock";
        }

        var policy = book.Version(terms.PolicyVersion);
        return policy.Calendar(terms.Hours.Calendar ?? policy.CalendarOf(terms.Hours.Tier))!.Name;
    }

    /// <summary>A word as the API spells it, with blanks.</summary>
    public static string Word(Enum word) => JsonNamingPolicy.KebabCaseLower.ConvertName(word.ToString()).Replace('-', ' ');

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
