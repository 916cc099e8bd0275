namespace Firstline.Domain.Sla.Evaluation;

/// <summary>A piece of a clock's time in UTC, half open: from <paramref name="From"/> up to, but not at, <paramref name="To"/>.</summary>
public readonly record struct TimeSegment(DateTimeOffset From, DateTimeOffset To, SegmentKind Kind)
{
    /// <summary>How long it lasts in real time.</summary>
    public TimeSpan Length => To - From;
}
