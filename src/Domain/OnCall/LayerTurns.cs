using Firstline.Domain.Calendars;
using Firstline.Domain.Kernel;

namespace Firstline.Domain.OnCall;

/// <summary>
/// A layer ready for questions. Whose turn it is follows from the furthest local time that its clock has shown by arithmetic alone, so any
/// instant costs the same. A hand-off at a local time that does not exist is at the first instant that does; at one that occurs twice, at the first.
/// </summary>
internal sealed class LayerTurns(OnCallLayer layer)
{
    private readonly LocalClock _clock = LocalClock.Of(layer.Zone);
    private readonly RepeatingWeeks? _hours = layer.Hours is { } hours ? new([hours], default) : null;
    private readonly long _start = layer.Start.Ticks;
    private readonly bool _turns = layer.Members.Any(member => member != layer.Members[0]);
    private readonly long _length = layer.Every * layer.Unit switch
    {
        RotationUnit.Hours => TimeSpan.TicksPerHour,
        RotationUnit.Days => TimeSpan.TicksPerDay,
        _ => 7 * TimeSpan.TicksPerDay,
    };

    public string Name => layer.Name;

    /// <summary>Who is on call at an instant; nobody before the first turn and outside the hours.</summary>
    public AgentId? At(long instant)
    {
        var shown = _clock.Shown(instant);
        return shown < _start || _hours?.Holds(shown) is false ? null : layer.Members[(int)(Turn(shown) % layer.Members.Length)];
    }

    /// <summary>The first instant after another at which that may change; null when it never does.</summary>
    public long? Next(long instant)
    {
        var shown = _clock.Shown(instant);
        var edge = shown < _start ? _start
            : _turns ? Earlier(Begin(Turn(shown) + 1), _hours?.NextEdge(shown))
            : _hours?.NextEdge(shown);
        return edge is { } local ? _clock.FirstInstant(local) : null;
    }

    private static long Earlier(long one, long? other) => other < one ? other.Value : one;

    private long Turn(long shown)
    {
        if (layer.Unit != RotationUnit.Months)
        {
            return (shown - _start) / _length;
        }

        var date = new DateTime(shown);
        var months = ((date.Year - layer.Start.Year) * 12) + date.Month - layer.Start.Month;
        return (layer.Start.AddMonths(months).Ticks > shown ? months - 1 : months) / layer.Every;
    }

    private long Begin(long turn) => layer.Unit == RotationUnit.Months
        ? layer.Start.AddMonths((int)turn * layer.Every).Ticks
        : _start + (turn * _length);
}
