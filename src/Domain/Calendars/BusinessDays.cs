namespace Firstline.Domain.Calendars;

/// <summary>Counts days on which a calendar opens at all. A day begins and ends by the wall clock of the calendar's zone.</summary>
public static class BusinessDays
{
    private const int Farthest = 3_660;

    /// <summary>When the desk closes on the <paramref name="days"/>th business day after the day of <paramref name="at"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Fewer days than one, or more than lie within ten years.</exception>
    public static DateTimeOffset EndOf(Calendar calendar, DateTimeOffset at, int days)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(days, 1);
        var clock = LocalClock.Of(calendar.Definition.Zone);
        var today = clock.Reading(clock.Stretch(at.UtcTicks), at.UtcTicks) / TimeSpan.TicksPerDay;
        for (var day = today + 1; day <= today + Farthest; day++)
        {
            var (start, end) = (Instant(clock, day), Instant(clock, day + 1));
            if (calendar.Elapsed(start, end) is { } open && open > TimeSpan.Zero && --days == 0)
            {
                return calendar.Deadline(start, open);
            }
        }

        throw new ArgumentOutOfRangeException(nameof(days), days, "Ten years hold fewer business days.");
    }

    private static DateTimeOffset Instant(LocalClock clock, long day) => new(clock.FirstInstant(day * TimeSpan.TicksPerDay), TimeSpan.Zero);
}
