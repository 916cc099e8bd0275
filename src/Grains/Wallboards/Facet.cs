using Firstline.Grains.Interfaces.Tickets;
using Firstline.Grains.Interfaces.Wallboards;

namespace Firstline.Grains.Wallboards;

/// <summary>An open ticket as a shard counts it at an instant; replaced whole when anything about it changes.</summary>
internal sealed class Facet
{
    private Facet(TicketLine line, BoardClockState clock, DateTimeOffset? next) =>
        (Line, Clock, State, Next) = (line, clock, line.Breached ? BoardClockState.Breached : clock, next);

    /// <summary>The ticket.</summary>
    public TicketLine Line { get; }

    /// <summary>How near the tightest live clock is to its target.</summary>
    public BoardClockState Clock { get; }

    /// <summary>How the ticket counts: breached also while a missed clock stands still and another one runs.</summary>
    public BoardClockState State { get; }

    /// <summary>When <see cref="Clock"/> changes by itself, or null.</summary>
    public DateTimeOffset? Next { get; }

    /// <summary>A ticket at an instant.</summary>
    public static Facet Of(TicketLine line, DateTimeOffset now) => line.Deadline?.Schedule switch
    {
        null => new(line, BoardClockState.OnTrack, null),
        var clock when clock.Late <= now => new(line, BoardClockState.Breached, null),
        var clock when clock.Critical <= now => new(line, BoardClockState.Critical, clock.Late),
        var clock when clock.AtRisk <= now => new(line, BoardClockState.AtRisk, Sooner(clock.Critical, clock.Late)),
        var clock => new(line, BoardClockState.OnTrack, Sooner(clock.AtRisk, Sooner(clock.Critical, clock.Late))),
    };

    private static DateTimeOffset Sooner(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;
}
