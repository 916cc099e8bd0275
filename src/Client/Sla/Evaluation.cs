using System.ComponentModel.DataAnnotations;

namespace Firstline.Client.Sla;

/// <summary>What a contract comes to.</summary>
/// <param name="Deadline">The earliest instant at which the open, unpaused time since the start equals the target; only with a target.</param>
/// <param name="ElapsedSeconds">The open, unpaused time from the start to the end; only with an end.</param>
/// <param name="Segments">What the clock does from the start to the deadline, or to the end when there is no target: in order and without gaps. Only with one of the two.</param>
/// <param name="SegmentsTruncated">True when there are more segments than are told; deadline and elapsed time are exact all the same.</param>
/// <param name="NextOpening">The start itself when the desk is open then, else when it opens next.</param>
/// <param name="Open">Whether the desk is open at the start.</param>
/// <param name="Problem">In a batch: why this item has no result. Nothing else is there then.</param>
public sealed record Evaluation(
    DateTimeOffset? Deadline = null,
    decimal? ElapsedSeconds = null,
    IReadOnlyList<EvaluatedSegment>? Segments = null,
    bool? SegmentsTruncated = null,
    DateTimeOffset? NextOpening = null,
    bool? Open = null,
    Problem? Problem = null);

/// <summary>A piece of a clock's time, half open.</summary>
/// <param name="From">Its first instant.</param>
/// <param name="To">The first instant after it.</param>
/// <param name="Kind">running: open time that counts; paused: open time inside a pause; closed: closed time, inside a pause or not.</param>
/// <param name="Seconds">How long it lasts in real time.</param>
public sealed record EvaluatedSegment(DateTimeOffset From, DateTimeOffset To, [property: AllowedValues("running", "paused", "closed")] string Kind, decimal Seconds);
