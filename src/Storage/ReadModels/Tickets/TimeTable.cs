using System.Globalization;
using Firstline.Domain.Tickets;
using Firstline.Grains.Interfaces.Tickets;
using Firstline.Grains.Ports;
using Firstline.Storage.Kernel;

namespace Firstline.Storage.ReadModels.Tickets;

/// <summary>Time spent, one row an entry.</summary>
internal static class TimeTable
{
    private const int MostRows = 10_000;

    public static void Write(Session session, TimeRow row)
    {
        if (row.Gone)
        {
            session.Run("DeleteTime", ("id", row.Entry.Id));
            return;
        }

        session.Run(
            "UpsertTime",
            ("id", row.Entry.Id), ("ticket", row.Ticket), ("customer", row.Customer), ("tier", row.Tier), ("agent", row.Entry.Agent), ("activity", row.Entry.Activity),
            ("minutes", row.Entry.Minutes), ("billable", row.Entry.Billable), ("at", row.Entry.At));
    }

    public static IReadOnlyList<TimeSum> Sums(Session session, TimeFilter filter)
    {
        var sums = new Narrowing("TimeSums");
        foreach (var key in filter.By)
        {
            sums.With($"TimeBy{key}");
        }

        sums.With("TimeEntries");
        sums.By("TimeOfCustomer", "customer", filter.Customer);
        sums.By("TimeOfTier", "tier", filter.Tier);
        sums.By("TimeOfAgent", "agent", filter.Agent);
        sums.By("TimeOfActivity", "activity", filter.Activity);
        sums.By("TimeBillable", "billable", filter.Billable);
        sums.By("TimeFrom", "from", filter.From);
        sums.By("TimeBefore", "to", filter.To);
        return sums.All(
            session,
            row => new TimeSum(
                [.. filter.By.Select((key, i) => key == TimeBy.Ticket ? new TicketNumber(row.GetInt64(3 + i)).ToString() : Convert.ToString(row.GetValue(3 + i), CultureInfo.InvariantCulture)!)],
                row.GetInt64(0), row.GetInt64(1), row.GetInt64(2)),
            $"TimeGrouped{filter.By.Count}",
            ("limit", MostRows));
    }
}

/// <summary>Time spent, in tables.</summary>
internal sealed class SqlTimeRows(Database database) : ITimeRows
{
    public Task<IReadOnlyList<TimeSum>> TimeSpent(TimeFilter filter) => database.Read(session => TimeTable.Sums(session, filter));
}
