using System.Collections.Immutable;
using Firstline.Domain.Calendars;

namespace Firstline.Domain.Sla.Evaluation;

/// <summary>Lays out what a clock did between two instants, in order and without gaps.</summary>
internal static class SegmentWalk
{
    private const long Week = 7 * TimeSpan.TicksPerDay;

    /// <summary>The first segments, and whether there are more.</summary>
    public static (ImmutableArray<TimeSegment> Segments, bool More) Of(Calendar calendar, PausedTime paused, DateTimeOffset from, DateTimeOffset to, int most)
    {
        var segments = ImmutableArray.CreateBuilder<TimeSegment>();
        foreach (var piece in Pieces(calendar, paused, from, to))
        {
            if (segments.Count > 0 && segments[^1].Kind == piece.Kind)
            {
                segments[^1] = segments[^1] with { To = piece.To };
            }
            else if (segments.Count == most)
            {
                return (segments.ToImmutable(), true);
            }
            else
            {
                segments.Add(piece);
            }
        }

        return (segments.ToImmutable(), false);
    }

    private static IEnumerable<TimeSegment> Pieces(Calendar calendar, PausedTime paused, DateTimeOffset from, DateTimeOffset to)
    {
        var next = 0;
        foreach (var stretch in Stretches(calendar, from, to))
        {
            var at = stretch.From;
            while (stretch.Kind == SegmentKind.Running && next < paused.Pauses.Length && paused.Pauses[next].From < stretch.To)
            {
                var pause = paused.Pauses[next];
                if (pause.To > at)
                {
                    if (pause.From > at)
                    {
                        yield return new(at, pause.From, SegmentKind.Running);
                        at = pause.From;
                    }

                    var until = pause.To < stretch.To ? pause.To : stretch.To;
                    yield return new(at, until, SegmentKind.Paused);
                    at = until;
                }

                if (pause.To >= stretch.To)
                {
                    break;
                }

                next++;
            }

            if (at < stretch.To)
            {
                yield return stretch with { From = at };
            }
        }
    }

    /// <summary>Running and closed in turn. What is open, or closed, for long is taken in ever longer steps, and not day by day.</summary>
    private static IEnumerable<TimeSegment> Stretches(Calendar calendar, DateTimeOffset from, DateTimeOffset to)
    {
        var step = Week;
        for (var at = from; at < to;)
        {
            var until = (to - at).Ticks <= step ? to : at.AddTicks(step);
            var open = calendar.Elapsed(at, until);
            if (open == TimeSpan.Zero || open == until - at)
            {
                yield return new(at, until, open == TimeSpan.Zero ? SegmentKind.Closed : SegmentKind.Running);
                (at, step) = (until, 2 * step);
                continue;
            }

            if (step > Week)
            {
                step /= 2;
                continue;
            }

            foreach (var (opens, closes) in calendar.Windows(at, until))
            {
                if (at < opens)
                {
                    yield return new(at, opens, SegmentKind.Closed);
                }

                yield return new(opens, closes, SegmentKind.Running);
                at = closes;
            }

            if (at < until)
            {
                yield return new(at, until, SegmentKind.Closed);
                at = until;
            }
        }
    }
}
