using System.Globalization;

namespace Firstline.Web.Client.Shared;

/// <summary>A board's time zone; UTC where the name is missing or unknown to this browser.</summary>
public sealed record Zone(string Id, TimeZoneInfo Rules)
{
    /// <summary>Universal time.</summary>
    public static readonly Zone Utc = new("UTC", TimeZoneInfo.Utc);

    /// <summary>The zone by its IANA name.</summary>
    public static Zone Of(string? id) =>
        id is not null && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var rules) ? new(id, rules) : Utc;

    /// <summary>The wall's own clock: <c>14:05</c>, or with seconds.</summary>
    public string Clock(DateTimeOffset at, bool seconds = false) =>
        TimeZoneInfo.ConvertTime(at, Rules).ToString(seconds ? "HH:mm:ss" : "HH:mm", CultureInfo.InvariantCulture);

    /// <summary>The exact instant with its zone, for whoever asks.</summary>
    public string Exact(DateTimeOffset at) =>
        $"{TimeZoneInfo.ConvertTime(at, Rules).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)} {Id}";
}
