using System.Globalization;
using Firstline.Client.Tickets;
using Firstline.Web.Client.Shared;

namespace Firstline.Web.Client.Tickets;

/// <summary>A piece of a time bar. Places are shares of the bar's width and height.</summary>
/// <param name="Kind">running, paused, closed, stopped or carried.</param>
/// <param name="Over">It counts beyond the target.</param>
/// <param name="Ahead">It lies ahead.</param>
/// <param name="Text">What it is, for whoever points at it.</param>
public sealed record BarPiece(double X, double Width, double Y, double Height, string Kind, bool Over, bool Ahead, string Text);

/// <summary>A mark on the bar's axis.</summary>
public sealed record BarTick(double X, string Text, bool Odd);

/// <summary>The time of one clock as a bar: a piece for each segment, or for each day once there are too many to tell apart.</summary>
/// <param name="Daily">Whether it is drawn by days.</param>
public sealed record TimeBarDrawing(IReadOnlyList<BarPiece> Pieces, IReadOnlyList<BarTick> Ticks, double? Due, double? Now, bool Daily)
{
    /// <summary>More segments than this are drawn by days.</summary>
    public const int MostSegments = 60;

    private const double Tiny = 0.0015;

    /// <summary>Draws a clock as it stands at an instant, in the zone of its hours.</summary>
    public static TimeBarDrawing Of(LedgerClock clock, DateTimeOffset at, Zone zone)
    {
        if (clock.Segments.Count == 0)
        {
            return new([], [], null, null, false);
        }

        var scale = Scale.Of(clock, at);
        var daily = clock.Segments.Count > MostSegments;
        var pieces = daily ? ByDay(clock, at, scale, zone) : clock.Segments.SelectMany(segment => Split(segment, clock, scale, zone));
        return new([.. pieces], [.. Marks(scale, zone)], clock.Due is { } due ? scale.At(due) : null, ClockStanding.IsLive(clock) ? scale.At(at) : null, daily);
    }

    /// <summary>A segment in words.</summary>
    public static string Describe(LedgerSegment segment, Zone zone) =>
        $"{Words.Capital(segment.Kind)}{(segment.Ahead ? ", ahead" : "")}: {zone.Moment(segment.From)} to {zone.Moment(segment.To)}, "
        + $"{(segment.CountedSeconds > 0 ? $"{Span.Hours(segment.CountedSeconds)} counted" : "nothing counted")}; {segment.Cause}";

    private static IEnumerable<BarPiece> Split(LedgerSegment segment, LedgerClock clock, Scale scale, Zone zone)
    {
        var text = Describe(segment, zone);
        if (segment.Kind == "running" && !segment.Ahead && ClockStanding.OverFrom(clock) is { } due && due > segment.From && due < segment.To)
        {
            yield return Piece(segment.From, due, false);
            yield return Piece(due, segment.To, true);
        }
        else
        {
            yield return Piece(segment.From, segment.To, segment.Kind == "running" && !segment.Ahead && segment.From >= ClockStanding.OverFrom(clock));
        }

        BarPiece Piece(DateTimeOffset from, DateTimeOffset to, bool over)
        {
            var (y, height) = Lane(segment.Kind);
            return new(scale.At(from), Math.Max(Tiny, scale.At(to) - scale.At(from)), y, height, segment.Kind, over, segment.Ahead, over ? $"{text}; over the target" : text);
        }
    }

    private static (double Y, double Height) Lane(string kind) => kind switch
    {
        "closed" => (0.34, 0.32),
        "stopped" => (0.45, 0.1),
        _ => (0, 1),
    };

    private static IEnumerable<BarPiece> ByDay(LedgerClock clock, DateTimeOffset at, Scale scale, Zone zone)
    {
        for (var date = zone.Day(scale.From); zone.Midnight(date) < scale.To; date = date.AddDays(1))
        {
            var (from, to) = (zone.Midnight(date), zone.Midnight(date.AddDays(1)));
            var (running, paused) = (Within("running", from, to), Within("paused", from, to));
            var (x, ahead) = (Math.Max(0, scale.At(from)), from > at);
            var width = Math.Max(Tiny, Math.Min(1, scale.At(to)) - x) * 0.88;
            var text = $"{zone.Local(from).ToString("ddd d MMM", CultureInfo.InvariantCulture)}: {Span.Hours(running.TotalSeconds)} counted, {Span.Hours(paused.TotalSeconds)} paused, the rest closed or stopped";
            var (high, held) = (running / (to - from), paused / (to - from));
            yield return new(x, width, 0, Math.Max(0, 1 - high - held), "closed", false, ahead, text);
            yield return new(x, width, 1 - high - held, held, "paused", false, ahead, text);
            yield return new(x, width, 1 - high, high, "running", from >= ClockStanding.OverFrom(clock), ahead, text);
        }

        TimeSpan Within(string kind, DateTimeOffset from, DateTimeOffset to) => clock.Segments.Where(segment => segment.Kind == kind)
            .Aggregate(TimeSpan.Zero, (sum, segment) => sum + Max(TimeSpan.Zero, Min(segment.To, to) - Max(segment.From, from)));
    }

    private static IEnumerable<BarTick> Marks(Scale scale, Zone zone)
    {
        var hours = (scale.To - scale.From).TotalHours;
        int[] steps = [1, 2, 3, 6, 12, 24, 48, 96, 168, 336, 672, 1344];
        var step = steps.FirstOrDefault(step => hours / step <= 9, 2688);
        var date = zone.Day(scale.From);
        for (var (tick, n) = (zone.Midnight(date), 0); tick < scale.To; tick = step < 24 ? tick.AddHours(step) : zone.Midnight(date = date.AddDays(step / 24)))
        {
            if (scale.At(tick) is > 0.02 and < 0.96 and var x)
            {
                yield return new(x, zone.Local(tick) is { Hour: 0 } midnight ? midnight.ToString(hours < 1_000 ? "ddd d" : "d MMM", CultureInfo.InvariantCulture) : zone.Clock(tick), n++ % 2 == 1);
            }
        }
    }

    private static T Max<T>(T a, T b) where T : IComparable<T> => a.CompareTo(b) >= 0 ? a : b;

    private static T Min<T>(T a, T b) where T : IComparable<T> => a.CompareTo(b) <= 0 ? a : b;

    private sealed record Scale(DateTimeOffset From, DateTimeOffset To)
    {
        public static Scale Of(LedgerClock clock, DateTimeOffset at)
        {
            var end = clock.Segments[^1].To;
            end = clock.Due is { } due ? Max(end, due) : end;
            end = ClockStanding.IsLive(clock) ? Max(end, at) : end;
            var start = clock.Segments[0].From;
            return new(start, end > start ? end : start.AddMinutes(1));
        }

        public double At(DateTimeOffset instant) => (instant - From) / (To - From);
    }
}
