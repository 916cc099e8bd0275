using Firstline.Domain.Sla;

namespace Firstline.Domain.Tickets;

/// <summary>
/// What a cycle is judged by in reports: a response by what its ticket is now, under the version of the policy that it went by; everything
/// else by the target that it had.
/// </summary>
internal static class CycleJudgement
{
    public static TimeSpan? TargetOf(Ticket.Known ticket, SlaClock clock, SlaBook book) => clock switch
    {
        { Terms.ManualDue: not null } => clock.Allowed ?? ClockDecider.AllowedOf(book, clock),
        { Clock: ClockKind.FirstResponse or ClockKind.NextResponse } => ResponseTarget(ticket, clock.Clock, book, clock.Terms.PolicyVersion),
        _ => clock.Terms.Target,
    };

    public static TimeSpan? ResponseTarget(Ticket.Known ticket, ClockKind clock, SlaBook book, int version) =>
        book.TermsFor(clock, ticket.Terms with { PolicyVersion = version }, ticket.Facets).Target;

    /// <summary>Whether a cycle counts: it ended with a target, or it is live and missed.</summary>
    public static bool Counts(SlaClock clock, TimeSpan? target) =>
        target is not null && (clock.Outcome is ClockOutcome.Met or ClockOutcome.Missed || clock is { IsLive: true, BreachedAt: not null });

    /// <summary>Whether a cycle that counts was missed; under a due date set by hand, as it ended.</summary>
    public static bool Missed(SlaClock clock, TimeSpan? target) => 
        clock.IsLive || (clock.Terms.ManualDue is null ? clock.Consumed > target : clock.Outcome == ClockOutcome.Missed);
}
