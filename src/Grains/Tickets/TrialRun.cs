using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets;
using Firstline.Domain.Tickets.Automation;
using Firstline.Grains.Interfaces.Tickets;
using Firstline.Grains.Ports;

namespace Firstline.Grains.Tickets;

/// <summary>Plays a rule on the tickets that were touched last, so many and so long at most.</summary>
/// <param name="machine">Real time; a trial takes so much of it, however fast the desk's clock runs. It is looked at before each portion is read and at each step within a ticket.</param>
internal sealed class TrialRun(IReadModels rows, IEventLog log, TimeProvider machine, int most, TimeSpan longest)
{
    private const int Portion = 50;
    private readonly long _began = machine.GetTimestamp();

    public async Task<RuleTrialResult> Run(AutomationRule rule, TicketRules rules, DateTimeOffset since, DateTimeOffset now, int examples)
    {
        var tally = new Tally(rule, rules, since, now, examples);
        string? after = null;
        do
        {
            var page = await rows.Tickets(new(), TicketOrder.Updated, after, Portion);
            var lines = page.Items.TakeWhile(line => line.UpdatedAt >= since).Take(most - tally.Tickets).ToList();
            if (IsLate())
            {
                return tally.Result(TrialEnd.Time);
            }

            var histories = (await log.ReadMany(TicketGrain.EntityKind, [.. lines.Select(line => line.Id.ToString())])).ToDictionary(history => history[0].EntityId);
            if (!await Task.Run(() => lines.TrueForAll(line => tally.Add(line, histories[line.Id.ToString()], IsLate))))
            {
                return tally.Result(TrialEnd.Time);
            }

            var whole = lines.Count < page.Items.Count && page.Items[lines.Count].UpdatedAt < since;
            if (!whole && tally.Tickets == most && (page.Next is not null || lines.Count < page.Items.Count))
            {
                return tally.Result(TrialEnd.Tickets);
            }

            after = whole ? null : page.Next;
        }
        while (after is not null);

        return tally.Result(null);
    }

    private bool IsLate() => machine.GetElapsedTime(_began) > longest;

    private sealed class Tally(AutomationRule rule, TicketRules rules, DateTimeOffset since, DateTimeOffset now, int most)
    {
        private readonly List<RuleTouch> _examples = [];
        private int _touched;
        private int _runs;
        private int _refused;

        public int Tickets { get; private set; }

        /// <summary>Plays it on a ticket; one that it is late for does not count.</summary>
        public bool Add(TicketLine line, IReadOnlyList<StoredFact> history, Func<bool> isLate)
        {
            Stamped<TicketEvent>[] facts = [.. history.Select(fact => new Stamped<TicketEvent>(fact.EntityId, fact.Version, fact.At, fact.By, (TicketEvent)fact.Event))];
            if (RuleTrial.Play(facts, rule, rules, since, now, isLate) is not { } runs)
            {
                return false;
            }

            Tickets++;
            _touched += runs.Count > 0 ? 1 : 0;
            _runs += runs.Count;
            _refused += runs.Count(run => run.Refusal is not null);
            _examples.AddRange(runs.Take(most - _examples.Count).Select(run => new RuleTouch(new(line.Id, line.Number), line.Subject, run.At, run.On, run.Changes, run.Refusal)));
            return true;
        }

        public RuleTrialResult Result(TrialEnd? end) => new(since, Tickets, _touched, _runs, _refused, end, _examples);
    }
}
