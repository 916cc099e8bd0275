using Firstline.Domain.Calendars;
using Firstline.Domain.Kernel;
using Firstline.Domain.Shifts;
using Firstline.Domain.Sla.Evaluation;
using Firstline.Grains.Interfaces.OnCall;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Evaluation;
using Ical.Net.Serialization;

namespace Firstline.Web.OnCall;

/// <summary>Shifts, leave and times on call as iCalendar files (RFC 5545), both ways.</summary>
internal static class ShiftCalendar
{
    /// <summary>How large a file may be.</summary>
    public const int MostBytes = 1 << 20;

    private const int MostTimes = 1_000;
    private static readonly EvaluationOptions Patience = new() { MaxUnmatchedIncrementsLimit = 4_000 };

    /// <summary>The events of a file that begin within some dates, in the local time of a zone; repeating ones are written out.</summary>
    public static Result<List<Leave>> Read(string text, string zone, DateOnly first, DateOnly last)
    {
        try
        {
            return Expand(text, zone, first, last);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // The library tells of a foreign file's faults with many kinds of exceptions.
            return RosterRefusal.BadFile.Because("The file is not valid iCalendar, or repeats without end and without a day.", "file");
        }
    }

    /// <summary>Times as working days: each piece on its own day.</summary>
    public static List<ShiftDay> Days(IEnumerable<Leave> times) =>
    [
        .. times.SelectMany(Pieces).GroupBy(piece => piece.Date).OrderBy(day => day.Key).Select(day => new ShiftDay(day.Key, JoinedHours.Of(day.Select(piece => piece.Span)))),
    ];

    /// <summary>An agent's shifts and times on call, to subscribe to.</summary>
    public static string Write(AgentId agent, AgentTimes times, DateTimeOffset now)
    {
        var calendar = new Ical.Net.Calendar { ProductId = "-//Firstline//Shifts//EN" };
        calendar.AddProperty("X-WR-CALNAME", $"Shifts of {agent}");
        foreach (var shift in times.Shifts)
        {
            calendar.Events.Add(Event($"{agent}-shift-{shift.From.UtcTicks}", "On shift", shift.From, shift.To, now));
        }

        foreach (var duty in times.Duties)
        {
            calendar.Events.Add(Event($"{agent}-on-call-{duty.Team}-{duty.From.UtcTicks}", $"On call: {duty.Team}", duty.From, duty.To, now));
        }

        return new CalendarSerializer().SerializeToString(calendar) ?? "";
    }

    private static CalendarEvent Event(string id, string summary, DateTimeOffset from, DateTimeOffset to, DateTimeOffset now) => new()
    {
        Uid = $"{id}@firstline",
        Summary = summary,
        DtStamp = new CalDateTime(now.UtcDateTime),
        Start = new CalDateTime(from.UtcDateTime),
        End = new CalDateTime(to.UtcDateTime),
    };

    private static Result<List<Leave>> Expand(string text, string zone, DateOnly first, DateOnly last)
    {
        var times = new List<Leave>();
        foreach (var calendar in CalendarCollection.Load(text))
        {
            if (calendar.Events.Any(known => known.Start is null))
            {
                return RosterRefusal.BadFile.Because("An event of the file has no start that can be read.", "file");
            }

            var steps = 0;
            foreach (var occurrence in calendar.GetOccurrences<CalendarEvent>(null, Patience))
            {
                var from = Local(occurrence.Period.StartTime, zone);
                if (DateOnly.FromDateTime(from) > last || ++steps > MostTimes * 20)
                {
                    break;
                }

                var to = occurrence.Period.EffectiveEndTime is { } end ? Local(end, zone) : from;
                if (DateOnly.FromDateTime(from) < first || to <= from
                    || (occurrence.Source is CalendarEvent known && string.Equals(known.Status, EventStatus.Cancelled, StringComparison.OrdinalIgnoreCase)))
                {
                    continue;
                }

                if (times.Count == MostTimes)
                {
                    return RosterRefusal.BadFile.Because($"The file has more than {MostTimes:N0} events in these dates.", "file");
                }

                times.Add(new(from, to, Note(occurrence.Source as CalendarEvent)));
            }
        }

        return times;
    }

    private static string Note(CalendarEvent? known)
    {
        var note = known?.Summary?.Trim() ?? "";
        return note.Length <= 100 ? note : note[..100];
    }

    private static DateTime Local(CalDateTime time, string zone) => !time.HasTime ? time.Date.ToDateTime(default)
        : time.TzId is null ? DateTime.SpecifyKind(time.Value, DateTimeKind.Unspecified)
        : WallTime.In(zone, new DateTimeOffset(time.AsUtc, TimeSpan.Zero)).DateTime;

    private static IEnumerable<(DateOnly Date, LocalSpan Span)> Pieces(Leave time)
    {
        for (var day = DateOnly.FromDateTime(time.From); day.ToDateTime(default) < time.To; day = day.AddDays(1))
        {
            var (from, ends) = (day == DateOnly.FromDateTime(time.From) ? TimeOnly.FromDateTime(time.From) : default, day == DateOnly.FromDateTime(time.To));
            yield return (day, new(from, ends ? TimeOnly.FromDateTime(time.To) : null));
        }
    }
}
