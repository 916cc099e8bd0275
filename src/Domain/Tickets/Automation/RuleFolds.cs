namespace Firstline.Domain.Tickets.Automation;

/// <summary>What the runs of rules leave on a ticket.</summary>
internal static class RuleFolds
{
    /// <summary>A run counts for a while, and an automation acts once until its condition was false.</summary>
    public static Ticket.Known Ran(Ticket.Known ticket, TicketEvent.RuleRan fact, DateTimeOffset at) => ticket with
    {
        RuleRuns = [.. ticket.RuleRuns.Where(run => run > at - RuleRunner.Span), at],
        Armed = fact.On is not null ? ticket.Armed : [.. ticket.Armed.Select(armed => armed.Rule == fact.Rule ? armed with { Due = null } : armed)],
    };
}
