using Firstline.Domain.Sla;

namespace Firstline.Domain.Tickets;

/// <summary>The configuration that ticket decisions depend on.</summary>
/// <param name="Book">SLA policies and calendars.</param>
/// <param name="Limits">The sizes that texts may have.</param>
public sealed record TicketRules(SlaBook Book, TicketLimits Limits);

/// <summary>The sizes that texts may have, in characters.</summary>
public sealed record TicketLimits
{
    /// <summary>The longest subject; 200 by default.</summary>
    public int Subject { get; init; } = 200;

    /// <summary>The longest message or note; 100,000 by default.</summary>
    public int Body { get; init; } = 100_000;

    /// <summary>The longest name, reason, component or source; 500 by default.</summary>
    public int Line { get; init; } = 500;
}
