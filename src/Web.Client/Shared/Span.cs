using System.Globalization;

namespace Firstline.Web.Client.Shared;

/// <summary>Lengths of time in words and figures; <c>js/desk-time.js</c> says the same in the browser.</summary>
public static class Span
{
    /// <summary>A running length: <c>04:12</c>, <c>1h 05m</c>, <c>3d 04h</c>.</summary>
    public static string Running(TimeSpan span)
    {
        var whole = span.Duration();
        return whole.TotalHours < 1 ? $"{whole.Minutes:00}:{whole.Seconds:00}"
            : whole.TotalDays < 1 ? $"{whole.Hours}h {whole.Minutes:00}m"
            : $"{(int)whole.TotalDays}d {whole.Hours:00}h";
    }

    /// <summary>What is left until an instant, or with a plus sign what it is over.</summary>
    public static string Left(DateTimeOffset due, DateTimeOffset now) => due >= now ? Running(due - now) : $"+{Running(now - due)}";

    /// <summary>An exact length for reading: <c>7 h 28 min</c>, <c>31 min 44 s</c>, <c>16 h</c>; hours go on beyond a day, as targets do.</summary>
    public static string Hours(double seconds)
    {
        var whole = TimeSpan.FromSeconds(Math.Floor(Math.Abs(seconds)));
        var hours = (long)whole.TotalHours;
        return hours > 0 ? whole.Minutes > 0 ? $"{Grouped(hours)} h {whole.Minutes} min" : $"{Grouped(hours)} h"
            : whole.Minutes > 0 ? whole.Seconds > 0 ? $"{whole.Minutes} min {whole.Seconds} s" : $"{whole.Minutes} min"
            : $"{whole.Seconds} s";
    }

    /// <summary>A figure with its thousands apart.</summary>
    public static string Grouped(long number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>A figure as it is typed: no more digits than it has.</summary>
    public static string Figure(double number) => number.ToString("0.####", CultureInfo.InvariantCulture);

    /// <summary>An instant for a machine.</summary>
    public static string Iso(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
