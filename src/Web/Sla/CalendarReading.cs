using Firstline.Domain.Calendars;
using Firstline.Domain.Kernel;
using Firstline.Domain.Sla;
using Firstline.Web.Http;

namespace Firstline.Web.Sla;

/// <summary>Reads calendars of the policy. Faults of shape are noted in the fields; the first rule that an interval breaks is kept.</summary>
internal sealed class CalendarReading
{
    /// <summary>The words for holidays that come again.</summary>
    public static readonly IReadOnlyList<string> Recurrences = ["date", "weekday", "easter"];

    private const string Anywhere = "UTC";

    /// <summary>The first rule that an interval breaks.</summary>
    public Refusal? Refusal { get; private set; }

    /// <summary>A calendar with its id.</summary>
    public DeskCalendar Read(Fields fields) => Read(fields, fields.Text("id"));

    /// <summary>A calendar under an id that is known already.</summary>
    public DeskCalendar Read(Fields fields, string id)
    {
        var zone = fields.OptionalText("zone");
        var name = fields.Text("name");
        return new(id, name, zone is null, Definition(fields, zone ?? Anywhere) with { Also = [.. fields.List("also", member => Definition(member, member.Text("zone")))] });
    }

    /// <summary>Opening hours alone.</summary>
    public OpeningHours Week(Fields fields, string field = "weeklyHours") => Heard(new HoursReading(fields), hours => hours.Week(field));

    private CalendarDefinition Definition(Fields fields, string zone) => new(
        zone,
        Week(fields),
        [.. fields.List("holidays", holiday => new Holiday(Date(holiday), holiday.OptionalText("name") ?? ""))],
        [.. fields.List("specialDays", day => new SpecialDay(Date(day), [.. Spans(day)], day.OptionalText("name") ?? ""))],
        [.. fields.List("breaks", Break)],
        [.. fields.List("recurring", Recurrence).OfType<HolidayRule>()]);

    private static DateOnly Date(Fields fields) => fields.Text("date") is { Length: > 0 } text ? fields.AsDate("date", text) : default;

    private List<LocalSpan> Spans(Fields day) => Heard(new HoursReading(day), hours => hours.Spans(day.OptionalPairs("hours", HoursReading.Interval)));

    private Break Break(Fields cut)
    {
        var pair = new TextPair("from", cut.Text("from"), cut.Text("to"));
        var spans = Heard(new HoursReading(cut), hours => hours.Spans([pair]));
        return new(Date(cut), spans is [var span] ? span : LocalSpan.WholeDay, cut.OptionalText("name") ?? "");
    }

    private static HolidayRule? Recurrence(Fields fields)
    {
        var (rule, name, first, last) = (fields.Text("rule"), fields.Text("name"), fields.OptionalNumber("firstYear"), fields.OptionalNumber("lastYear"));
        switch (rule)
        {
            case "date":
                return new HolidayRule.OnDate(name, fields.Number("month"), fields.Number("day"), fields.Choice("observed", Observance.OnTheDay), first, last);
            case "weekday":
                return new HolidayRule.OnWeekday(name, fields.Number("month"), fields.Choice<DayOfWeek>("weekday"), fields.Number("nth"), first, last);
            case "easter":
                return new HolidayRule.FromEaster(name, fields.Number("days"), fields.Choice("reckoning", EasterReckoning.Western), first, last);
            default:
                fields.Fault("rule", $"rule must be one of: {string.Join(", ", Recurrences)}.");
                return null;
        }
    }

    private T Heard<T>(HoursReading hours, Func<HoursReading, T> read)
    {
        var known = read(hours);
        Refusal ??= hours.Refusal;
        return known;
    }
}
