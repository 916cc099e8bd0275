using System.Globalization;
using Firstline.Domain.Calendars;
using Calendar = Firstline.Domain.Calendars.Calendar;

namespace Firstline.Domain.Tests.Calendars;

/// <summary>Calendars and times in as few words as the examples need.</summary>
internal static class Given
{
    public static Calendar NineToFive { get; } = Open("UTC", OpeningHours.Weekdays("09:00", "17:00"));

    public static Calendar Open(string zone, OpeningHours week) => Calendar.Of(new(zone, week)).Value;

    public static Calendar EveryDay(string zone, params string[] spans) => Open(zone, OpeningHours.EveryDay([.. spans.Select(Span)]));

    public static LocalSpan Span(string text) => LocalSpan.Between(text.Split('-')[0], text.Split('-')[1]);

    public static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>An instant in UTC, such as <c>2026-03-02 09:00</c>.</summary>
    public static DateTimeOffset Utc(string text) =>
        DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);

    public static TimeSpan Hours(double hours) => TimeSpan.FromHours(hours);

    public static TimeSpan Minutes(double minutes) => TimeSpan.FromMinutes(minutes);
}
