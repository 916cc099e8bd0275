namespace Firstline.Domain.Tickets.Automation;

/// <summary>What the runs of rules leave on a ticket.</summary>
internal static class RuleFolds
{
    /// <summary>An automation is armed once, for the newest instant.</summary>
    public static Ticket.Known Armed(Ticket.Known ticket, TicketEvent.RuleArmed fact) => ticket with
    {
        Armed = ticket.Armed.RemoveAll(armed => armed.Rule == fact.Rule).Add(new(fact.Rule, fact.Mark, fact.Due)),
    };

    /// <summary>An automation that acted rests until its condition has ended.</summary>
    public static Ticket.Known Rests(Ticket.Known ticket, TicketEvent.RuleRests fact) => ticket with
    {
        Armed = [.. ticket.Armed.Select(armed => armed.Rule == fact.Rule ? armed with { Due = fact.Due, RestsUntil = fact.Until } : armed)],
    };

    /// <summary>A run counts for a while, and an automation acts once until its condition was false.</summary>
    public static Ticket.Known Ran(Ticket.Known ticket, TicketEvent.RuleRan fact, DateTimeOffset at) => ticket with
    {
        RuleRuns = [.. ticket.RuleRuns.Where(run => run > at - RuleRunner.Span), at],
        Armed = fact.On is not null ? ticket.Armed : [.. ticket.Armed.Select(armed => armed.Rule == fact.Rule ? armed with { Due = null, RestsUntil = null } : armed)],
    };
}
