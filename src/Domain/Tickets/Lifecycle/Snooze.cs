using Orleans;

namespace Firstline.Domain.Tickets.Lifecycle;

/// <summary>A ticket that is laid aside: out of the working queue, while its clocks go on.</summary>
/// <param name="Since">Since when.</param>
/// <param name="Until">When it comes back; null when only a message of the customer brings it back.</param>
/// <param name="UntilReply">Whether a message of the customer brings it back.</param>
/// <param name="Reason">Why; may be empty.</param>
[GenerateSerializer, Immutable, Alias("ticket.snooze")]
public sealed record Snooze(
    [property: Id(0)] DateTimeOffset Since, [property: Id(1)] DateTimeOffset? Until, [property: Id(2)] bool UntilReply, [property: Id(3)] string Reason);

/// <summary>What brought a ticket back that was laid aside.</summary>
[GenerateSerializer, Alias("ticket.wake-cause")]
public enum WakeCause
{
    /// <summary>Its time came.</summary>
    Time,

    /// <summary>The customer wrote.</summary>
    CustomerWrote,

    /// <summary>Somebody took it up again.</summary>
    ByHand,

    /// <summary>It was resolved, closed or merged.</summary>
    Over,

    /// <summary>A deadline passed.</summary>
    DeadlineMissed,

    /// <summary>It went to a higher level, whose team never laid it aside.</summary>
    Escalated,
}
