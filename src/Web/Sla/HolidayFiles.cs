using System.Text;
using Firstline.Domain.Calendars;
using Firstline.Domain.Kernel;

namespace Firstline.Web.Sla;

/// <summary>
/// Reads holidays from a file that somebody uploads: iCalendar (<c>.ics</c>) or CSV, told apart by their content. At most 1 MB
/// and 5,000 days. A file is taken whole or refused.
/// </summary>
internal static class HolidayFiles
{
    /// <summary>The most bytes of a file, as UTF-8.</summary>
    public const int MostBytes = 1 << 20;

    /// <summary>The most days that are taken from one file.</summary>
    public const int MostDays = 5_000;

    /// <summary>
    /// The holidays of a file within these years, first and last included; events that repeat are written out for them. Refused
    /// with <see cref="CalendarRefusal.UnreadableFile"/>, which names the line, or <see cref="CalendarRefusal.TooLargeFile"/>.
    /// </summary>
    public static Result<HolidayFile> Read(string text, int firstYear, int lastYear)
    {
        if (Encoding.UTF8.GetByteCount(text) > MostBytes)
        {
            return CalendarRefusal.TooLargeFile.Because("The file is larger than 1 MB.", "file");
        }

        var years = new YearRange(firstYear, lastYear);
        text = text.TrimStart('\uFEFF');
        return text.TrimStart().StartsWith("BEGIN:VCALENDAR", StringComparison.OrdinalIgnoreCase)
            ? IcsHolidays.Read(text, years)
            : CsvHolidays.Read(text, years);
    }

    /// <summary>Sorted and without repetition, or the refusal of too many.</summary>
    internal static Result<HolidayFile> Collect(IEnumerable<Holiday> days, int skipped)
    {
        var distinct = days.Distinct().Take(MostDays + 1).OrderBy(day => day.Date).ToList();
        return distinct.Count > MostDays
            ? CalendarRefusal.TooLargeFile.Because($"The file has more than {MostDays} days.", "file")
            : new HolidayFile([.. distinct], skipped);
    }

    internal static Refusal Unreadable(int line, string why) => CalendarRefusal.UnreadableFile.Because($"Line {line}: {why}", "file");
}

/// <summary>Years, both ends included.</summary>
internal readonly record struct YearRange(int First, int Last)
{
    public bool Holds(DateOnly date) => date.Year >= First && date.Year <= Last;
}
