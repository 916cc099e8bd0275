using System.Data.Common;
using Firstline.Domain.Sla;
using Firstline.Grains.Interfaces.Sla;
using Firstline.Storage.Kernel;

namespace Firstline.Storage.ReadModels.Sla;

/// <summary>Cycles that share a prefix of keys: their sums by clock, and the nodes of the next key.</summary>
internal sealed class ComplianceNode(IReadOnlyList<string> keys)
{
    private readonly SortedDictionary<(long Order, string Key), ComplianceNode> _children = [];
    private readonly SortedDictionary<ClockKind, Sum> _sums = [];

    /// <summary>Counts a cycle here, unless this is the root of several keys, and below.</summary>
    public void Add(DbDataReader row, ClockKind clock, IReadOnlyList<ComplianceBy> by)
    {
        if (!_sums.TryGetValue(clock, out var sum))
        {
            _sums[clock] = sum = new();
        }

        sum.Add(row);
        if (keys.Count == by.Count)
        {
            return;
        }

        var key = ComplianceQuery.KeyOf(row, by[keys.Count]);
        if (!_children.TryGetValue(key, out var child))
        {
            _children[key] = child = new([.. keys, key.Key]);
        }

        child.Add(row, clock, by);
    }

    /// <summary>The rows below in order, then the whole; where there are several keys the whole of everything has no row.</summary>
    public IEnumerable<ComplianceRow> Rows(int depth)
    {
        foreach (var row in _children.Values.SelectMany(child => child.Rows(depth)))
        {
            yield return row;
        }

        if (keys.Count > 0 || depth == 1)
        {
            foreach (var (clock, sum) in _sums)
            {
                yield return sum.Row(clock, [.. keys, .. Enumerable.Repeat(default(string), depth - keys.Count)]);
            }
        }
    }

    private sealed class Sum
    {
        private readonly List<long> _elapsed = [];
        private readonly List<long> _first = [];
        private int _cycles;
        private int _breached;
        private int _recorded;
        private int _measured;

        public void Add(DbDataReader row)
        {
            var (elapsed, stopped) = (row.GetInt64(7), !row.IsDBNull(9));
            var outcome = row.WordOrNull<ClockOutcome>(13);
            if (outcome == ClockOutcome.Measured)
            {
                _measured++;
            }
            else
            {
                _cycles++;
                _breached += !stopped || (row.Truth(12) ? outcome == ClockOutcome.Missed : elapsed > row.GetInt64(8)) ? 1 : 0;
                _recorded += row.IsDBNull(10) ? 0 : 1;
            }

            if (stopped)
            {
                _elapsed.Add(elapsed);
                _first.Add(row.SpanOrNull(11)?.Ticks ?? elapsed);
            }
        }

        public ComplianceRow Row(ClockKind clock, IReadOnlyList<string?> keys)
        {
            _elapsed.Sort();
            _first.Sort();
            return new(
                clock, keys, _cycles, _breached, _recorded, _measured, Seconds(Percentiles.Median(_elapsed)), Seconds(Percentiles.NearestRank(_elapsed, 90)),
                Seconds(Percentiles.NearestRank(_elapsed, 95)), Seconds(Percentiles.NearestRank(_elapsed, 99)), Seconds(Percentiles.Median(_first)));
        }

        private static double? Seconds(double? ticks) => ticks / TimeSpan.TicksPerSecond;
    }
}
