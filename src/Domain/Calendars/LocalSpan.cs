using System.Globalization;
using Orleans;

namespace Firstline.Domain.Calendars;

/// <summary>A piece of a local day, half open: from <paramref name="From"/> up to, but not at, <paramref name="To"/>.</summary>
/// <param name="From">The first local time inside.</param>
/// <param name="To">The first local time after it; null means 24:00.</param>
[GenerateSerializer, Immutable, Alias("desk.local-span")]
public readonly record struct LocalSpan([property: Id(0)] TimeOnly From, [property: Id(1)] TimeOnly? To)
{
    /// <summary>00:00 to 24:00.</summary>
    public static LocalSpan WholeDay { get; } = new(TimeOnly.MinValue, null);

    internal long Start => From.Ticks;

    internal long End => To?.Ticks ?? TimeSpan.TicksPerDay;

    /// <summary>A span from times such as <c>09:00</c>; the end may be <c>24:00</c>. For constants and tests.</summary>
    /// <exception cref="FormatException">A time is not spelled <c>HH:mm</c> or <c>HH:mm:ss</c>.</exception>
    public static LocalSpan Between(string from, string to) => new(Time(from), to is "24:00" or "24:00:00" ? null : Time(to));

    /// <summary>As people write it: <c>09:00-17:00</c>.</summary>
    public override string ToString() => $"{Text(From)}-{(To is { } to ? Text(to) : "24:00")}";

    private static TimeOnly Time(string text) => TimeOnly.ParseExact(text, ["HH:mm", "HH:mm:ss"], CultureInfo.InvariantCulture);

    private static string Text(TimeOnly time) =>
        time.ToString(time.Ticks % TimeSpan.TicksPerMinute == 0 ? "HH:mm" : "HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture);
}
