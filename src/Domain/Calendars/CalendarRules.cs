using System.Collections.Immutable;
using Firstline.Domain.Kernel;

namespace Firstline.Domain.Calendars;

internal static class CalendarRules
{
    private const int MostMembers = 24;
    private static readonly DateOnly FirstDate = new(Holidays.FirstYear, 1, 1);
    private static readonly DateOnly LastDate = new(Holidays.LastYear, 12, 31);

    /// <summary>From when holidays are known.</summary>
    public static DateTimeOffset First { get; } = new(FirstDate, default, TimeSpan.Zero);

    /// <summary>Until when holidays are known.</summary>
    public static DateTimeOffset Last { get; } = new(LastDate, default, TimeSpan.Zero);

    /// <summary>The first rule that the definition breaks; null when it is sound.</summary>
    public static Refusal? Broken(CalendarDefinition definition) =>
        UnknownZone(definition.Zone) ?? Week(definition.Week) ?? Dates(definition) ?? SpecialDays(definition) ?? Breaks(definition)
        ?? HolidayRules.Broken(definition.Recurring) ?? Members(definition.Also);

    private static Refusal? UnknownZone(string zone) =>
        LocalClock.Knows(zone) ? null : CalendarRefusal.UnknownZone.Because($"There is no time zone called '{zone}'.", "zone");

    private static Refusal? Week(OpeningHours week)
    {
        var opens = false;
        foreach (var day in Enum.GetValues<DayOfWeek>())
        {
            opens |= week[day].Length > 0;
            if (Spans(week[day], day.ToString(), $"week.{char.ToLowerInvariant(day.ToString()[0])}{day.ToString()[1..]}") is { } refusal)
            {
                return refusal;
            }
        }

        return opens ? null : CalendarRefusal.NeverOpens.Because("The week has no open time.", "week");
    }

    private static Refusal? Dates(CalendarDefinition definition)
    {
        foreach (var holiday in definition.Holidays.AsSpan())
        {
            if (OutOfRange(holiday.Date, "holidays") is { } refusal)
            {
                return refusal;
            }
        }

        return null;
    }

    private static Refusal? SpecialDays(CalendarDefinition definition)
    {
        var seen = new HashSet<DateOnly>();
        foreach (var day in definition.SpecialDays.AsSpan())
        {
            var refusal = OutOfRange(day.Date, "specialDays") ?? Spans(day.Hours.AsSpan(), $"{day.Date:yyyy-MM-dd}", "specialDays");
            if (refusal is not null)
            {
                return refusal;
            }

            if (!seen.Add(day.Date))
            {
                return CalendarRefusal.RepeatedSpecialDay.Because($"{day.Date:yyyy-MM-dd} has two special days.", "specialDays");
            }
        }

        return null;
    }

    private static Refusal? Breaks(CalendarDefinition definition)
    {
        foreach (var cut in definition.Breaks.AsSpan())
        {
            if ((OutOfRange(cut.Date, "breaks") ?? Spans([cut.Span], $"{cut.Date:yyyy-MM-dd}", "breaks")) is { } refusal)
            {
                return refusal;
            }
        }

        return null;
    }

    private static Refusal? Members(ImmutableArray<CalendarDefinition> members)
    {
        if (members.Length > MostMembers)
        {
            return CalendarRefusal.TooManyMembers.Because($"{members.Length} calendars are joined; at most {MostMembers} can be.", "also");
        }

        for (var i = 0; i < members.Length; i++)
        {
            var refusal = members[i].Also.IsEmpty
                ? Broken(members[i])
                : CalendarRefusal.NestedMembers.Because("A joined calendar joins others.", "also");
            if (refusal is not null)
            {
                return refusal with { Field = $"also[{i}].{refusal.Field}" };
            }
        }

        return null;
    }

    private static Refusal? OutOfRange(DateOnly date, string field) => date < FirstDate || date > LastDate
        ? CalendarRefusal.DateOutOfRange.Because($"{date:yyyy-MM-dd} lies outside the years 1900 to 2099.", field)
        : null;

    /// <summary>The first rule that the spans of a day break; null when they are sound.</summary>
    public static Refusal? Spans(ReadOnlySpan<LocalSpan> spans, string day, string field)
    {
        LocalSpan[] sorted = [.. spans];
        Array.Sort(sorted, (a, b) => a.Start.CompareTo(b.Start));
        for (var i = 0; i < sorted.Length; i++)
        {
            var span = sorted[i];
            if (span.End == span.Start)
            {
                return CalendarRefusal.EmptySpan.Because($"{span} on {day} is empty.", field);
            }

            if (span.End < span.Start)
            {
                return CalendarRefusal.ReversedSpan.Because($"{span} on {day} ends before it starts.", field);
            }

            if (i > 0 && span.Start < sorted[i - 1].End)
            {
                return CalendarRefusal.OverlappingSpans.Because($"{sorted[i - 1]} and {span} on {day} overlap.", field);
            }
        }

        return null;
    }
}
