using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Tickets;
using Firstline.Grains.Ports;
using Firstline.Storage.Kernel;

namespace Firstline.Storage.ReadModels.Tickets;

/// <summary>A page of tickets by keyset: fragments for what the filter names, then the order.</summary>
internal static class TicketPage
{
    public static Page<TicketLine> Read(Session session, TicketFilter filter, TicketOrder order, TicketCursor? after, int limit)
    {
        var rows = Rows(session, filter, order, after, limit + 1);
        List<TicketLine> lines = [.. rows.Take(limit).Select(row => row.Line)];
        return new(lines, rows.Count > limit ? TicketCursor.Of(order, lines[^1]).ToString() : null);
    }

    private static List<TicketRow> Rows(Session session, TicketFilter filter, TicketOrder order, TicketCursor? after, int limit)
    {
        var page = new Narrowing("TicketColumns");
        page.With("AnyTicket");
        Choose(page, filter.Open, "TicketIsOpen", "TicketIsNotOpen");
        Choose(page, filter.Assigned, "TicketAssigned", "TicketUnassigned");
        page.By("TicketOfStatus", "status", filter.Status);
        page.By("TicketOfPriority", "priority", filter.Priority);
        page.By("TicketOfTier", "tier", filter.Tier);
        page.By("TicketOfLevel", "level", filter.Level);
        page.By("TicketOfCustomer", "customer", filter.Customer);
        page.By("TicketOfAgent", "agent", filter.Agent);
        page.By("TicketOfTeam", "team", filter.Team);
        page.By("TicketBreached", "breached", filter.Breached);
        page.By("TicketOfCategory", "category", filter.Category);
        page.By("TicketOfStatusId", "statusId", filter.StatusId);
        page.By("TicketOfType", "type", filter.Type);
        Choose(page, filter.Snoozed, "TicketIsSnoozed", "TicketIsNotSnoozed");
        page.By("TicketOfSource", "source", filter.Source);
        if (after is not null)
        {
            page.With($"After{order}", order == TicketOrder.Due ? [("number", after.Number), ("due", after.Due)] : [("number", after.Number)]);
        }

        return page.All(session, TicketTable.Row, $"By{order}", ("limit", limit));
    }

    private static void Choose(Narrowing page, bool? choice, string whenTrue, string whenFalse)
    {
        if (choice is { } made)
        {
            page.With(made ? whenTrue : whenFalse);
        }
    }
}
