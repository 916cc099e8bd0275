using Firstline.Domain.Tickets.Search;

namespace Firstline.Domain.Tickets.Automation;

/// <summary>
/// The rules of the desk within a ticket's own decision: what set a rule off and what it did are one durable step, so that nothing gets lost
/// and nothing happens twice. Each trigger acts once a decision, chains end at a depth, and a ticket that keeps rules too busy is left alone for a while.
/// </summary>
internal static class RuleRunner
{
    /// <summary>How often rules may set each other off.</summary>
    public const int Depth = 5;

    /// <summary>How often rules may act on one ticket within <see cref="Span"/>.</summary>
    public const int MostRuns = 50;

    /// <summary>The span in which runs are counted, and for which a ticket is left alone that has too many.</summary>
    public static readonly TimeSpan Span = TimeSpan.FromHours(1);

    /// <summary>Looks at everything that a decision came to so far.</summary>
    /// <param name="reacts">False for what is no occasion for triggers: two tickets that become one, or a look at changed rules.</param>
    /// <param name="opened">Whether the decision opened the ticket.</param>
    public static void Run(TicketDraft draft, bool reacts, bool opened = false)
    {
        if (draft.Rules.Automation is not { } scope)
        {
            return;
        }

        draft.Asked = draft.Facts.Count;
        FireDue(draft, scope);
        if (reacts)
        {
            React(draft, scope, opened);
        }

        RuleWatch.Watch(draft, scope);
    }

    private static void React(TicketDraft draft, RuleScope scope, bool opened)
    {
        if (scope.Book.Triggers.IsEmpty)
        {
            return;
        }

        var acted = new HashSet<string>(StringComparer.Ordinal);
        var occasions = RuleOccasions.Of(draft.Facts, opened && draft.Facts is [TicketEvent.StatusNamed, ..] ? 1 : 0);
        if (opened)
        {
            occasions.Add(RuleOccasion.Opened);
        }

        for (var depth = 0; depth < Depth && occasions.Count > 0; depth++)
        {
            var start = draft.Facts.Count;
            var traits = new SeenTicket(draft);
            foreach (var trigger in scope.Book.Triggers)
            {
                if (acted.Contains(trigger.Rule.Id) || !Occasion(trigger.Rule, occasions, out var on) || !trigger.Condition.Matches(traits.Now(), draft.Now))
                {
                    continue;
                }

                if (!Act(draft, scope, trigger, on, out var changed))
                {
                    return;
                }

                if (changed)
                {
                    acted.Add(trigger.Rule.Id);
                    if (trigger.Rule.Stop)
                    {
                        return;
                    }
                }
            }

            occasions = RuleOccasions.Of(draft.Facts, start);
        }
    }

    /// <summary>Automations whose time has come, if what they waited for was so then.</summary>
    private static void FireDue(TicketDraft draft, RuleScope scope)
    {
        if (draft.Ticket.RulesWake is not { } wake || wake > draft.Now || draft.Ticket.Status == TicketStatus.Closed)
        {
            return;
        }

        var traits = new SeenTicket(draft);
        foreach (var armed in draft.Ticket.Armed.Where(armed => armed.Due <= draft.Now).OrderBy(armed => armed.Due))
        {
            if (scope.Book.Automation(armed.Rule) is { } rule && rule.Mark == armed.Mark && rule.Condition.Matches(traits.Now(), armed.Due!.Value)
                && !Act(draft, scope, rule, null, out _))
            {
                return;
            }
        }
    }

    /// <summary>Lets a rule act; false when the ticket is to be left alone from here on.</summary>
    private static bool Act(TicketDraft draft, RuleScope scope, ReadyRule rule, RuleOccasion? on, out bool changed)
    {
        changed = false;
        if (draft.Ticket.RulesSuspendedUntil > draft.Now)
        {
            return false;
        }

        var branch = draft.Branch();
        var refusal = ActionRunner.Run(branch, rule.Rule.Actions, scope.Seed(rule.Rule.Id), scope.Names, true);
        var facts = refusal is null ? branch.Facts.Count : 0;
        if (refusal is null && facts == 0 && on is not null)
        {
            return true;
        }

        if (draft.Ticket.RuleRuns.Count(run => run > draft.Now - Span) >= MostRuns)
        {
            draft.Add(new TicketEvent.RulesSuspended(draft.Now + Span, MostRuns));
            return false;
        }

        changed = true;
        draft.Add(new TicketEvent.RuleRan(rule.Rule.Id, scope.Book.Version, rule.Rule.Title, on, facts, refusal?.Code));
        if (refusal is null)
        {
            draft.Take(branch);
        }

        return true;
    }

    private static bool Occasion(AutomationRule rule, HashSet<RuleOccasion> occasions, out RuleOccasion on)
    {
        foreach (var occasion in rule.On)
        {
            if (occasions.Contains(occasion))
            {
                on = occasion;
                return true;
            }
        }

        on = default;
        return false;
    }
}
