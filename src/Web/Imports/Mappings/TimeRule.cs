using System.Globalization;
using Firstline.Domain.Calendars;

namespace Firstline.Web.Imports.Mappings;

/// <summary>Where an instant comes from: the earliest of some columns.</summary>
/// <param name="Columns">The columns; those that are empty do not count.</param>
/// <param name="Otherwise">What counts when all are.</param>
internal sealed record TimeRule(IReadOnlyList<string> Columns, DateTimeOffset? Otherwise);

/// <summary>How a file writes instants.</summary>
/// <param name="Formats">.NET formats; ISO 8601 when empty.</param>
/// <param name="Zone">The IANA zone in which times without an offset are read.</param>
internal sealed record TimeForms(IReadOnlyList<string> Formats, string Zone)
{
    private static readonly string[] Iso =
    [
        "yyyy-MM-dd", "yyyy-MM-dd HH:mm", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd HH:mm:ss.FFFFFFF", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF",
        "yyyy-MM-dd HH:mm:ssK", "yyyy-MM-dd HH:mm:sszzz", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mm:ss.FFFFFFFK",
    ];

    private readonly string[] _formats = Formats.Count == 0 ? Iso : [.. Formats];

    /// <summary>The instant that a text names; null when it names none.</summary>
    public DateTimeOffset? Read(string text) =>
        !DateTime.TryParseExact(text.Trim(), _formats, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out var time) ? null
        : time.Kind == DateTimeKind.Utc ? new DateTimeOffset(time)
        : WallTime.At(Zone, time);
}
