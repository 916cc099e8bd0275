using System.Collections.Immutable;
using System.Globalization;
using Firstline.Domain.Calendars;
using Firstline.Domain.Kernel;
using Firstline.Domain.Sla.Evaluation;

namespace Firstline.Web.Http;

/// <summary>Reads opening hours as the API spells them. Faults of shape are noted in the fields, the first broken rule is kept.</summary>
internal sealed class HoursReading(Fields fields)
{
    /// <summary>A pair, to show when there is something else.</summary>
    public const string Interval = "[\"09:00\", \"17:00\"]";
    private const string EndOfDay = "24:00";
    private static readonly string[] Days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    private static readonly string[] Times = ["HH:mm", "HH:mm:ss"];

    /// <summary>The first rule that an interval breaks.</summary>
    public Refusal? Refusal { get; private set; }

    /// <summary>The calendar that is described.</summary>
    public CalendarDefinition Read() => new(
        fields.Text("timezone"),
        Week(),
        [.. fields.OptionalDates("holidays").Select(date => new Holiday(date))],
        [.. fields.PairsByName("specialDays", false, Interval).Select(day => new SpecialDay(fields.AsDate(day.Field, day.Name), JoinedHours.Of(Spans(day.Pairs))))],
        [.. fields.PairsByName("breaks", false, Interval).SelectMany(day => Spans(day.Pairs), (day, span) => new Break(fields.AsDate(day.Field, day.Name), span))]);

    /// <summary>The ordinary week.</summary>
    public OpeningHours Week(string weekly = "weeklyHours")
    {
        var week = new ImmutableArray<LocalSpan>[Days.Length];
        foreach (var (field, name, pairs) in fields.PairsByName(weekly, true, Interval))
        {
            var day = Array.IndexOf(Days, name);
            if (day < 0)
            {
                fields.Fault(field, $"{name} is not a day of the week; days are {string.Join(", ", Days)}.");
                continue;
            }

            week[day] = JoinedHours.Of(Spans(pairs));
        }

        return new(week[0], week[1], week[2], week[3], week[4], week[5], week[6]);
    }

    /// <summary>The spans of a list of pairs of times.</summary>
    public List<LocalSpan> Spans(IReadOnlyList<TextPair> pairs)
    {
        var spans = new List<LocalSpan>(pairs.Count);
        foreach (var pair in pairs)
        {
            var (starts, ends) = (Time($"{pair.Field}[0]", pair.From, false), Time($"{pair.Field}[1]", pair.To, true));
            if (starts is not { } from || ends is not { } to)
            {
                continue;
            }

            spans.Add(new(from, pair.To.StartsWith(EndOfDay, StringComparison.Ordinal) ? null : to));
            Refusal ??= Broken(spans[^1], fields.Path(pair.Field));
        }

        return spans;
    }

    private static Refusal? Broken(LocalSpan span, string field) => span.To is not { } to || to > span.From ? null
        : to == span.From ? CalendarRefusal.EmptySpan.Because($"{span} is empty. A whole day is 00:00 to 24:00.", field)
        : CalendarRefusal.ReversedSpan.Because($"{span} ends before it starts. Overnight hours are two intervals, one on each day; the end of a day is 24:00.", field);

    private TimeOnly? Time(string field, string text, bool ends)
    {
        if (ends && text is EndOfDay or "24:00:00")
        {
            return TimeOnly.MinValue;
        }

        if (TimeOnly.TryParseExact(text, Times, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
        {
            return time;
        }

        fields.Fault(field, ends ? $"{field} must be a time from 00:01 to 24:00, such as 17:00." : $"{field} must be a time from 00:00 to 23:59, such as 09:00.");
        return null;
    }
}
