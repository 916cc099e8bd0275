using System.Collections.Concurrent;

namespace Firstline.Domain.Calendars;

/// <summary>
/// Open whenever any member is. The members' windows are merged a year (UTC) at a time, when first asked for; after that a
/// question costs two searches and one addition for each year between.
/// </summary>
internal sealed class JoinedTime(IReadOnlyList<OpenTime> members) : OpenTime
{
    private const int KeptYears = 16;
    private const int LastYear = 9999;

    private readonly ConcurrentDictionary<long, long> _totals = new();
    private readonly Merged?[] _kept = new Merged?[KeptYears];

    public override long Elapsed(long from, long to)
    {
        var (first, last) = (YearOf(from), YearOf(to));
        var open = Before(last, to) - Before(first, from);
        for (var year = first; year < last;)
        {
            var cycles = year < LocalClock.SettledYear ? 0 : (last - year) / LocalClock.CycleYears;
            open += cycles > 0 ? cycles * Cycle() : Total(year);
            year += cycles > 0 ? cycles * LocalClock.CycleYears : 1;
        }

        return open;
    }

    public override long After(long from, long open) => At(YearOf(from), Before(YearOf(from), from) + open);

    public override long Ahead(long to, long open)
    {
        var year = YearOf(to);
        var left = Before(year, to) - open;
        while (left < 0 && year > 1)
        {
            var cycles = year < LocalClock.SettledYear + LocalClock.CycleYears
                ? 0
                : Math.Min(-left / Cycle(), (year - LocalClock.SettledYear) / LocalClock.CycleYears);
            year -= cycles > 0 ? cycles * LocalClock.CycleYears : 1;
            left += cycles > 0 ? cycles * Cycle() : Total(year);
        }

        return left < 0 ? -1 : At(year, left + 1) - 1;
    }

    protected override IEnumerable<(long From, long To)> Stretches(long from, long to)
    {
        for (var year = YearOf(from); Start(year) < to; year++)
        {
            foreach (var (opens, closes) in Open(year).Stretches)
            {
                var (start, end) = (Math.Max(from, Start(year) + opens), Math.Min(to, Start(year) + closes));
                if (start < end)
                {
                    yield return (start, end);
                }
            }
        }
    }

    private static long YearOf(long instant) => new DateTime(instant).Year;

    private static long Cycles(long year) => Math.Max(0, (year - LocalClock.SettledYear) / LocalClock.CycleYears);

    private static long Twin(long year) => year - (Cycles(year) * LocalClock.CycleYears);

    private static long Start(long year) => new DateTime((int)Twin(year), 1, 1).Ticks + (Cycles(year) * LocalClock.Cycle);

    private long Before(long year, long instant) => Open(year).Before(instant - Start(year));

    /// <summary>The first instant with that much open time, from 1 on, since the start of a year.</summary>
    private long At(long year, long open)
    {
        while (open > Total(year))
        {
            open -= Total(year++);
            if (year >= LocalClock.SettledYear && open > Cycle())
            {
                var cycles = (open - 1) / Cycle();
                open -= cycles * Cycle();
                year += cycles * LocalClock.CycleYears;
            }

            if (year > LastYear)
            {
                return long.MaxValue;
            }
        }

        return Start(year) + Open(year).At(open);
    }

    private long Cycle() => Total(0);

    /// <summary>The open time of a year; that of a whole cycle is kept as the year 0.</summary>
    private long Total(long year)
    {
        year = Twin(year);
        if (!_totals.TryGetValue(year, out var total))
        {
            total = year > 0 ? Open(year).Total : Enumerable.Range(LocalClock.SettledYear, LocalClock.CycleYears).Sum(each => Total(each));
            _totals[year] = total;
        }

        return total;
    }

    private Spans Open(long year)
    {
        year = Twin(year);
        var slot = year % KeptYears;
        if (_kept[slot] is { } kept && kept.Year == year)
        {
            return kept.Open;
        }

        var open = Merge(Start(year), Start(year + 1));
        _kept[slot] = new(year, open);
        return open;
    }

    private Spans Merge(long start, long end)
    {
        var merged = new List<(long From, long Until)>();
        foreach (var (from, to) in members.SelectMany(member => member.Windows(start, end)).OrderBy(window => window.From))
        {
            if (merged.Count > 0 && from - start <= merged[^1].Until)
            {
                merged[^1] = (merged[^1].From, Math.Max(merged[^1].Until, to - start));
            }
            else
            {
                merged.Add((from - start, to - start));
            }
        }

        return new(merged);
    }

    private sealed record Merged(long Year, Spans Open);
}
