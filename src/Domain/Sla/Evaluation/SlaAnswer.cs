using System.Collections.Immutable;

namespace Firstline.Domain.Sla.Evaluation;

/// <summary>The answer to a question about a promise. Every instant is in UTC.</summary>
/// <param name="Deadline">The earliest instant at which open, unpaused time since the start equals the target; null without a target.</param>
/// <param name="Elapsed">The open, unpaused time from the start to the end; null without an end.</param>
/// <param name="Segments">What the clock did from the start to the deadline, or to the end when there is no target: in order and without gaps.</param>
/// <param name="SegmentsTruncated">There are more segments than those that were asked for.</param>
/// <param name="NextOpening">The start itself when the desk is open then, else the next opening after it; null when none comes before the end of time.</param>
/// <param name="Open">Whether the desk is open at the start.</param>
public sealed record SlaAnswer(
    DateTimeOffset? Deadline, TimeSpan? Elapsed, ImmutableArray<TimeSegment> Segments, bool SegmentsTruncated, DateTimeOffset? NextOpening, bool Open);
