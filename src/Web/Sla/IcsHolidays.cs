using Firstline.Domain.Calendars;
using Firstline.Domain.Kernel;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Evaluation;

namespace Firstline.Web.Sla;

/// <summary>Holidays as events of an iCalendar file (RFC 5545) that take whole days, once or repeatedly.</summary>
internal static class IcsHolidays
{
    private const int MostSteps = 100_000;
    private const int MostRepeating = 500;
    private const string Begin = "BEGIN:VEVENT";
    private const string End = "END:VEVENT";
    private static readonly EvaluationOptions Patience = new() { MaxUnmatchedIncrementsLimit = 4_000 };

    public static Result<HolidayFile> Read(string text, YearRange years)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        try
        {
            return Expand(string.Join("\r\n", lines), years);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // The library tells of a foreign file's faults with many kinds of exceptions, and none says where.
            return HolidayFiles.Unreadable(LineOf(lines, years), "the event is not valid iCalendar, or repeats without end and without a day.");
        }
    }

    private static Result<HolidayFile> Expand(string text, YearRange years)
    {
        var skipped = 0;
        var days = new List<Holiday>();
        var steps = 0;
        var calendars = CalendarCollection.Load(text);
        if (calendars.Sum(calendar => calendar.Events.Count(each => each.RecurrenceRule is not null)) > MostRepeating)
        {
            return CalendarRefusal.TooLargeFile.Because($"More than {MostRepeating} events of the file repeat.", "file");
        }

        foreach (var calendar in calendars)
        {
            skipped += LeaveOutPartsOfDays(calendar);
            foreach (var occurrence in calendar.GetOccurrences<CalendarEvent>(null, Patience))
            {
                var from = occurrence.Period.StartTime.Date;
                if (from.Year > years.Last)
                {
                    break;
                }

                if (++steps > MostSteps || days.Count > HolidayFiles.MostDays * 2)
                {
                    return CalendarRefusal.TooLargeFile.Because("The events of the file repeat too often.", "file");
                }

                if (TakesWholeDays(occurrence.Period))
                {
                    var name = (occurrence.Source as CalendarEvent)?.Summary?.Trim() ?? "";
                    days.AddRange(Days(occurrence.Period, years).Select(day => new Holiday(day, name)));
                }
            }
        }

        return HolidayFiles.Collect(days, skipped);
    }

    private static int LeaveOutPartsOfDays(Ical.Net.Calendar calendar)
    {
        var skipped = 0;
        foreach (var each in calendar.Events.ToList())
        {
            var isCancelled = string.Equals(each.Status, EventStatus.Cancelled, StringComparison.OrdinalIgnoreCase);
            var isPart = !isCancelled && each.GetOccurrences(null, Patience).FirstOrDefault() is { } first && !TakesWholeDays(first.Period);
            skipped += isPart ? 1 : 0;

            // One that stands for a single occurrence of another must stay, or that occurrence would come back.
            if (isCancelled || (isPart && each.RecurrenceIdentifier is null))
            {
                calendar.Events.Remove(each);
            }
        }

        return skipped;
    }

    private static bool TakesWholeDays(Period period) =>
        IsMidnight(period.StartTime) && period.EffectiveEndTime is { } end && IsMidnight(end) && end.Date > period.StartTime.Date;

    private static bool IsMidnight(CalDateTime time) => !time.HasTime || time.Time == TimeOnly.MinValue;

    private static IEnumerable<DateOnly> Days(Period period, YearRange years)
    {
        var first = new DateOnly(years.First, 1, 1);
        var day = period.StartTime.Date < first ? first : period.StartTime.Date;
        for (; day < period.EffectiveEndTime!.Date && years.Holds(day); day = day.AddDays(1))
        {
            yield return day;
        }
    }

    /// <summary>Where the first event begins that cannot be read on its own; the first line when each can.</summary>
    private static int LineOf(string[] lines, YearRange years)
    {
        var begin = -1;
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].StartsWith(Begin, StringComparison.OrdinalIgnoreCase))
            {
                begin = i;
            }
            else if (begin >= 0 && lines[i].StartsWith(End, StringComparison.OrdinalIgnoreCase))
            {
                if (!IsReadable(lines[begin..(i + 1)], years))
                {
                    return begin + 1;
                }

                begin = -1;
            }
        }

        return Math.Max(begin, 0) + 1;
    }

    private static bool IsReadable(string[] lines, YearRange years)
    {
        try
        {
            Expand(string.Join("\r\n", ["BEGIN:VCALENDAR", .. lines, "END:VCALENDAR", ""]), years);
            return true;
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            return false;
        }
    }
}
