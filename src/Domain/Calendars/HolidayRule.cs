using System.Text.Json.Serialization;
using Orleans;

namespace Firstline.Domain.Calendars;

/// <summary>A holiday that comes again every year, from its first year to its last; without them, in all years from 1900 to 2099.</summary>
[GenerateSerializer, Immutable, Alias("desk.holiday-rule")]
[JsonPolymorphic(TypeDiscriminatorPropertyName = "rule")]
[JsonDerivedType(typeof(HolidayRule.OnDate), "date")]
[JsonDerivedType(typeof(HolidayRule.OnWeekday), "weekday")]
[JsonDerivedType(typeof(HolidayRule.FromEaster), "easter")]
public abstract record HolidayRule
{
    private HolidayRule(string name, int? firstYear, int? lastYear) => (Name, FirstYear, LastYear) = (name, firstYear, lastYear);

    /// <summary>What people call it.</summary>
    [Id(0)] public string Name { get; init; }

    /// <summary>The first year that has it; null for all years before.</summary>
    [Id(1)] public int? FirstYear { get; init; }

    /// <summary>The last year that has it; null for all years after.</summary>
    [Id(2)] public int? LastYear { get; init; }

    /// <summary>The same date each year; 29 February comes in leap years only.</summary>
    [GenerateSerializer, Immutable, Alias("desk.holiday-rule.date")]
    public sealed record OnDate(
        string Name,
        [property: Id(0)] int Month,
        [property: Id(1)] int Day,
        [property: Id(2)] Observance Observed = Observance.OnTheDay,
        int? FirstYear = null,
        int? LastYear = null) : HolidayRule(Name, FirstYear, LastYear);

    /// <summary>A weekday of a month, counted from its start: <paramref name="Nth"/> is 1 to 5, or -1 for the last. A month without a fifth has none.</summary>
    [GenerateSerializer, Immutable, Alias("desk.holiday-rule.weekday")]
    public sealed record OnWeekday(
        string Name,
        [property: Id(0)] int Month,
        [property: Id(1)] DayOfWeek Weekday,
        [property: Id(2)] int Nth,
        int? FirstYear = null,
        int? LastYear = null) : HolidayRule(Name, FirstYear, LastYear);

    /// <summary>So many days after Easter Sunday; negative before it.</summary>
    [GenerateSerializer, Immutable, Alias("desk.holiday-rule.easter")]
    public sealed record FromEaster(
        string Name,
        [property: Id(0)] int Days,
        [property: Id(1)] EasterReckoning Reckoning = EasterReckoning.Western,
        int? FirstYear = null,
        int? LastYear = null) : HolidayRule(Name, FirstYear, LastYear);
}

/// <summary>Which further day is closed when a yearly date falls on a Saturday or Sunday. The date itself stays closed in any case.</summary>
[GenerateSerializer, Alias("desk.observance")]
public enum Observance
{
    /// <summary>None.</summary>
    OnTheDay,

    /// <summary>Saturday is observed on Friday, Sunday on Monday.</summary>
    NearestWeekday,

    /// <summary>Both are observed on the following Monday.</summary>
    NextMonday,

    /// <summary>The next Monday to Friday that is no holiday already, so that two in a row take two days.</summary>
    NextWorkday,
}

/// <summary>Which church's Easter.</summary>
[GenerateSerializer, Alias("desk.easter-reckoning")]
public enum EasterReckoning
{
    /// <summary>By the Gregorian calendar.</summary>
    Western,

    /// <summary>By the Julian calendar; told as a Gregorian date.</summary>
    Orthodox,
}
