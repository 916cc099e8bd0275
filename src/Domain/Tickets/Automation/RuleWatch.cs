using Firstline.Domain.Tickets.Search;

namespace Firstline.Domain.Tickets.Automation;

/// <summary>
/// What automations wait for. Between two facts a ticket stays as it is and a condition changes at known instants only, so that the instant at which an
/// automation acts is known beforehand: when its condition will have been true for its time. Each decision plans anew; a fact is kept when the plan changed.
/// </summary>
internal static class RuleWatch
{
    /// <summary>Arms automations, arms them for another instant, and disarms those whose condition does not come true for long enough.</summary>
    public static void Watch(TicketDraft draft, RuleScope scope)
    {
        foreach (var armed in draft.Ticket.Armed)
        {
            if (draft.Ticket.Status == TicketStatus.Closed || scope.Book.Automation(armed.Rule) is not { } rule || rule.Mark != armed.Mark)
            {
                draft.Add(new TicketEvent.RuleDisarmed(armed.Rule));
            }
        }

        if (scope.Book.Automations.IsEmpty || draft.Ticket.Status == TicketStatus.Closed)
        {
            return;
        }

        var traits = new SeenTicket(draft);
        foreach (var rule in scope.Book.Automations)
        {
            if (Plan(rule, ArmedOf(draft.Ticket, rule), traits.Now(), draft.Now, draft.Ticket.RulesSuspendedUntil > draft.Now, scope.Book.Version) is { } fact)
            {
                draft.Add(fact);
            }
        }
    }

    /// <summary>The fact that changes the plan for one automation, or null when it stays as it is.</summary>
    /// <param name="suspended">Whether rules leave the ticket alone, so that what is due stays so.</param>
    public static TicketEvent? Plan(ReadyRule rule, ArmedRule? armed, TicketTraits traits, DateTimeOffset now, bool suspended, long version)
    {
        var time = rule.Rule.For!.Value;
        using var spans = rule.Condition.Spans(traits, now).GetEnumerator();
        var more = spans.MoveNext();
        var holds = more && spans.Current.From == now;
        if (holds && armed is not null && Rests(armed, now))
        {
            var until = spans.Current.To == DateTimeOffset.MaxValue ? (DateTimeOffset?)null : spans.Current.To;
            var again = spans.MoveNext() ? Next(spans, spans.Current.From, time) : null;
            return (armed.Due, armed.RestsUntil) == (again, until) ? null : new TicketEvent.RuleRests(rule.Rule.Id, until, again);
        }

        var since = holds && armed?.Due - time is { } began && began <= now && (armed!.Due > now || suspended) && !Rests(armed, now) ? began : now;
        var due = more ? Next(spans, holds ? since : spans.Current.From, time) : null;
        return due is { } at
            ? armed is { RestsUntil: null } && armed.Due == at ? null : new TicketEvent.RuleArmed(rule.Rule.Id, version, rule.Mark, at)
            : armed is null ? null : new TicketEvent.RuleDisarmed(rule.Rule.Id);
    }

    /// <summary>When the condition will have been true for long enough, from the current span on, which began when it says; null when never.</summary>
    private static DateTimeOffset? Next(IEnumerator<(DateTimeOffset From, DateTimeOffset To)> spans, DateTimeOffset began, TimeSpan time)
    {
        for (var from = began; ; from = spans.Current.From)
        {
            if (spans.Current.To - from > time)
            {
                return from + time;
            }

            if (!spans.MoveNext())
            {
                return null;
            }
        }
    }

    /// <summary>Whether it has acted, and what it acted on has not ended.</summary>
    private static bool Rests(ArmedRule armed, DateTimeOffset now) => armed.RestsUntil is { } until ? until > now : armed.Due is null;

    private static ArmedRule? ArmedOf(Ticket.Known ticket, ReadyRule rule)
    {
        foreach (var armed in ticket.Armed)
        {
            if (armed.Rule == rule.Rule.Id)
            {
                return armed;
            }
        }

        return null;
    }
}

/// <summary>The ticket as conditions see it, made again only when it changed.</summary>
internal sealed class SeenTicket(TicketDraft draft)
{
    private Ticket.Known? _of;
    private TicketTraits? _traits;

    public TicketTraits Now()
    {
        if (!ReferenceEquals(_of, draft.Ticket))
        {
            (_of, _traits) = (draft.Ticket, TicketTraits.Of(draft.Ticket));
        }

        return _traits!;
    }
}
