using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Tickets;
using Firstline.Grains.Ports;
using Firstline.Storage.Kernel;

namespace Firstline.Storage.ReadModels.Tickets;

/// <summary>A page of tickets by keyset: fragments for what the filter names, then the order.</summary>
internal sealed class TicketPage
{
    private readonly List<string> _fragments = ["TicketColumns", "AnyTicket"];
    private readonly List<(string Name, object? Value)> _values = [];

    private TicketPage(TicketFilter filter)
    {
        Choose(filter.Open, "TicketIsOpen", "TicketIsNotOpen");
        Choose(filter.Assigned, "TicketAssigned", "TicketUnassigned");
        Narrow("TicketOfStatus", "status", filter.Status);
        Narrow("TicketOfPriority", "priority", filter.Priority);
        Narrow("TicketOfTier", "tier", filter.Tier);
        Narrow("TicketOfLevel", "level", filter.Level);
        Narrow("TicketOfCustomer", "customer", filter.Customer);
        Narrow("TicketOfAgent", "agent", filter.Agent);
        Narrow("TicketOfTeam", "team", filter.Team);
        Narrow("TicketBreached", "breached", filter.Breached);
        Narrow("TicketOfCategory", "category", filter.Category);
        Narrow("TicketOfSource", "source", filter.Source);
    }

    public static Page<TicketLine> Read(Session session, TicketFilter filter, TicketOrder order, TicketCursor? after, int limit)
    {
        var rows = new TicketPage(filter).Rows(session, order, after, limit + 1);
        List<TicketLine> lines = [.. rows.Take(limit).Select(row => row.Line)];
        return new(lines, rows.Count > limit ? TicketCursor.Of(order, lines[^1]).ToString() : null);
    }

    private List<TicketRow> Rows(Session session, TicketOrder order, TicketCursor? after, int limit)
    {
        if (after is not null)
        {
            _fragments.Add($"After{order}");
            _values.Add(("number", after.Number));
            if (order == TicketOrder.Due)
            {
                _values.Add(("due", after.Due));
            }
        }

        _fragments.Add($"By{order}");
        _values.Add(("limit", limit));
        return session.Composed(_fragments, TicketTable.Row, [.. _values]);
    }

    private void Choose(bool? choice, string whenTrue, string whenFalse)
    {
        if (choice is { } made)
        {
            _fragments.Add(made ? whenTrue : whenFalse);
        }
    }

    private void Narrow(string fragment, string name, object? value)
    {
        if (value is not null)
        {
            _fragments.Add(fragment);
            _values.Add((name, value));
        }
    }
}
