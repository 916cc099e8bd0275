namespace Firstline.Domain.Calendars;

internal static class DayHours
{
    /// <summary>The spans of a day in order.</summary>
    public static Spans Of(ReadOnlySpan<LocalSpan> hours)
    {
        (long From, long Until)[] spans = new (long, long)[hours.Length];
        for (var i = 0; i < hours.Length; i++)
        {
            spans[i] = (hours[i].Start, hours[i].End);
        }

        Array.Sort(spans);
        return new(spans);
    }

    /// <summary>What stands on each dated day, after holidays, special days and breaks have had their say.</summary>
    public static SortedDictionary<long, Spans> Exceptions(CalendarDefinition definition, IReadOnlyList<Holiday> holidays)
    {
        var days = new SortedDictionary<long, Spans>();
        foreach (var special in definition.SpecialDays.AsSpan())
        {
            days[Start(special.Date)] = Of(special.Hours.AsSpan());
        }

        foreach (var cut in definition.Breaks.AsSpan())
        {
            var standing = days.GetValueOrDefault(Start(cut.Date)) ?? Of(definition.Week[cut.Date.DayOfWeek]);
            days[Start(cut.Date)] = new([.. Without(standing, cut.Span)]);
        }

        foreach (var holiday in holidays)
        {
            days[Start(holiday.Date)] = Spans.None;
        }

        return days;
    }

    private static long Start(DateOnly date) => date.DayNumber * TimeSpan.TicksPerDay;

    private static IEnumerable<(long From, long Until)> Without(Spans hours, LocalSpan cut)
    {
        foreach (var (from, until) in hours.Stretches)
        {
            if (from < Math.Min(until, cut.Start))
            {
                yield return (from, Math.Min(until, cut.Start));
            }

            if (Math.Max(from, cut.End) < until)
            {
                yield return (Math.Max(from, cut.End), until);
            }
        }
    }
}
