using System.Collections.Immutable;
using Orleans;

namespace Firstline.Domain.Calendars;

/// <summary>The opening hours of an ordinary week in local time: any number of spans a day; overnight is one span on each of two days.</summary>
[GenerateSerializer, Immutable, Alias("desk.hours")]
public sealed record OpeningHours(
    [property: Id(0)] ImmutableArray<LocalSpan> Monday = default,
    [property: Id(1)] ImmutableArray<LocalSpan> Tuesday = default,
    [property: Id(2)] ImmutableArray<LocalSpan> Wednesday = default,
    [property: Id(3)] ImmutableArray<LocalSpan> Thursday = default,
    [property: Id(4)] ImmutableArray<LocalSpan> Friday = default,
    [property: Id(5)] ImmutableArray<LocalSpan> Saturday = default,
    [property: Id(6)] ImmutableArray<LocalSpan> Sunday = default)
{
    /// <summary>Round the clock, every day.</summary>
    public static OpeningHours AlwaysOpen { get; } = EveryDay(LocalSpan.WholeDay);

    /// <summary>The spans of one weekday; empty when it is closed.</summary>
    public ReadOnlySpan<LocalSpan> this[DayOfWeek day] => day switch
    {
        DayOfWeek.Monday => Monday.AsSpan(),
        DayOfWeek.Tuesday => Tuesday.AsSpan(),
        DayOfWeek.Wednesday => Wednesday.AsSpan(),
        DayOfWeek.Thursday => Thursday.AsSpan(),
        DayOfWeek.Friday => Friday.AsSpan(),
        DayOfWeek.Saturday => Saturday.AsSpan(),
        _ => Sunday.AsSpan(),
    };

    /// <summary>Monday to Friday, from and to such as <c>09:00</c> and <c>17:00</c>.</summary>
    public static OpeningHours Weekdays(string from, string to) => Weekdays(LocalSpan.Between(from, to));

    /// <summary>Monday to Friday, the same spans each day.</summary>
    public static OpeningHours Weekdays(params ImmutableArray<LocalSpan> spans) => new(spans, spans, spans, spans, spans);

    /// <summary>The same spans on all seven days.</summary>
    public static OpeningHours EveryDay(params ImmutableArray<LocalSpan> spans) => new(spans, spans, spans, spans, spans, spans, spans);

    /// <summary>Two weeks are equal when each day has the same spans in the same order.</summary>
    public bool Equals(OpeningHours? other)
    {
        if (other is null)
        {
            return false;
        }

        foreach (var day in Enum.GetValues<DayOfWeek>())
        {
            if (!this[day].SequenceEqual(other[day]))
            {
                return false;
            }
        }

        return true;
    }

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var day in Enum.GetValues<DayOfWeek>())
        {
            hash.Add(this[day].Length);
            foreach (var span in this[day])
            {
                hash.Add(span);
            }
        }

        return hash.ToHashCode();
    }
}
