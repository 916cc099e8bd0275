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

    /// <summary>An instant for a machine.</summary>
    public static string Iso(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
