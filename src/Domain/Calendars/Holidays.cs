namespace Firstline.Domain.Calendars;

/// <summary>Every day that a definition closes whole: its dated holidays, and what its rules make of the years 1900 to 2099.</summary>
internal static class Holidays
{
    public const int FirstYear = 1900;
    public const int LastYear = 2099;

    /// <summary>By date, then as they were given; each date and name once.</summary>
    public static IReadOnlyList<Holiday> Of(CalendarDefinition definition)
    {
        List<Holiday> days = [.. definition.Holidays];
        var moving = new List<(DateOnly Date, HolidayRule.OnDate Rule)>();
        foreach (var rule in definition.Recurring)
        {
            foreach (var date in Dates(rule))
            {
                days.Add(new(date, rule.Name));
                if (rule is HolidayRule.OnDate { Observed: not Observance.OnTheDay } moves && IsWeekend(date))
                {
                    moving.Add((date, moves));
                }
            }
        }

        var taken = days.Select(day => day.Date).ToHashSet();
        foreach (var (date, rule) in moving.OrderBy(day => day.Date))
        {
            var observed = Observed(date, rule.Observed, taken);
            taken.Add(observed);
            days.Add(new(observed, $"{rule.Name} (observed)"));
        }

        return [.. days.Distinct().OrderBy(day => day.Date)];
    }

    private static IEnumerable<DateOnly> Dates(HolidayRule rule)
    {
        var last = Math.Min(LastYear, rule.LastYear ?? LastYear);
        for (var year = Math.Max(FirstYear, rule.FirstYear ?? FirstYear); year <= last; year++)
        {
            if (In(year, rule) is { } date)
            {
                yield return date;
            }
        }
    }

    private static DateOnly? In(int year, HolidayRule rule) => rule switch
    {
        HolidayRule.OnDate on => on.Day <= DateTime.DaysInMonth(year, on.Month) ? new(year, on.Month, on.Day) : null,
        HolidayRule.OnWeekday on => Nth(year, on),
        HolidayRule.FromEaster from => Easter.Of(year, from.Reckoning).AddDays(from.Days),
        _ => null,
    };

    private static DateOnly? Nth(int year, HolidayRule.OnWeekday rule)
    {
        var length = DateTime.DaysInMonth(year, rule.Month);
        var first = 1 + ((rule.Weekday - new DateOnly(year, rule.Month, 1).DayOfWeek + 7) % 7);
        var day = rule.Nth > 0 ? first + (7 * (rule.Nth - 1)) : first + ((length - first) / 7 * 7);
        return day <= length ? new(year, rule.Month, day) : null;
    }

    private static DateOnly Observed(DateOnly date, Observance observance, HashSet<DateOnly> taken)
    {
        var monday = date.AddDays(date.DayOfWeek is DayOfWeek.Saturday ? 2 : 1);
        switch (observance)
        {
            case Observance.NearestWeekday when date.DayOfWeek is DayOfWeek.Saturday:
                return date.AddDays(-1);
            case Observance.NextWorkday:
                var day = monday;
                while (IsWeekend(day) || taken.Contains(day))
                {
                    day = day.AddDays(1);
                }

                return day;
            default:
                return monday;
        }
    }

    private static bool IsWeekend(DateOnly date) => date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}
