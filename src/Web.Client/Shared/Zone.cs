using System.Globalization;

namespace Firstline.Web.Client.Shared;

/// <summary>A board's time zone; UTC where the name is missing or unknown to this browser.</summary>
public sealed record Zone(string Id, TimeZoneInfo Rules)
{
    /// <summary>Universal time.</summary>
    public static readonly Zone Utc = new("UTC", TimeZoneInfo.Utc);

    /// <summary>The zone of whoever looks, as the browser has it.</summary>
    public static readonly Zone Here = new(TimeZoneInfo.Local.Id, TimeZoneInfo.Local);

    /// <summary>The zone by its IANA name.</summary>
    public static Zone Of(string? id) =>
        id is not null && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var rules) ? new(id, rules) : Utc;

    /// <summary>The wall's own clock: <c>14:05</c>, or with seconds.</summary>
    public string Clock(DateTimeOffset at, bool seconds = false) =>
        TimeZoneInfo.ConvertTime(at, Rules).ToString(seconds ? "HH:mm:ss" : "HH:mm", CultureInfo.InvariantCulture);

    /// <summary>A day and a time for reading: <c>Tue 24 Nov 11:28</c>.</summary>
    public string Moment(DateTimeOffset at) => Local(at).ToString("ddd d MMM HH:mm", CultureInfo.InvariantCulture);

    /// <summary>The day that an instant falls on here.</summary>
    public DateOnly Day(DateTimeOffset at) => DateOnly.FromDateTime(Local(at).DateTime);

    /// <summary>The instant as clocks show it here.</summary>
    public DateTimeOffset Local(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, Rules);

    /// <summary>The first instant of a day here.</summary>
    public DateTimeOffset Midnight(DateOnly day)
    {
        var wall = day.ToDateTime(TimeOnly.MinValue);
        while (Rules.IsInvalidTime(wall))
        {
            wall = wall.AddMinutes(15);
        }

        return new(wall, Rules.GetUtcOffset(wall));
    }

    /// <summary>The exact instant with its zone, for whoever asks.</summary>
    public string Exact(DateTimeOffset at) =>
        $"{TimeZoneInfo.ConvertTime(at, Rules).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)} {Id}";
}
