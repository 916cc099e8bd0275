using Firstline.Client;
using Firstline.Client.Sla;
using Firstline.Domain.Kernel;
using Firstline.Domain.Sla;
using Firstline.Domain.Sla.Evaluation;
using Firstline.Web.Http;

namespace Firstline.Web.Sla;

/// <summary>Answers about promises as the API spells them.</summary>
internal static class EvaluationShapes
{
    /// <summary>An answer; segments only when there is a stretch of time to lay out.</summary>
    public static Evaluation Of(SlaAnswer answer) => new(
        answer.Deadline,
        answer.Elapsed is { } elapsed ? Seconds(elapsed) : null,
        answer.Deadline is null && answer.Elapsed is null ? null : [.. answer.Segments.Select(Of)],
        answer.SegmentsTruncated ? true : null,
        answer.NextOpening,
        answer.Open);

    /// <summary>A refusal; a reversed interval says how much open time it holds all the same.</summary>
    public static Problem Of(Refusal refusal) => refusal.Code == EvaluationRefusal.EndBeforeStart.Name
        ? Problems.Body(refusal) with { ElapsedSeconds = 0 }
        : Problems.Body(refusal);

    private static EvaluatedSegment Of(TimeSegment segment) => new(segment.From, segment.To, Words<SegmentKind>.Of(segment.Kind), Seconds(segment.Length));

    private static decimal Seconds(TimeSpan time) => (decimal)time.Ticks / TimeSpan.TicksPerSecond;
}
