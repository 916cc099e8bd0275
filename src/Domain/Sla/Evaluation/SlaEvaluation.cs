using Firstline.Domain.Calendars;
using Firstline.Domain.Kernel;

namespace Firstline.Domain.Sla.Evaluation;

/// <summary>Answers questions about promises exactly, in a time that does not depend on the length of the promise, save for the segments.</summary>
public static class SlaEvaluation
{
    /// <summary>How many segments an answer has at most, unless the caller wants fewer.</summary>
    public const int MostSegments = 10_000;

    /// <summary>The longest target: a hundred years, leap days included.</summary>
    public static readonly TimeSpan LongestTarget = TimeSpan.FromDays(100 * 366);

    /// <summary>The answer, or why there is none (<see cref="EvaluationRefusal"/>).</summary>
    public static Result<SlaAnswer> Of(SlaQuestion question, int mostSegments = MostSegments)
    {
        var (calendar, start, paused) = (question.Calendar, question.Start.ToUniversalTime(), question.Paused ?? PausedTime.None);
        if (question.End < start)
        {
            return EvaluationRefusal.EndBeforeStart.Because($"The end, {Text(question.End.Value)}, lies before the start, {Text(start)}.", "end");
        }

        if (question.Target is { } outside && (outside < TimeSpan.Zero || outside > LongestTarget))
        {
            return EvaluationRefusal.TargetOutOfRange.Because($"A target lies between 0 and {LongestTarget.TotalSeconds:F0} seconds.", "targetSeconds");
        }

        var deadline = question.Target is { } target ? Deadline(calendar, start, target, paused) : null;
        if (question.Target is not null && deadline is null)
        {
            return EvaluationRefusal.DeadlineTooFar.Because("The deadline lies beyond the year 9999.", "targetSeconds");
        }

        var elapsed = question.End is { } end ? Elapsed(calendar, start, end, paused) : (TimeSpan?)null;
        var (segments, truncated) = SegmentWalk.Of(calendar, paused, start, deadline ?? question.End?.ToUniversalTime() ?? start, mostSegments);
        DateTimeOffset? opening = calendar.Elapsed(start, DateTimeOffset.MaxValue) > TimeSpan.Zero ? calendar.NextOpening(start) : null;
        return new SlaAnswer(deadline, elapsed, segments, truncated, opening, opening == start);
    }

    private static DateTimeOffset? Deadline(Calendar calendar, DateTimeOffset start, TimeSpan target, PausedTime paused)
    {
        var (at, left) = (start, target);
        foreach (var pause in paused.Pauses.Where(pause => pause.To > start))
        {
            var open = calendar.Elapsed(at, pause.From);
            if (left <= open || left == TimeSpan.Zero)
            {
                break;
            }

            (at, left) = (pause.To, left - open);
        }

        var due = calendar.Deadline(at, left);
        return calendar.Elapsed(at, due) == left ? due : null;
    }

    private static TimeSpan Elapsed(Calendar calendar, DateTimeOffset start, DateTimeOffset end, PausedTime paused)
    {
        var elapsed = calendar.Elapsed(start, end);
        foreach (var (from, to) in paused.Pauses)
        {
            elapsed -= calendar.Elapsed(from > start ? from : start, to < end ? to : end);
        }

        return elapsed;
    }

    private static string Text(DateTimeOffset instant) => FormattableString.Invariant($"{instant.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss.FFFFFFF}Z");
}
