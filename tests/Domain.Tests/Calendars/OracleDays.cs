using System.Globalization;
using Firstline.Domain.Calendars;

namespace Firstline.Domain.Tests.Calendars;

/// <summary>What stands on each local day, found by looking at one day after another; shares no code with the product.</summary>
internal sealed class OracleDays
{
    private static readonly JulianCalendar Julian = new();

    private readonly CalendarDefinition _definition;
    private readonly HashSet<DateOnly> _closed;

    public OracleDays(CalendarDefinition definition, DateOnly first, DateOnly last)
    {
        _definition = definition;
        _closed = [.. definition.Holidays.Select(holiday => holiday.Date)];
        var moving = new List<(DateOnly Date, Observance Observed)>();
        for (var date = first.AddDays(-20); date <= last.AddDays(20); date = date.AddDays(1))
        {
            foreach (var rule in definition.Recurring.Where(rule => IsOn(rule, date)))
            {
                _closed.Add(date);
                if (rule is HolidayRule.OnDate { Observed: not Observance.OnTheDay } on && IsWeekend(date))
                {
                    moving.Add((date, on.Observed));
                }
            }
        }

        foreach (var (date, observed) in moving)
        {
            var step = observed == Observance.NearestWeekday && date.DayOfWeek == DayOfWeek.Saturday ? -1 : 1;
            var day = date.AddDays(step);
            while (IsWeekend(day) || (observed == Observance.NextWorkday && _closed.Contains(day)))
            {
                day = day.AddDays(step);
            }

            _closed.Add(day);
        }
    }

    /// <summary>The open pieces of a day in ticks, in order.</summary>
    public List<(long From, long To)> Open(DateOnly date)
    {
        if (_closed.Contains(date))
        {
            return [];
        }

        var hours = _definition.SpecialDays.FirstOrDefault(day => day.Date == date)?.Hours ?? [.. _definition.Week[date.DayOfWeek]];
        var open = hours.Select(Ticks).ToList();
        foreach (var (from, to) in _definition.Breaks.Where(cut => cut.Date == date).Select(cut => Ticks(cut.Span)))
        {
            open = [.. open.SelectMany(span => new[] { (From: span.From, To: Math.Min(span.To, from)), (From: Math.Max(span.From, to), To: span.To) }).Where(span => span.From < span.To)];
        }

        return [.. open.Order()];
    }

    private static bool IsOn(HolidayRule rule, DateOnly date) =>
        date.Year >= (rule.FirstYear ?? 1900) && date.Year <= (rule.LastYear ?? 2099) && rule switch
        {
            HolidayRule.OnDate on => (date.Month, date.Day) == (on.Month, on.Day),
            HolidayRule.OnWeekday { Nth: -1 } on => (date.Month, date.DayOfWeek) == (on.Month, on.Weekday) && date.AddDays(7).Month != on.Month,
            HolidayRule.OnWeekday on => (date.Month, date.DayOfWeek) == (on.Month, on.Weekday)
                && Enumerable.Range(1, date.Day).Count(day => new DateOnly(date.Year, date.Month, day).DayOfWeek == on.Weekday) == on.Nth,
            HolidayRule.FromEaster from => date == Easter(date.Year, from.Reckoning).AddDays(from.Days),
            _ => false,
        };

    /// <summary>Oudin's rules of 1940; the Julian ones are turned into a date of ours by the platform.</summary>
    private static DateOnly Easter(int year, EasterReckoning reckoning)
    {
        var (golden, century) = (year % 19, year / 100);
        var moon = ((19 * golden) + 15) % 30;
        var weekday = (year + (year / 4) + moon) % 7;
        if (reckoning == EasterReckoning.Western)
        {
            moon = (century - (century / 4) - (((8 * century) + 13) / 25) + (19 * golden) + 15) % 30;
            moon -= moon / 28 * (1 - (29 / (moon + 1) * ((21 - golden) / 11)));
            weekday = (year + (year / 4) + moon + 2 - century + (century / 4)) % 7;
        }

        var month = 3 + ((moon - weekday + 40) / 44);
        var day = moon - weekday + 28 - (31 * (month / 4));
        return reckoning == EasterReckoning.Western ? new(year, month, day) : DateOnly.FromDateTime(Julian.ToDateTime(year, month, day, 0, 0, 0, 0));
    }

    private static bool IsWeekend(DateOnly date) => date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    private static (long From, long To) Ticks(LocalSpan span) => (span.From.Ticks, span.To?.Ticks ?? TimeSpan.TicksPerDay);
}
