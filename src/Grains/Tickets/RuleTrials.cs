using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets;
using Firstline.Domain.Tickets.Automation;
using Firstline.Domain.Tickets.Settings;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Tickets;
using Firstline.Grains.Kernel;
using Firstline.Grains.Ports;
using Firstline.Grains.Sla;
using Orleans.Concurrency;

namespace Firstline.Grains.Tickets;

/// <inheritdoc cref="IRuleTrials"/>
[StatelessWorker, Reentrant]
internal sealed class RuleTrials(SlaShelf policies, IReadModels rows, IEventLog log, DeskTime time, Shelf<TicketSettings> settings, DeskWords words, TicketLimits limits) : Grain, IRuleTrials
{
    private const int Portion = 50;

    public async Task<Outcome<RuleTrialResult>> Try(AutomationRule rule, DateTimeOffset since, int examples)
    {
        if (await Refused(rule) is { } refusal)
        {
            return refusal;
        }

        await policies.Refresh();
        var now = time.GetUtcNow();
        var tally = new Tally(rule, policies.Rules, since, now, examples);
        var began = TimeProvider.System.GetTimestamp();
        string? after = null;
        do
        {
            var page = await rows.Tickets(new(), TicketOrder.Updated, after, Portion);
            var lines = page.Items.TakeWhile(line => line.UpdatedAt >= since).Take(IRuleTrials.MostTickets - tally.Tickets).ToList();
            var histories = (await log.ReadMany(TicketGrain.EntityKind, [.. lines.Select(line => line.Id.ToString())])).ToDictionary(history => history[0].EntityId);
            var inTime = await Task.Run(() =>
            {
                foreach (var line in lines)
                {
                    tally.Add(line, histories[line.Id.ToString()]);
                    if (TimeProvider.System.GetElapsedTime(began).TotalSeconds > IRuleTrials.MostSeconds)
                    {
                        return false;
                    }
                }

                return true;
            });
            var whole = lines.Count < page.Items.Count && page.Items[lines.Count].UpdatedAt < since;
            if (!inTime || (!whole && tally.Tickets == IRuleTrials.MostTickets && page.Next is not null))
            {
                return tally.Result(inTime ? TrialEnd.Tickets : TrialEnd.Time);
            }

            after = whole ? null : page.Next;
        }
        while (after is not null);

        return tally.Result(null);
    }

    /// <summary>Why the rule could not be saved, its fields named as those of the rule alone.</summary>
    private async Task<Refusal?> Refused(AutomationRule rule)
    {
        await words.Ensure(rule.Condition);
        AutomationRules draft = new() { Rules = [rule is { For: null, On.IsEmpty: true } ? rule with { On = [RuleOccasion.Opened] } : rule] };
        var now = settings.Newest.Document;
        return (RuleRules.Broken(draft, limits, words.Now) ?? RuleRules.Unfit(AutomationRules.Usual, draft, now)) is { } refusal
            ? refusal with { Faults = [.. refusal.Faults!.Select(fault => fault with { Field = fault.Field.Replace("rules[0]", "rule", StringComparison.Ordinal) })] }
            : await GrainFactory.Lost(rule.Actions, now);
    }

    private sealed class Tally(AutomationRule rule, TicketRules rules, DateTimeOffset since, DateTimeOffset now, int most)
    {
        private readonly List<RuleTouch> _examples = [];
        private int _touched;
        private int _runs;
        private int _refused;

        public int Tickets { get; private set; }

        public void Add(TicketLine line, IReadOnlyList<StoredFact> history)
        {
            var runs = RuleTrial.Play(
                [.. history.Select(fact => new Stamped<TicketEvent>(fact.EntityId, fact.Version, fact.At, fact.By, (TicketEvent)fact.Event))], rule, rules, since, now);
            Tickets++;
            _touched += runs.Count > 0 ? 1 : 0;
            _runs += runs.Count;
            _refused += runs.Count(run => run.Refusal is not null);
            _examples.AddRange(runs.Take(most - _examples.Count).Select(run => new RuleTouch(new(line.Id, line.Number), line.Subject, run.At, run.On, run.Changes, run.Refusal)));
        }

        public RuleTrialResult Result(TrialEnd? end) => new(since, Tickets, _touched, _runs, _refused, end, _examples);
    }
}
