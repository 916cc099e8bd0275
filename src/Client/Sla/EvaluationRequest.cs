namespace Firstline.Client.Sla;

/// <summary>A contract to be checked: its opening hours, and when its clock starts, stops and stands still.</summary>
/// <param name="Timezone">The IANA time zone of the hours, such as Europe/Berlin.</param>
/// <param name="WeeklyHours">The ordinary week.</param>
/// <param name="Start">When the clock starts; an instant without an offset is UTC.</param>
/// <param name="TargetSeconds">The open time that is allowed, to ask for the deadline; from 0 to a hundred years, with a fraction if need be.</param>
/// <param name="End">When the clock stops, to ask for the open time that was spent; not before the start.</param>
/// <param name="Pauses">When the clock stands still: pairs of instants in any order. Overlapping ones count once; a reversed one counts nothing.</param>
/// <param name="Holidays">Days that are closed whole, whatever else is said about them.</param>
/// <param name="SpecialDays">Days with hours of their own instead of their weekday's; an empty list closes the day.</param>
/// <param name="Breaks">Pieces cut out of whichever hours stand on a day.</param>
public sealed record EvaluationRequest(
    string Timezone,
    WeeklyHours WeeklyHours,
    DateTimeOffset Start,
    decimal? TargetSeconds = null,
    DateTimeOffset? End = null,
    IReadOnlyList<IReadOnlyList<DateTimeOffset>>? Pauses = null,
    IReadOnlyList<DateOnly>? Holidays = null,
    IReadOnlyDictionary<DateOnly, IReadOnlyList<IReadOnlyList<string>>>? SpecialDays = null,
    // The OpenAPI generator loses the items of a type that stands in two maps, so this one is spelled differently.
    IReadOnlyDictionary<DateOnly, IReadOnlyList<string[]>>? Breaks = null)
{
    /// <summary>The most questions in one batch.</summary>
    public const int MostInABatch = 10_000;
}

/// <summary>Local opening hours by weekday: pairs of times such as <c>["09:00","17:00"]</c>. An end may be 24:00; overnight hours are two intervals, one on each day; a day left out is closed.</summary>
/// <param name="Mon">Monday.</param>
/// <param name="Tue">Tuesday.</param>
/// <param name="Wed">Wednesday.</param>
/// <param name="Thu">Thursday.</param>
/// <param name="Fri">Friday.</param>
/// <param name="Sat">Saturday.</param>
/// <param name="Sun">Sunday.</param>
public sealed record WeeklyHours(
    IReadOnlyList<IReadOnlyList<string>>? Mon = null,
    IReadOnlyList<IReadOnlyList<string>>? Tue = null,
    IReadOnlyList<IReadOnlyList<string>>? Wed = null,
    IReadOnlyList<IReadOnlyList<string>>? Thu = null,
    IReadOnlyList<IReadOnlyList<string>>? Fri = null,
    IReadOnlyList<IReadOnlyList<string>>? Sat = null,
    IReadOnlyList<IReadOnlyList<string>>? Sun = null)
{
    /// <summary>The same hours from Monday to Friday.</summary>
    public static WeeklyHours Weekdays(string from, string to) => new([[from, to]], [[from, to]], [[from, to]], [[from, to]], [[from, to]]);
}
