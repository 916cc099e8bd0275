using Firstline.Domain.Sla;
using Firstline.Domain.Tickets.Automation;
using Firstline.Domain.Tickets.Settings;

namespace Firstline.Domain.Tickets;

/// <summary>The configuration that ticket decisions depend on.</summary>
/// <param name="Book">SLA policies and calendars.</param>
/// <param name="Limits">The sizes that texts may have.</param>
public sealed record TicketRules(SlaBook Book, TicketLimits Limits)
{
    /// <summary>The triggers and automations; null where none act, such as when history is taken over.</summary>
    internal RuleScope? Automation { get; init; }

    /// <summary>What ladders go by; null where none is climbed, such as when history is taken over.</summary>
    internal Escalating.LadderScope? Ladder { get; init; }

    /// <summary>What the desk's administrators chose for tickets; the usual where they chose nothing.</summary>
    public TicketSettings Settings { get; init; } = TicketSettings.Usual;
}

/// <summary>The sizes that texts may have, in characters.</summary>
public sealed record TicketLimits
{
    /// <summary>How many files go with one message.</summary>
    public const int MostAttachments = 20;

    /// <summary>The longest subject; 200 by default.</summary>
    public int Subject { get; init; } = 200;

    /// <summary>The longest message or note; 100,000 by default.</summary>
    public int Body { get; init; } = 100_000;

    /// <summary>The longest name, reason, component or source; 500 by default.</summary>
    public int Line { get; init; } = 500;
}
