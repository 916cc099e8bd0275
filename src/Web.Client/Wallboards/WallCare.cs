using Firstline.Web.Client.Shared;

namespace Firstline.Web.Client.Wallboards;

/// <summary>A wall hangs for months: it loads itself anew when the desk's build changed, and once a day at a quiet hour.</summary>
public sealed class WallCare(TimeProvider clock)
{
    private const int QuietHour = 4;
    private static readonly TimeSpan OldEnough = TimeSpan.FromHours(12);
    private static readonly TimeSpan Spread = TimeSpan.FromSeconds(60);
    private readonly DateTimeOffset _loadedAt = clock.GetUtcNow();
    private readonly double _chance = Random.Shared.NextDouble();
    private string? _build;
    private DateTimeOffset? _newBuildAt;

    /// <summary>Whether to load anew now. Ask whenever the desk was heard; screens spread themselves over a minute.</summary>
    public bool Due(string? build, Zone zone)
    {
        var now = clock.GetUtcNow();
        _build ??= build;
        if (build is not null && build != _build)
        {
            _newBuildAt ??= now;
        }

        var local = TimeZoneInfo.ConvertTime(now, zone.Rules);
        var quiet = local.Hour == QuietHour && local.TimeOfDay >= TimeSpan.FromHours(QuietHour) + (Spread * 30 * _chance);
        return now - _newBuildAt >= Spread * _chance || (quiet && now - _loadedAt >= OldEnough);
    }
}
