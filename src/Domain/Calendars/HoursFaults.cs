using Firstline.Domain.Kernel;

namespace Firstline.Domain.Calendars;

/// <summary>What is wrong with hours inside a document, by the place in it.</summary>
internal static class HoursFaults
{
    /// <summary>How many spans a day may have.</summary>
    public const int MostSpans = 12;

    private static readonly string[] Days = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

    /// <summary>Notes the first fault of each day of a week.</summary>
    public static void Week(OpeningHours week, string place, FaultList faults)
    {
        foreach (var day in Enum.GetValues<DayOfWeek>())
        {
            Day(week[day], $"{place}.{Days[(int)day]}", faults);
        }
    }

    /// <summary>Notes the first fault of a day.</summary>
    public static void Day(ReadOnlySpan<LocalSpan> spans, string place, FaultList faults)
    {
        if (faults.Unless(spans.Length <= MostSpans, place, $"{place} has more than {MostSpans} spans.")
            && CalendarRules.Spans(spans, place, place) is { } broken)
        {
            faults.Add(place, broken.Sentence);
        }
    }

    /// <summary>Notes a zone that does not exist.</summary>
    public static void Zone(string zone, string place, FaultList faults) =>
        faults.Unless(LocalClock.Knows(zone), place, $"There is no time zone called '{zone}'.");
}
