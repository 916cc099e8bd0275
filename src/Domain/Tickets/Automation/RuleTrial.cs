using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets.Search;

namespace Firstline.Domain.Tickets.Automation;

/// <summary>
/// A rule tried on what really happened to a ticket: where it would have acted, had it come into force at an instant. What it would have changed is
/// not carried on, so that each place stands for itself. Nothing is kept.
/// </summary>
internal sealed class RuleTrial
{
    private static readonly Guid Seed = new("0198a8f0-0000-7000-8000-00000000d4a1");
    private readonly ReadyRule _rule;
    private readonly TicketRules _rules;
    private readonly DateTimeOffset _since;
    private readonly DateTimeOffset _until;
    private readonly Func<bool> _isLate;
    private readonly List<TriedRun> _runs = [];
    private bool _late;
    private Ticket _ticket = new Ticket.Unopened();
    private ArmedRule? _armed;

    private RuleTrial(AutomationRule rule, TicketRules rules, DateTimeOffset since, DateTimeOffset until, Func<bool> isLate)
    {
        _isLate = isLate;
        _rule = RuleBook.Ready(rule)!;
        (_rules, _since, _until) = (rules with { Automation = null }, since, until);
    }

    /// <summary>Where a rule would have acted on a ticket, in order. One with neither occasions nor a time is asked of the ticket as it stood last.</summary>
    /// <param name="facts">The whole history, beginning with the opening.</param>
    /// <param name="isLate">Asked at each step; once it is so, the trial ends without a result.</param>
    /// <returns>The places; null when it was too late.</returns>
    public static IReadOnlyList<TriedRun>? Play(
        IReadOnlyList<Stamped<TicketEvent>> facts, AutomationRule rule, TicketRules rules, DateTimeOffset since, DateTimeOffset until, Func<bool> isLate)
    {
        var trial = new RuleTrial(rule, rules, since, until, isLate);
        trial.Play(facts);
        return trial._late ? null : trial._runs;
    }

    private void Play(IReadOnlyList<Stamped<TicketEvent>> facts)
    {
        var begun = false;
        for (var i = 0; i < facts.Count && !Late();)
        {
            var (at, first) = (facts[i].At, i);
            if (at >= _since && !begun)
            {
                begun = true;
                Plan(_since);
            }

            FireUntil(at);
            while (i < facts.Count && facts[i].At == at)
            {
                i++;
            }

            Step([.. facts.Skip(first).Take(i - first).Select(fact => fact.Event)], at);
        }

        if (!begun)
        {
            Plan(_since);
        }

        FireUntil(_until);
        if (_rule.Rule is { For: null, On.IsEmpty: true } && _ticket is Ticket.Known known && Holds(known, _until))
        {
            Try(known, _until, null);
        }
    }

    /// <summary>Takes what happened at one instant. The rule looks at the ticket as it was before the rule itself acted on it in truth.</summary>
    private void Step(IReadOnlyList<TicketEvent> facts, DateTimeOffset at)
    {
        var own = Own(facts);
        for (var i = 0; i < own; i++)
        {
            _ticket = Ticket.Evolve(_ticket, facts[i], at);
        }

        if (at >= _since && at <= _until && _ticket is Ticket.Known known && !facts.Any(fact => fact is TicketEvent.Absorbed or TicketEvent.Merged or TicketEvent.TermsChanged))
        {
            React(known, [.. facts.Take(own)], at);
        }

        for (var i = own; i < facts.Count; i++)
        {
            _ticket = Ticket.Evolve(_ticket, facts[i], at);
        }

        if (at >= _since && at <= _until)
        {
            Plan(at);
        }
    }

    private void React(Ticket.Known ticket, IReadOnlyList<TicketEvent> facts, DateTimeOffset at)
    {
        var occasions = RuleOccasions.Of(facts, facts is [TicketEvent.Opened, TicketEvent.StatusNamed, ..] ? 2 : 0);
        if (facts is [TicketEvent.Opened, ..])
        {
            occasions.Add(RuleOccasion.Opened);
        }

        foreach (var on in _rule.Rule.On)
        {
            if (occasions.Contains(on))
            {
                if (Holds(ticket, at))
                {
                    Try(ticket, at, on);
                }

                return;
            }
        }
    }

    private void FireUntil(DateTimeOffset instant)
    {
        while (_armed?.Due is { } due && due < instant && due <= _until && _ticket is Ticket.Known known && !Late())
        {
            Try(known, due, null);
            _armed = _armed with { Due = null, RestsUntil = null };
            Plan(due);
        }
    }

    private void Plan(DateTimeOffset now)
    {
        if (_rule.Rule.For is null || _ticket is not Ticket.Known known)
        {
            return;
        }

        _armed = known.Status == TicketStatus.Closed ? null : RuleWatch.Plan(_rule, _armed, TicketTraits.Of(known), now, false, 0) switch
        {
            TicketEvent.RuleArmed armed => new(armed.Rule, armed.Mark, armed.Due),
            TicketEvent.RuleRests rests => _armed! with { Due = rests.Due, RestsUntil = rests.Until },
            TicketEvent.RuleDisarmed => null,
            _ => _armed,
        };
    }

    private bool Late() => _late = _late || _isLate();

    private bool Holds(Ticket.Known ticket, DateTimeOffset at) => _rule.Condition.Matches(TicketTraits.Of(ticket), at);

    private void Try(Ticket.Known ticket, DateTimeOffset at, RuleOccasion? on)
    {
        var branch = new TicketDraft(ticket, _rules, at).Branch();
        var refusal = ActionRunner.Run(branch, _rule.Rule.Actions, Seed, TemplateNames.None, true);
        if (refusal is not null || branch.Facts.Count > 0)
        {
            _runs.Add(new(at, on, refusal is null ? branch.Facts.Count : 0, refusal?.Code));
        }
    }

    /// <summary>Where the rule acted in truth, if it did; what follows is its own doing.</summary>
    private int Own(IReadOnlyList<TicketEvent> facts)
    {
        for (var i = 0; i < facts.Count; i++)
        {
            if (facts[i] is TicketEvent.RuleRan ran && ran.Rule == _rule.Rule.Id)
            {
                return i;
            }
        }

        return facts.Count;
    }
}

/// <summary>A place where a rule would have acted.</summary>
internal sealed record TriedRun(DateTimeOffset At, RuleOccasion? On, int Changes, string? Refusal);
