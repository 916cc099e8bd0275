using System.Collections.Immutable;
using Firstline.Domain.Calendars;

namespace Firstline.Domain.Sla.Evaluation;

/// <summary>Hours as other systems allow them, where the spans of a day may overlap.</summary>
public static class JoinedHours
{
    /// <summary>The spans of one day in order, joined where they overlap or touch. With one that is reversed or empty they stay as they are, for the calendar to refuse.</summary>
    public static ImmutableArray<LocalSpan> Of(IEnumerable<LocalSpan> spans)
    {
        LocalSpan[] ordered = [.. spans.OrderBy(span => span.Start)];
        if (ordered.Any(span => span.End <= span.Start))
        {
            return [.. ordered];
        }

        var joined = ImmutableArray.CreateBuilder<LocalSpan>(ordered.Length);
        foreach (var span in ordered)
        {
            if (joined.Count > 0 && span.Start <= joined[^1].End)
            {
                joined[^1] = joined[^1] with { To = span.End > joined[^1].End ? span.To : joined[^1].To };
            }
            else
            {
                joined.Add(span);
            }
        }

        return joined.ToImmutable();
    }
}
