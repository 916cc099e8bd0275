namespace Firstline.Domain.Calendars;

/// <summary>
/// The open time of one zone. Inside a stretch of constant offset it differs from the open time on the wall clock by a
/// constant, so one table with a row for each change of clocks answers for any distance.
/// </summary>
internal sealed class ZonedTime : OpenTime
{
    private readonly LocalHours _hours;
    private readonly LocalClock _clock;
    private readonly long[] _before;
    private readonly long[] _shift;
    private readonly long _settled;
    private readonly long _cycle;

    public ZonedTime(LocalHours hours, LocalClock clock)
    {
        (_hours, _clock) = (hours, clock);
        _before = new long[clock.Stretches];
        _shift = new long[clock.Stretches];
        for (var i = 0; i < clock.Stretches; i++)
        {
            var reading = clock.Reading(i);
            var standing = reading - clock.Offset(i) - clock.Start(i);
            _before[i] = i == 0 ? 0 : Within(i - 1, clock.Start(i));
            _shift[i] = _before[i] - hours.Before(reading) + (IsOpenUpTo(reading) ? standing : 0);
        }

        _settled = Before(LocalClock.Settled);
        _cycle = Within(clock.Stretches - 1, LocalClock.Settled + LocalClock.Cycle) - _settled;
    }

    public override long Elapsed(long from, long to) => Before(to) - Before(from);

    public override long After(long from, long open) => At(Before(from) + open);

    public override long Ahead(long to, long open) => Before(to) < open ? -1 : At(Before(to) - open + 1) - 1;

    protected override IEnumerable<(long From, long To)> Stretches(long from, long to)
    {
        var cycles = LocalClock.Cycles(from);
        var instant = from - (cycles * LocalClock.Cycle);
        var reading = (cycles * LocalClock.Cycle) + _clock.Reading(_clock.Stretch(instant), instant);
        for (var day = Midnight(reading - 1); _clock.FirstInstant(day) < to; day += TimeSpan.TicksPerDay)
        {
            foreach (var (opens, closes) in _hours.Day(day).Stretches)
            {
                var (start, end) = (Math.Max(from, _clock.FirstInstant(day + opens)), Math.Min(to, _clock.FirstInstant(day + closes)));
                if (start < end)
                {
                    yield return (start, end);
                }
            }
        }
    }

    private long Before(long instant)
    {
        var cycles = LocalClock.Cycles(instant);
        instant -= cycles * LocalClock.Cycle;
        return (cycles * _cycle) + Within(_clock.Stretch(instant), instant);
    }

    private long At(long open)
    {
        var cycles = open <= _settled ? 0 : (open - _settled - 1) / _cycle;
        if (cycles > DateTime.MaxValue.Ticks / LocalClock.Cycle)
        {
            return long.MaxValue;
        }

        open -= cycles * _cycle;
        var i = Sorted.LastAtMost(_before, open - 1);
        var still = _shift[i] + _hours.Before(_clock.Reading(i)) - open;
        var local = still >= 0 ? _clock.Reading(i) - still : _hours.At(open - _shift[i]);
        return (cycles * LocalClock.Cycle) + local - _clock.Offset(i);
    }

    private static long Midnight(long local) =>
        local - (((local % TimeSpan.TicksPerDay) + TimeSpan.TicksPerDay) % TimeSpan.TicksPerDay);

    private long Within(int stretch, long instant)
    {
        var (local, reading) = (instant + _clock.Offset(stretch), _clock.Reading(stretch));
        return local >= reading
            ? _shift[stretch] + _hours.Before(local)
            : _shift[stretch] + _hours.Before(reading) - (IsOpenUpTo(reading) ? reading - local : 0);
    }

    private bool IsOpenUpTo(long reading) => _hours.Before(reading) > _hours.Before(reading - 1);
}
