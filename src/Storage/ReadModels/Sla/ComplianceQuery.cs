using Firstline.Domain.Customers;
using Firstline.Domain.Tickets;
using Firstline.Grains.Interfaces.Sla;
using Firstline.Storage.Kernel;

namespace Firstline.Storage.ReadModels.Sla;

/// <summary>Counts judged cycles by tier and priority, and each tier as a whole.</summary>
internal static class ComplianceQuery
{
    public static IReadOnlyList<ComplianceRow> Run(Session session, ComplianceFilter filter)
    {
        List<string> fragments = ["JudgedCycles"];
        List<(string Name, object? Value)> values = [("clock", filter.Clock)];
        Narrow("CycleOfTier", "tier", filter.Tier);
        Narrow("CycleFrom", "from", filter.From);
        Narrow("CycleBefore", "to", filter.To);
        Narrow("CycleOfSource", "source", filter.SourcePrefix);
        var cycles = session.Composed(
            fragments,
            row => new Judged(
                row.Word<Tier>(0), row.Word<Priority>(1), row.GetInt64(2), !row.IsDBNull(4), row.IsDBNull(4) || row.GetInt64(2) > row.GetInt64(3), !row.IsDBNull(5)),
            [.. values]);

        return
        [
            .. from cycle in cycles
               group cycle by cycle.Tier into tier
               orderby tier.Key
               from row in Rows(tier.Key, [.. tier])
               select row,
        ];

        void Narrow(string fragment, string name, object? value)
        {
            if (value is not null)
            {
                fragments.Add(fragment);
                values.Add((name, value));
            }
        }
    }

    private static IEnumerable<ComplianceRow> Rows(Tier tier, IReadOnlyList<Judged> cycles) =>
    [
        .. cycles.GroupBy(cycle => cycle.Priority).OrderBy(group => group.Key).Select(group => Row(tier, group.Key, [.. group])),
        Row(tier, null, cycles),
    ];

    private static ComplianceRow Row(Tier tier, Priority? priority, IReadOnlyList<Judged> cycles)
    {
        var elapsed = cycles.Where(cycle => cycle.Stopped).Select(cycle => cycle.Elapsed).Order().ToArray();
        return new(
            tier,
            priority,
            cycles.Count,
            cycles.Count(cycle => cycle.Breached),
            cycles.Count(cycle => cycle.Recorded),
            elapsed.Length == 0 ? null : Median(elapsed) / TimeSpan.TicksPerSecond,
            elapsed.Length == 0 ? null : (double)elapsed[(((95 * elapsed.Length) + 99) / 100) - 1] / TimeSpan.TicksPerSecond);
    }

    private static double Median(long[] sorted)
    {
        var middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2.0;
    }

    private readonly record struct Judged(Tier Tier, Priority Priority, long Elapsed, bool Stopped, bool Breached, bool Recorded);
}
