using System.Collections.Immutable;
using Firstline.Domain.Kernel;

namespace Firstline.Domain.Calendars;

internal static class HolidayRules
{
    private const int MostRules = 100;
    private const int LeapYear = 2000;
    private const string Field = "recurring";

    /// <summary>The first thing that is wrong with yearly holidays; null when they are sound.</summary>
    public static Refusal? Broken(ImmutableArray<HolidayRule> rules)
    {
        if (rules.Length > MostRules)
        {
            return CalendarRefusal.TooManyRules.Because($"There are {rules.Length} yearly holidays; at most {MostRules} are kept.", Field);
        }

        foreach (var rule in rules)
        {
            if ((Unnamed(rule) ?? Years(rule) ?? Day(rule)) is { } refusal)
            {
                return refusal;
            }
        }

        return null;
    }

    private static Refusal? Unnamed(HolidayRule rule) =>
        string.IsNullOrWhiteSpace(rule.Name) ? CalendarRefusal.UnnamedHoliday.Because("A yearly holiday has no name.", Field) : null;

    private static Refusal? Years(HolidayRule rule)
    {
        var (first, last) = (rule.FirstYear ?? Holidays.FirstYear, rule.LastYear ?? Holidays.LastYear);
        return first < Holidays.FirstYear || last > Holidays.LastYear || first > last
            ? CalendarRefusal.ReversedYears.Because($"{rule.Name} would run from {first} to {last}.", Field)
            : null;
    }

    private static Refusal? Day(HolidayRule rule) => rule switch
    {
        HolidayRule.OnDate on when !IsMonth(on.Month) || on.Day < 1 || on.Day > DateTime.DaysInMonth(LeapYear, on.Month) || !Enum.IsDefined(on.Observed) =>
            CalendarRefusal.NoSuchDate.Because($"{on.Name}: no year has a day {on.Day} in month {on.Month}.", Field),
        HolidayRule.OnWeekday on when !IsMonth(on.Month) || on.Nth is not (-1 or (>= 1 and <= 5)) || !Enum.IsDefined(on.Weekday) =>
            CalendarRefusal.NoSuchWeekday.Because($"{on.Name}: there is no {on.Weekday} number {on.Nth} in month {on.Month}.", Field),
        HolidayRule.FromEaster from when from.Days is < -80 or > 200 || !Enum.IsDefined(from.Reckoning) =>
            CalendarRefusal.TooFarFromEaster.Because($"{from.Name}: {from.Days} days from Easter is too far.", Field),
        _ => null,
    };

    private static bool IsMonth(int month) => month is >= 1 and <= 12;
}
