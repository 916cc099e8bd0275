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

    /// <summary>Ended without being judged: no target, or the ticket turned out not to need it (spam, duplicate).</summary>
    Ended,
}
