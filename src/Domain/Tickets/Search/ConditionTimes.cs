using System.Diagnostics;

namespace Firstline.Domain.Tickets.Search;

/// <summary>The times of conditions: how they compare, and when what they say changes by itself.</summary>
internal static class ConditionTimes
{
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <summary>The instant that a key names; null when there is none.</summary>
    public static DateTimeOffset? Of(ConditionKey key, TicketTraits ticket) => key.Name switch
    {
        "opened" => ticket.OpenedAt,
        "updated" => ticket.UpdatedAt,
        "waiting" => ticket.WaitingSince,
        "wrote" => ticket.WroteAt ?? ticket.OpenedAt,
        "replied" => ticket.RepliedAt,
        "resolved" => ticket.ResolvedAt,
        "closed" => ticket.ClosedAt,
        "due" => ticket.Due,
        _ => throw new UnreachableException($"{key.Name} is no time."),
    };

    public static bool Holds(DateTimeOffset? known, Comparison comparison, Operand value, KeyKind kind, DateTimeOffset now) => (known, value) switch
    {
        (null, _) => value is Operand.None,
        (_, Operand.None) => false,
        ({ } at, _) => Within(at, comparison, Bounds(value, kind, now)),
    };

    /// <summary>The first instant of a value and the first one after it.</summary>
    public static (DateTimeOffset From, DateTimeOffset To) Bounds(Operand value, KeyKind kind, DateTimeOffset now) => value switch
    {
        Operand.Day { Begins: var day } => (day, day + Day),
        Operand.Instant { At: var at } => (at, Plus(at, TimeSpan.FromTicks(1))),
        Operand.Age { Span: var span } => Plus(now, kind is KeyKind.Ahead ? span : -span) is var at ? (at, Plus(at, TimeSpan.FromTicks(1))) : default,
        _ => throw new UnreachableException($"{value} is no time."),
    };

    /// <summary>The instants at which a term changes by itself.</summary>
    public static IEnumerable<DateTimeOffset> Changes(Condition.Term term, TicketTraits ticket)
    {
        if (term.Key == ConditionKey.Snoozed)
        {
            return ticket.SnoozedUntil is { } until ? [until] : [];
        }

        return
            from age in term.Values.OfType<Operand.Age>()
            from known in Known(term, ticket)
            let meets = Plus(known, term.Key.Kind is KeyKind.Ahead ? -age.Span : age.Span)
            from change in Edges(term.Comparison, meets)
            select change;
    }

    /// <summary>An age is met for one tick, and each comparison changes at one end of it or, for equality, at both.</summary>
    private static IEnumerable<DateTimeOffset> Edges(Comparison comparison, DateTimeOffset meets)
    {
        if (comparison is not (Comparison.Below or Comparison.AtLeast))
        {
            yield return meets;
        }

        if (comparison is Comparison.Below or Comparison.AtLeast or Comparison.Is)
        {
            yield return Plus(meets, TimeSpan.FromTicks(1));
        }
    }

    private static IEnumerable<DateTimeOffset> Known(Condition.Term term, TicketTraits ticket)
    {
        if (term.Key.Timed)
        {
            return Of(term.Key, ticket) is { } at ? [at] : [];
        }

        return ticket.Fields.TryGetValue(term.Field, out var texts)
            ? texts.Select(text => FieldTime.TryRead(text, out var at) ? at : (DateTimeOffset?)null).OfType<DateTimeOffset>()
            : [];
    }

    private static bool Within(DateTimeOffset at, Comparison comparison, (DateTimeOffset From, DateTimeOffset To) value) => comparison switch
    {
        Comparison.Below => at < value.From,
        Comparison.AtMost => at < value.To,
        Comparison.Above => at >= value.To,
        Comparison.AtLeast => at >= value.From,
        _ => at >= value.From && at < value.To,
    };

    /// <summary>An instant and a span, which stops at the ends of time.</summary>
    private static DateTimeOffset Plus(DateTimeOffset at, TimeSpan span) =>
        span > TimeSpan.Zero && DateTimeOffset.MaxValue - at < span ? DateTimeOffset.MaxValue
        : span < TimeSpan.Zero && at - DateTimeOffset.MinValue < -span ? DateTimeOffset.MinValue
        : at + span;
}
