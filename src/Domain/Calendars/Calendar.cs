using Firstline.Domain.Kernel;

namespace Firstline.Domain.Calendars;

/// <summary>
/// When the desk is open: exact to the tick, in a time that does not depend on the distance; a union of calendars adds up
/// its years, and merges a year when it is first asked for. Immutable, so safe to share between threads. Every instant that
/// it answers is in UTC. A local time that does not exist means the first instant after the gap; one that occurs twice means
/// its first occurrence.
/// </summary>
public sealed class Calendar
{
    private readonly OpenTime _open;
    private readonly IReadOnlyList<Holiday> _holidays;

    private Calendar(CalendarDefinition definition)
    {
        Definition = definition;
        _holidays = Holidays.Of(definition);
        _open = OpenTime.Of(definition, _holidays);
    }

    /// <summary>Open round the clock.</summary>
    public static Calendar AlwaysOpen { get; } = Of(new("UTC", OpeningHours.AlwaysOpen)).Value;

    /// <summary>What it was made from.</summary>
    public CalendarDefinition Definition { get; }

    /// <summary>A calendar, or the refusal that says what is wrong with its definition (<see cref="CalendarRefusal"/>).</summary>
    public static Result<Calendar> Of(CalendarDefinition definition)
    {
        if (CalendarRules.Broken(definition) is { } refusal)
        {
            return refusal;
        }

        var calendar = new Calendar(definition);
        return calendar.NextOpening(CalendarRules.First) < CalendarRules.Last
            ? calendar
            : CalendarRefusal.NeverOpens.Because("Its holidays leave no open time in the years 1900 to 2099.", "recurring");
    }

    /// <summary>
    /// The days of a year that are closed whole, by date: dated holidays, yearly ones, and the days on which those are observed.
    /// Two of different names may share a day. Yearly ones are known for 1900 to 2099. Members of a union list their own.
    /// </summary>
    public IEnumerable<Holiday> HolidaysIn(int year) => _holidays.Where(holiday => holiday.Date.Year == year);

    /// <summary>The open time in <c>[from, to)</c>; zero when reversed.</summary>
    public TimeSpan Elapsed(DateTimeOffset from, DateTimeOffset to) => from >= to
        ? TimeSpan.Zero
        : new(_open.Elapsed(from.UtcTicks, to.UtcTicks));

    /// <summary>
    /// The earliest instant at which <paramref name="duration"/> of open time has elapsed since <paramref name="start"/>: a
    /// budget that runs out at closing time is due at close. The start itself when nothing is left to elapse, and the end of
    /// time when the answer lies beyond it.
    /// </summary>
    public DateTimeOffset Deadline(DateTimeOffset start, TimeSpan duration) => duration <= TimeSpan.Zero
        ? start.ToUniversalTime()
        : Utc(_open.After(start.UtcTicks, Math.Min(duration.Ticks, DateTime.MaxValue.Ticks)));

    /// <summary>
    /// So much open time away from an instant. Forwards it is the deadline. Backwards it is when to start by: the last instant
    /// from which exactly that much open time elapses until <paramref name="at"/>, and the beginning of time when there is none.
    /// </summary>
    public DateTimeOffset Offset(DateTimeOffset at, TimeSpan open) => open >= TimeSpan.Zero
        ? Deadline(at, open)
        : Utc(Math.Max(0, _open.Ahead(at.UtcTicks, -Math.Max(open.Ticks, -DateTime.MaxValue.Ticks))));

    /// <summary>The first instant, from <paramref name="at"/> on, at which the desk is open; <paramref name="at"/> itself if it is open then.</summary>
    public DateTimeOffset NextOpening(DateTimeOffset at) => Utc(_open.After(at.UtcTicks, 1) - 1);

    /// <summary>
    /// The instant from which open time passes <paramref name="duration"/>: the deadline itself, or the next opening when the
    /// deadline falls at closing time. A breach fires then.
    /// </summary>
    public DateTimeOffset FirstInstantLate(DateTimeOffset start, TimeSpan duration) => NextOpening(Deadline(start, duration));

    /// <summary>Whether the desk is open at this instant.</summary>
    public bool IsOpen(DateTimeOffset at) => NextOpening(at) == at;

    /// <summary>The unbroken stretches of open time in <c>[from, to)</c>, in order, cut at its ends; found as they are read.</summary>
    public IEnumerable<OpenWindow> Windows(DateTimeOffset from, DateTimeOffset to)
    {
        foreach (var (start, end) in _open.Windows(from.UtcTicks, to.UtcTicks))
        {
            yield return new(Utc(start), Utc(end));
        }
    }

    private static DateTimeOffset Utc(long ticks) => new(Math.Min(ticks, DateTime.MaxValue.Ticks), TimeSpan.Zero);
}
