using System.Collections.Immutable;
using Orleans;

namespace Firstline.Domain.Calendars;

/// <summary>What an administrator says about a calendar, unchecked; <see cref="Calendar.Of"/> checks it.</summary>
/// <param name="Zone">The IANA time zone, such as <c>Europe/Berlin</c>.</param>
/// <param name="Week">The ordinary week.</param>
/// <param name="Holidays">Days closed whole; they beat everything else.</param>
/// <param name="SpecialDays">Days with hours of their own; one for each date.</param>
/// <param name="Breaks">Pieces cut out of whichever hours stand.</param>
/// <param name="Recurring">Days closed whole every year, from 1900 to 2099.</param>
/// <param name="Also">
/// Calendars joined to this one: open whenever any of them is, each in its own zone with its own hours and holidays. At most 24,
/// and none of them has members itself.
/// </param>
[GenerateSerializer, Immutable, Alias("desk.calendar")]
public sealed record CalendarDefinition(
    [property: Id(0)] string Zone,
    [property: Id(1)] OpeningHours Week,
    ImmutableArray<Holiday> Holidays = default,
    ImmutableArray<SpecialDay> SpecialDays = default,
    ImmutableArray<Break> Breaks = default,
    ImmutableArray<HolidayRule> Recurring = default,
    ImmutableArray<CalendarDefinition> Also = default)
{
    [Id(2)] public ImmutableArray<Holiday> Holidays { get; init; } = OrNone(Holidays);

    [Id(3)] public ImmutableArray<SpecialDay> SpecialDays { get; init; } = OrNone(SpecialDays);

    [Id(4)] public ImmutableArray<Break> Breaks { get; init; } = OrNone(Breaks);

    [Id(5)] public ImmutableArray<HolidayRule> Recurring { get; init; } = OrNone(Recurring);

    [Id(6)] public ImmutableArray<CalendarDefinition> Also { get; init; } = OrNone(Also);

    /// <summary>Two definitions are equal when every part is, in the same order.</summary>
    public bool Equals(CalendarDefinition? other) =>
        other is not null
        && Zone == other.Zone
        && Week == other.Week
        && Holidays.AsSpan().SequenceEqual(other.Holidays.AsSpan())
        && SpecialDays.AsSpan().SequenceEqual(other.SpecialDays.AsSpan())
        && Breaks.AsSpan().SequenceEqual(other.Breaks.AsSpan())
        && Recurring.AsSpan().SequenceEqual(other.Recurring.AsSpan())
        && Also.AsSpan().SequenceEqual(other.Also.AsSpan());

    public override int GetHashCode() =>
        HashCode.Combine(Zone, Week, Holidays.Length, SpecialDays.Length, Breaks.Length, Recurring.Length, Also.Length);

    private static ImmutableArray<T> OrNone<T>(ImmutableArray<T> items) => items.IsDefault ? [] : items;
}
