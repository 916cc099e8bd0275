using Firstline.Client.Tickets;
using Firstline.Web.Client.Shared;

namespace Firstline.Web.Client.Tickets.List;

/// <summary>What a list may tell of each ticket beside its deadline and subject.</summary>
public static class ListColumns
{
    /// <summary>All of them, in the order in which they stand.</summary>
    public static readonly IReadOnlyList<(string Key, string Name)> All =
    [
        ("number", "Number"), ("customer", "Customer"), ("tier", "Tier"), ("category", "Category"), ("team", "Team"), ("opened", "Opened"), ("updated", "Updated"), ("waiting", "Customer waits since"),
        ("status", "Status"), ("agent", "Agent"),
    ];

    /// <summary>The usual ones.</summary>
    public static readonly IReadOnlyList<string> Usual = ["number", "customer", "tier", "updated", "status", "agent"];

    /// <summary>Those of a saved view that are known here; the usual ones when it names none.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<string> named)
    {
        List<string> known = [.. All.Select(one => one.Key).Where(named.Contains)];
        return known.Count > 0 ? known : Usual;
    }

    /// <summary>What stands in the line under the subject; a time is told by the row itself.</summary>
    public static string? Text(TicketSummary ticket, string column) => column switch
    {
        "number" => ticket.Number,
        "customer" => ticket.Customer,
        "tier" => Words.Named(ticket.Tier),
        "category" => Words.Named(ticket.Category),
        "team" => ticket.Team is { } team ? $"team {Words.Spaced(team)}" : "no team",
        "opened" => $"opened {Zone.Here.Moment(ticket.OpenedAt)}",
        "waiting" => ticket.WaitingSince is { } since ? $"waits since {Zone.Here.Moment(since)}" : null,
        _ => null,
    };
}
