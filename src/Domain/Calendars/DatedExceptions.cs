using System.Collections.Immutable;
using Orleans;

namespace Firstline.Domain.Calendars;

/// <summary>A local day that is closed whole, whatever else is said about it.</summary>
[GenerateSerializer, Immutable, Alias("desk.holiday")]
public sealed record Holiday([property: Id(0)] DateOnly Date, [property: Id(1)] string Name = "");

/// <summary>A local day whose spans replace those of its weekday; without spans it is closed.</summary>
[GenerateSerializer, Immutable, Alias("desk.special-day")]
public sealed record SpecialDay(
    [property: Id(0)] DateOnly Date,
    ImmutableArray<LocalSpan> Hours,
    [property: Id(2)] string Name = "")
{
    [Id(1)] public ImmutableArray<LocalSpan> Hours { get; init; } = Hours.IsDefault ? [] : Hours;

    /// <summary>Two special days are equal when their dates, names and spans are.</summary>
    public bool Equals(SpecialDay? other) =>
        other is not null && Date == other.Date && Name == other.Name && Hours.AsSpan().SequenceEqual(other.Hours.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Date, Name, Hours.AsSpan().Length);
}

/// <summary>A piece cut out of one local day, ordinary or special; a day may have several, and they may overlap.</summary>
[GenerateSerializer, Immutable, Alias("desk.break")]
public sealed record Break([property: Id(0)] DateOnly Date, [property: Id(1)] LocalSpan Span, [property: Id(2)] string Name = "");
