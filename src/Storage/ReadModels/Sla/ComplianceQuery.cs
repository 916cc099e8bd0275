using System.Data.Common;
using Firstline.Domain.Customers;
using Firstline.Domain.Sla;
using Firstline.Domain.Tickets;
using Firstline.Grains.Interfaces.Sla;
using Firstline.Storage.Kernel;

namespace Firstline.Storage.ReadModels.Sla;

/// <summary>Adds up judged cycles by what a filter groups by; each prefix of the keys has a row for the whole of it.</summary>
internal static class ComplianceQuery
{
    private static readonly ComplianceBy[] Usual = [ComplianceBy.Tier, ComplianceBy.Priority];

    public static IReadOnlyList<ComplianceRow> Run(Session session, ComplianceFilter filter)
    {
        var cycles = new Narrowing("JudgedCycles");
        cycles.By("CycleOfClock", "clock", filter.Clock);
        cycles.By("CycleOfTier", "tier", filter.Tier);
        cycles.By("CycleOfPriority", "priority", filter.Priority);
        cycles.By("CycleOfCustomer", "customer", filter.Customer);
        cycles.By("CycleOfTeam", "team", filter.Team);
        cycles.By("CycleFrom", "from", filter.From);
        cycles.By("CycleBefore", "to", filter.To);
        cycles.By("CycleOfSource", "source", filter.SourcePrefix);
        var by = filter.By is { Count: > 0 } asked ? asked : Usual;
        var root = new ComplianceNode([]);
        cycles.All(session, row =>
        {
            root.Add(row, row.Word<ClockKind>(0), by);
            return true;
        });
        return [.. root.Rows(by.Count)];
    }

    /// <summary>The key of a cycle, and its place in the order of keys.</summary>
    internal static (long Order, string Key) KeyOf(DbDataReader row, ComplianceBy by) => by switch
    {
        ComplianceBy.Tier => ((long)row.Word<Tier>(1), row.GetString(1)),
        ComplianceBy.Priority => ((long)row.Word<Priority>(2), row.GetString(2)),
        ComplianceBy.Team => (0, row.Text(3) ?? ""),
        ComplianceBy.Customer => (0, row.GetString(4)),
        ComplianceBy.Rule => (0, row.Text(5) ?? ""),
        ComplianceBy.Day => (0, row.Instant(6).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)),
        _ => (0, row.Instant(6).ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture)),
    };
}
