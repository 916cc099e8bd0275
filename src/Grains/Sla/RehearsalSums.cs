using Firstline.Domain.Customers;
using Firstline.Domain.Sla;
using Firstline.Domain.Tickets;
using Firstline.Grains.Interfaces.Sla;

namespace Firstline.Grains.Sla;

/// <summary>Adds up rehearsed tickets, by clock, tier and priority.</summary>
internal sealed class RehearsalSums
{
    private readonly SortedDictionary<(ClockKind Clock, Tier? Tier, Priority? Priority), (Sum Recorded, Sum Rehearsed)> _rows = new(
        Comparer<(ClockKind Clock, Tier? Tier, Priority? Priority)>.Create((one, other) =>
            (one.Clock, one.Tier ?? (Tier)int.MaxValue, one.Priority ?? (Priority)int.MaxValue)
                .CompareTo((other.Clock, other.Tier ?? (Tier)int.MaxValue, other.Priority ?? (Priority)int.MaxValue))));

    private int _tickets;
    private long _events;
    private int _refused;
    private int _changed;

    public void Add(RehearsedTicket ticket, int events, SlaBook book)
    {
        _tickets++;
        _events += events;
        _refused += ticket.Refused;
        var was = Count(ticket.Was, ticket.Recorded, book, (row, clock, missed) => row.Recorded.Add(clock, missed));
        var wouldBe = Count(ticket.WouldBe, ticket.Rehearsed, book, (row, clock, missed) => row.Rehearsed.Add(clock, missed));
        _changed += was.SetEquals(wouldBe) ? 0 : 1;
    }

    public SlaRehearsal Result() => new(
        _tickets, _events, _refused, _changed,
        [.. _rows.Select(row => new RehearsalRow(row.Key.Clock, row.Key.Tier, row.Key.Priority, row.Value.Recorded.Result(), row.Value.Rehearsed.Result()))]);

    private HashSet<(ClockKind, int, bool)> Count(
        Ticket.Known ticket, IReadOnlyCollection<SlaClock> cycles, SlaBook book, Action<(Sum Recorded, Sum Rehearsed), SlaClock, bool> add)
    {
        var judged = new HashSet<(ClockKind, int, bool)>();
        foreach (var clock in cycles)
        {
            var target = CycleJudgement.TargetOf(ticket, clock, book);
            if (!CycleJudgement.Counts(clock, target))
            {
                continue;
            }

            var missed = CycleJudgement.Missed(clock, target);
            judged.Add((clock.Clock, clock.Cycle, missed));
            add(Row(clock.Clock, ticket.Terms.Tier, ticket.Priority), clock, missed);
            add(Row(clock.Clock, ticket.Terms.Tier, null), clock, missed);
            add(Row(clock.Clock, null, null), clock, missed);
        }

        return judged;
    }

    private (Sum Recorded, Sum Rehearsed) Row(ClockKind clock, Tier? tier, Priority? priority)
    {
        if (!_rows.TryGetValue((clock, tier, priority), out var row))
        {
            _rows[(clock, tier, priority)] = row = (new(), new());
        }

        return row;
    }

    private sealed class Sum
    {
        private readonly List<long> _elapsed = [];
        private int _cycles;
        private int _missed;

        public void Add(SlaClock clock, bool missed)
        {
            _cycles++;
            _missed += missed ? 1 : 0;
            if (!clock.IsLive)
            {
                _elapsed.Add(clock.Consumed.Ticks);
            }
        }

        public CycleSum Result()
        {
            _elapsed.Sort();
            return new(_cycles, _missed, Percentiles.Median(_elapsed) / TimeSpan.TicksPerSecond, (double?)Percentiles.NearestRank(_elapsed, 90) / TimeSpan.TicksPerSecond);
        }
    }
}
