using Firstline.Domain.Sla;
using Firstline.Domain.Sla.Evaluation;
using Firstline.Domain.Tests.Calendars;

namespace Firstline.Domain.Tests.Sla.Evaluation;

/// <summary>A second, slow clock: it walks from minute to minute and from edge to edge of its pauses, which it takes as they come.</summary>
internal sealed class NaiveClock(BruteForce hours, IReadOnlyList<Pause> pauses)
{
    public TimeSpan Elapsed(DateTimeOffset from, DateTimeOffset to)
    {
        var elapsed = TimeSpan.Zero;
        while (from < to)
        {
            var next = Next(from) < to ? Next(from) : to;
            elapsed += Kind(from) == SegmentKind.Running ? next - from : TimeSpan.Zero;
            from = next;
        }

        return elapsed;
    }

    public DateTimeOffset? Deadline(DateTimeOffset at, TimeSpan left, DateTimeOffset limit)
    {
        while (left > TimeSpan.Zero)
        {
            if (at >= limit)
            {
                return null;
            }

            var step = Next(at) - at;
            var running = Kind(at) == SegmentKind.Running;
            step = running && left < step ? left : step;
            left -= running ? step : TimeSpan.Zero;
            at += step;
        }

        return at;
    }

    public IReadOnlyList<TimeSegment> Segments(DateTimeOffset from, DateTimeOffset to)
    {
        var segments = new List<TimeSegment>();
        while (from < to)
        {
            var next = Next(from) < to ? Next(from) : to;
            if (segments.Count > 0 && segments[^1].Kind == Kind(from))
            {
                segments[^1] = segments[^1] with { To = next };
            }
            else
            {
                segments.Add(new(from, next, Kind(from)));
            }

            from = next;
        }

        return segments;
    }

    private SegmentKind Kind(DateTimeOffset at) =>
        !hours.IsOpen(at) ? SegmentKind.Closed
        : pauses.Any(pause => pause.From <= at && at < pause.To) ? SegmentKind.Paused
        : SegmentKind.Running;

    private DateTimeOffset Next(DateTimeOffset at)
    {
        var next = new DateTimeOffset(at.Ticks - (at.Ticks % TimeSpan.TicksPerMinute) + TimeSpan.TicksPerMinute, TimeSpan.Zero);
        foreach (var (from, to) in pauses)
        {
            next = from > at && from < next ? from : next;
            next = to > at && to < next ? to : next;
        }

        return next;
    }
}
