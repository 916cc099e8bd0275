using System.Collections.Immutable;
using Orleans;

namespace Firstline.Domain.Calendars;

/// <summary>The opening hours of an ordinary week in local time: any number of spans a day; overnight is one span on each of two days.</summary>
[GenerateSerializer, Immutable, Alias("desk.hours")]
public sealed record OpeningHours(
    ImmutableArray<LocalSpan> Monday = default,
    ImmutableArray<LocalSpan> Tuesday = default,
    ImmutableArray<LocalSpan> Wednesday = default,
    ImmutableArray<LocalSpan> Thursday = default,
    ImmutableArray<LocalSpan> Friday = default,
    ImmutableArray<LocalSpan> Saturday = default,
    ImmutableArray<LocalSpan> Sunday = default)
{
    [Id(0)] public ImmutableArray<LocalSpan> Monday { get; init; } = OrClosed(Monday);

    [Id(1)] public ImmutableArray<LocalSpan> Tuesday { get; init; } = OrClosed(Tuesday);

    [Id(2)] public ImmutableArray<LocalSpan> Wednesday { get; init; } = OrClosed(Wednesday);

    [Id(3)] public ImmutableArray<LocalSpan> Thursday { get; init; } = OrClosed(Thursday);

    [Id(4)] public ImmutableArray<LocalSpan> Friday { get; init; } = OrClosed(Friday);

    [Id(5)] public ImmutableArray<LocalSpan> Saturday { get; init; } = OrClosed(Saturday);

    [Id(6)] public ImmutableArray<LocalSpan> Sunday { get; init; } = OrClosed(Sunday);

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

    private static ImmutableArray<LocalSpan> OrClosed(ImmutableArray<LocalSpan> spans) => spans.IsDefault ? [] : spans;
}
