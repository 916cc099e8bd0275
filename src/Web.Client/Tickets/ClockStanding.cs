using Firstline.Client.Tickets;
using Firstline.Web.Client.Shared;

namespace Firstline.Web.Client.Tickets;

/// <summary>How a cycle of a clock stands at an instant, as its card says it.</summary>
public static class ClockStanding
{
    /// <summary>The state with a shape: a running clock is told by its warnings, one without a promise just runs.</summary>
    public static string Of(LedgerClock clock, DateTimeOffset at) => clock switch
    {
        { State: not "running" } => clock.State,
        { BreachedAt: not null } => "breached",
        { TargetSeconds: null } => "running",
        _ when at >= clock.CriticalAt => "critical",
        _ when at >= clock.AtRiskAt => "at-risk",
        _ => "on-track",
    };

    /// <summary>Whether it still lives.</summary>
    public static bool IsLive(LedgerClock clock) => clock.State is "running" or "paused";

    /// <summary>From when time is beyond the target: the deadline, or the breach when that was before it, as on a clock that went on late.</summary>
    public static DateTimeOffset? OverFrom(LedgerClock clock) =>
        clock.BreachedAt is { } breached && !(clock.Due <= breached) ? breached : clock.Due;

    /// <summary>What the countdown runs to, or from: the deadline, once that lies in closed hours and is not missed the first instant that is late.</summary>
    public static DateTimeOffset? CountsTo(LedgerClock clock, DateTimeOffset at) =>
        clock.BreachedAt is null && clock.Due is { } due && due < at ? clock.LateAt ?? due : OverFrom(clock);

    /// <summary>The name of a cycle: clocks that come again are numbered.</summary>
    public static string Name(LedgerClock clock) =>
        Words.Capital(Words.Clock(clock.Clock)) + (clock.Cycle > 1 ? $", cycle {clock.Cycle}" : "");

    /// <summary>The order of cards: what lives by its deadline, then what ended, latest first.</summary>
    public static IEnumerable<LedgerClock> Ordered(IEnumerable<LedgerClock> clocks) => clocks
        .OrderBy(clock => IsLive(clock) ? 0 : 1)
        .ThenBy(clock => IsLive(clock) ? clock.Due ?? DateTimeOffset.MaxValue : DateTimeOffset.MinValue)
        .ThenByDescending(clock => clock.StoppedAt ?? clock.StartedAt);
}
