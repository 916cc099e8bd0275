using Orleans;

namespace Firstline.Domain.Sla;

/// <summary>The clocks that a ticket may run.</summary>
[GenerateSerializer, Alias("sla.clock-kind")]
public enum ClockKind
{
    /// <summary>From opening to the first public reply by a person of the desk; never pauses.</summary>
    FirstResponse,

    /// <summary>From the oldest unanswered customer message to the next public reply; one fact a cycle; never pauses.</summary>
    NextResponse,

    /// <summary>From opening to resolution; pauses while waiting on the customer; continues on reopening.</summary>
    Resolution,

    /// <summary>From the beginning of an escalation, or the update before, to the next public update of the customer.</summary>
    StatusUpdate,

    /// <summary>From the hand-over to an escalation level to its acknowledgement; within the desk, restarted at each hand-over.</summary>
    LevelResponse,
}

/// <summary>What the clocks are about.</summary>
public static class ClockKinds
{
    /// <summary>Whether the customer was promised it; the level response is between the desk's teams.</summary>
    public static bool IsPromise(this ClockKind clock) => clock != ClockKind.LevelResponse;

    /// <summary>Whether a status may hold the clock; response clocks are stopped by messages alone.</summary>
    public static bool MayPause(this ClockKind clock) => clock is ClockKind.Resolution or ClockKind.StatusUpdate;
}

/// <summary>How far a clock has come towards its target.</summary>
[GenerateSerializer, Alias("sla.warning-stage")]
public enum WarningStage
{
    /// <summary>Under 25 % of the target is left (by default).</summary>
    AtRisk,

    /// <summary>Under 10 % of the target is left (by default).</summary>
    Critical,
}

/// <summary>How a cycle of a clock ended.</summary>
[GenerateSerializer, Alias("sla.clock-outcome")]
public enum ClockOutcome
{
    /// <summary>In time: elapsed open time was at most the target.</summary>
    Met,

    /// <summary>After the target, or after a breach was recorded.</summary>
    Missed,

    /// <summary>Ended without being judged: the ticket turned out not to need it (spam, duplicate, another level).</summary>
    Ended,

    /// <summary>Ended, and nothing had been promised: it was only measured.</summary>
    Measured,

    /// <summary>Ended because its ticket was merged into another one; neither met nor missed.</summary>
    Merged,
}
