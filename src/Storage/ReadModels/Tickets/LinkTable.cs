using System.Globalization;
using System.Text.Json;
using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets.Links;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Tickets;
using Firstline.Grains.Ports;
using Firstline.Storage.Kernel;

namespace Firstline.Storage.ReadModels.Tickets;

/// <summary>Links between tickets, one row for each side.</summary>
internal static class LinkTable
{
    private const int MostSteps = 20;

    public static void Write(Session session, LinkRow row)
    {
        if (row.Gone)
        {
            session.Run("DeleteLink", ("ticket", row.Ticket), ("role", row.Role), ("number", row.Other.Number.Value));
        }
        else
        {
            session.Run(
                "UpsertLink", ("ticket", row.Ticket), ("role", row.Role), ("number", row.Other.Number.Value), ("other", row.Other.Id), ("since", row.Since), ("by", row.By));
        }
    }

    public static LinkReach Reach(Session session, LinkRole upward, TicketId from, TicketId to)
    {
        var leadsBack = session.Number("LinkLeadsBack", ("to", to), ("role", upward), ("from", from)) > 0;
        return leadsBack || upward != LinkRole.ChildOf
            ? new(leadsBack, 0, 0)
            : new(
                false,
                (int)session.Number("LinksAbove", ("to", to), ("role", upward), ("most", MostSteps)),
                (int)session.Number("LinksBelow", ("from", from), ("inverse", upward.Inverse()), ("most", MostSteps)));
    }

    public static Page<LinkLine> Page(Session session, TicketId ticket, LinkRole? role, bool? open, (string Role, long Number)? after, int limit)
    {
        var page = new Narrowing("LinksOfTicket", ("ticket", ticket));
        page.By("LinkOfRole", "role", role);
        page.By("LinkToOpen", "open", open);
        if (after is { } last)
        {
            page.With("LinksAfter", ("afterRole", last.Role), ("afterNumber", last.Number));
        }

        var rows = page.All(
            session, row => (Role: row.GetString(0), Number: row.GetInt64(1), Other: row.GetString(2), Since: row.Instant(3), By: row.GetString(4)), "LinksInOrder", ("limit", limit + 1));
        var shown = rows.Take(limit).ToList();
        var tickets = session.Composed(["TicketColumns", "TicketsByIds"], TicketTable.Row, ("ids", JsonSerializer.Serialize(shown.Select(row => row.Other)))).ToDictionary(row => row.Line.Number.Value, row => row.Line);
        return new(
            [.. shown.Select(row => new LinkLine(Words.Read<LinkRole>(row.Role), row.Since, row.By, tickets[row.Number]))],
            rows.Count > limit ? string.Create(CultureInfo.InvariantCulture, $"{shown[^1].Role}.{shown[^1].Number}") : null);
    }
}

/// <summary>The links in tables.</summary>
internal sealed class SqlLinkRows(Database database) : ILinkRows
{
    public Task<LinkReach> Reach(LinkRole upward, TicketId from, TicketId to) => database.Read(session => LinkTable.Reach(session, upward, from, to));

    public async Task<Page<LinkLine>> Links(TicketId ticket, LinkRole? role, bool? open, string? after, int limit)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        var cursor = after is null ? default((string, long)?) : Cursor(after);
        return await database.Read(session => LinkTable.Page(session, ticket, role, open, cursor, limit));
    }

    private static (string Role, long Number) Cursor(string text) =>
        text.Split('.') is [var role, var number] && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed)
        && Enum.GetValues<LinkRole>().Any(known => Words.Of(known) == role)
            ? (role, parsed)
            : throw new FormatException("The cursor does not come from a page of this list.");
}
