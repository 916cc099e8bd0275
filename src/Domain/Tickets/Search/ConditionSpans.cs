namespace Firstline.Domain.Tickets.Search;

/// <summary>When a condition holds of a ticket to which nothing happens: between the instants at which it changes by mere time, it stays as it is.</summary>
internal static class ConditionSpans
{
    /// <summary>Whether it may change though nothing happens to the ticket.</summary>
    public static bool ChangesByItself(this Condition condition) => condition.Ages() > 0 || Terms(condition).Any(term => term.Key == ConditionKey.Snoozed);

    /// <summary>For how many ages it asks.</summary>
    public static int Ages(this Condition condition) => Terms(condition).Sum(term => term.Values.Count(value => value is Operand.Age));

    /// <summary>The spans from now on in which it holds, in order: from its first instant to the first one after it, the end of time where there is none.</summary>
    public static IEnumerable<(DateTimeOffset From, DateTimeOffset To)> Spans(this Condition condition, TicketTraits ticket, DateTimeOffset now)
    {
        var since = condition.Matches(ticket, now) ? now : (DateTimeOffset?)null;
        foreach (var at in Terms(condition).SelectMany(term => ConditionTimes.Changes(term, ticket)).Where(at => at > now && at < DateTimeOffset.MaxValue).Distinct().Order())
        {
            if (condition.Matches(ticket, at) == since.HasValue)
            {
                continue;
            }

            if (since is { } from)
            {
                yield return (from, at);
            }

            since = since is null ? at : null;
        }

        if (since is { } last)
        {
            yield return (last, DateTimeOffset.MaxValue);
        }
    }

    private static IEnumerable<Condition.Term> Terms(Condition condition) => ConditionMatching.Leaves(condition).OfType<Condition.Term>();
}
