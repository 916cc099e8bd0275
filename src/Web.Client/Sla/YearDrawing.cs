using System.Globalization;
using Firstline.Client.Sla;
using Firstline.Web.Client.Shared;

namespace Firstline.Web.Client.Sla;

/// <summary>A day of a year's drawing.</summary>
/// <param name="Column">Its week, from 0.</param>
/// <param name="Row">Its weekday, Monday is 0.</param>
/// <param name="Hours">How long it is open.</param>
/// <param name="Holiday">What is celebrated, or null.</param>
public sealed record YearDay(DateOnly Date, int Column, int Row, double Hours, string? Holiday)
{
    /// <summary>0 for closed to 4 for open most of the day.</summary>
    public int Shade => Hours <= 0 ? 0 : Hours < 6 ? 1 : Hours < 10 ? 2 : Hours < 16 ? 3 : 4;

    /// <summary>The day in words.</summary>
    public string Text => $"{Date.ToString("ddd d MMM yyyy", CultureInfo.InvariantCulture)}: {(Hours > 0 ? $"open {Span.Hours(Hours * 3600)}" : "closed")}{(Holiday is null ? "" : $", {Holiday}")}";
}

/// <summary>A calendar year as it comes out, day by day.</summary>
/// <param name="Days">Every day of the year.</param>
/// <param name="Months">Where each month begins: its column and its name.</param>
/// <param name="Columns">How many weeks it touches.</param>
public sealed record YearDrawing(IReadOnlyList<YearDay> Days, IReadOnlyList<(int Column, string Name)> Months, int Columns)
{
    /// <summary>Draws a year from its open stretches, in the calendar's own zone.</summary>
    public static YearDrawing Of(int year, CalendarYear calendar)
    {
        var zone = Zone.Of(calendar.Zone);
        var open = new Dictionary<DateOnly, double>();
        foreach (var stretch in calendar.Windows)
        {
            for (var from = stretch.From; from < stretch.To;)
            {
                var day = zone.Day(from);
                var end = zone.Midnight(day.AddDays(1));
                var to = end < stretch.To ? end : stretch.To;
                open[day] = open.GetValueOrDefault(day) + (to - from).TotalHours;
                from = to;
            }
        }

        var holidays = calendar.Holidays.GroupBy(holiday => holiday.Date).ToDictionary(day => day.Key, day => string.Join(", ", day.Select(holiday => holiday.Name ?? "holiday").Distinct()));
        var first = new DateOnly(year, 1, 1);
        var shift = Weekday(first);
        var days = Enumerable.Range(0, first.AddYears(1).DayNumber - first.DayNumber).Select(n =>
        {
            var date = first.AddDays(n);
            return new YearDay(date, (n + shift) / 7, (n + shift) % 7, open.GetValueOrDefault(date), holidays.GetValueOrDefault(date));
        }).ToList();
        var months = days.Where(day => day.Date.Day == 1).Select(day => (day.Column, day.Date.ToString("MMM", CultureInfo.InvariantCulture)));
        return new(days, [.. months], days[^1].Column + 1);
    }

    private static int Weekday(DateOnly date) => ((int)date.DayOfWeek + 6) % 7;
}
