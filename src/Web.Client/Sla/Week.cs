using System.Globalization;
using Firstline.Client.Sla;

namespace Firstline.Web.Client.Sla;

/// <summary>A week of opening hours as screens handle it: seven days, each with its intervals.</summary>
public static class Week
{
    private const int Day = 24 * 60;

    /// <summary>The days in order.</summary>
    public static readonly IReadOnlyList<string> Days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

    /// <summary>The intervals of a day, from 0 for Monday.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Of(WeeklyHours week, int day) =>
        (day switch { 0 => week.Mon, 1 => week.Tue, 2 => week.Wed, 3 => week.Thu, 4 => week.Fri, 5 => week.Sat, _ => week.Sun }) ?? [];

    /// <summary>The week with other intervals on a day; none means closed.</summary>
    public static WeeklyHours With(WeeklyHours week, int day, IReadOnlyList<IReadOnlyList<string>> spans)
    {
        var kept = spans.Count == 0 ? null : spans;
        return day switch
        {
            0 => week with { Mon = kept },
            1 => week with { Tue = kept },
            2 => week with { Wed = kept },
            3 => week with { Thu = kept },
            4 => week with { Fri = kept },
            5 => week with { Sat = kept },
            _ => week with { Sun = kept },
        };
    }

    /// <summary>Monday's intervals on the other four days as well.</summary>
    public static WeeklyHours MondayToFriday(WeeklyHours week) => week with { Tue = week.Mon, Wed = week.Mon, Thu = week.Mon, Fri = week.Mon };

    /// <summary>Intervals as they are typed: <c>09:00-12:00, 13:00-17:00</c>.</summary>
    public static string Text(IReadOnlyList<IReadOnlyList<string>> spans) => string.Join(", ", spans.Select(span => string.Join('-', span)));

    /// <summary>Intervals from what was typed; what is not a pair of times is left to the desk to refuse.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Read(string typed) =>
    [
        .. typed.Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(span => span.Split(['-', '–'], 2, StringSplitOptions.TrimEntries))
            .Select(span => (IReadOnlyList<string>)[Time(span[0]), span.Length > 1 ? Time(span[1]) : ""]),
    ];

    /// <summary>An interval in minutes of its day; null while it is not one.</summary>
    public static (int From, int To)? Minutes(IReadOnlyList<string> span) =>
        span is [var from, var to] && Minute(from) is { } starts && Minute(to) is { } ends && ends > starts ? (starts, ends) : null;

    /// <summary>The week in a line, days alike together: <c>Mon–Fri 09:00–17:00; Sat, Sun closed</c>.</summary>
    public static string Summary(WeeklyHours week)
    {
        var groups = new List<(int First, int Last, string Hours)>();
        for (var day = 0; day < Days.Count; day++)
        {
            var hours = Of(week, day) is { Count: > 0 } spans ? string.Join(", ", spans.Select(span => string.Join('–', span))) : "closed";
            if (groups is [.., var last] && last.Hours == hours)
            {
                groups[^1] = last with { Last = day };
            }
            else
            {
                groups.Add((day, day, hours));
            }
        }

        return string.Join("; ", groups.Select(group => $"{(group.First == group.Last ? Days[group.First] : $"{Days[group.First]}–{Days[group.Last]}")} {group.Hours}"));
    }

    private static string Time(string typed) =>
        int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var hour) && hour <= 24 ? $"{hour:00}:00" : typed.Length == 4 && typed[1] == ':' ? $"0{typed}" : typed;

    private static int? Minute(string text) => text is "24:00" or "24:00:00" ? Day
        : TimeOnly.TryParseExact(text, ["HH:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? (int)time.ToTimeSpan().TotalMinutes : null;
}
