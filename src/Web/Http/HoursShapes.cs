using System.Collections.Immutable;
using System.Globalization;
using Firstline.Client.Sla;
using Firstline.Domain.Calendars;

namespace Firstline.Web.Http;

/// <summary>Hours as the API spells them.</summary>
internal static class HoursShapes
{
    public static WeeklyHours Of(OpeningHours week) => new(
        Day(week.Monday), Day(week.Tuesday), Day(week.Wednesday), Day(week.Thursday), Day(week.Friday), Day(week.Saturday), Day(week.Sunday));

    public static IReadOnlyList<string> Pair(LocalSpan span) => [Text(span.From), span.To is { } to ? Text(to) : "24:00"];

    private static IReadOnlyList<IReadOnlyList<string>>? Day(ImmutableArray<LocalSpan> spans) => spans.IsEmpty ? null : [.. spans.Select(Pair)];

    private static string Text(TimeOnly time) => time.ToString(time.Second == 0 ? "HH:mm" : "HH:mm:ss", CultureInfo.InvariantCulture);
}
