using Firstline.Client.Tickets;

namespace Firstline.Web.Client.Tickets.List;

/// <summary>Which tickets one looks at, and in which order; kept while the page lives, so that the queue beside a ticket is the list one came from.</summary>
public sealed class ListChoice
{
    /// <summary>Tickets a page of the list.</summary>
    public const int PageSize = 50;

    /// <summary>What is asked when nothing is: every open ticket.</summary>
    public const string Everything = "open:true";

    /// <summary>The lists that every desk needs, in the language of searches.</summary>
    public static readonly IReadOnlyList<ListView> Standing =
    [
        new("Open", Everything, "due"), new("Mine", "open:true agent:me", "due"), new("No owner", "open:true assigned:false", "due"), new("Breached", "open:true breached:true", "due"),
        new("New", "status:new", "oldest"), new("On customer", "status:waiting-on-customer", "updated"), new("On 3rd party", "status:waiting-on-third-party", "updated"),
        new("Resolved", "status:resolved", "updated"), new("Critical", "open:true priority:critical", "due"), new("Enterprise", "open:true tier:enterprise", "due"),
    ];

    /// <summary>The condition.</summary>
    public string Query { get; private set; } = Everything;

    /// <summary>The order; null for what suits the condition.</summary>
    public string? Order { get; private set; } = "due";

    /// <summary>What the list tells of each ticket.</summary>
    public IReadOnlyList<string> Columns { get; private set; } = ListColumns.Usual;

    /// <summary>What the list is called.</summary>
    public string Name => Standing.FirstOrDefault(view => view.Query == Query)?.Name is { } name ? (name == "Open" ? "Open tickets" : name) : "Search";

    /// <summary>Looks at these from now on.</summary>
    public void Choose(string? query, string? order) => (Query, Order) = string.IsNullOrWhiteSpace(query)
        ? (Everything, order ?? "due")
        : (query.Trim(), order ?? Standing.FirstOrDefault(view => view.Query == query.Trim())?.Order);

    /// <summary>Tells these of each ticket from now on, with commas between; the usual ones when null.</summary>
    public void Tell(string? columns) => Columns = ListColumns.Of(columns?.Split(',') ?? []);

    /// <summary>The choice as it is asked of the desk.</summary>
    /// <param name="me">Who looks.</param>
    public TicketQuery Ask(string? me) => new(Order: Order, Limit: PageSize, Query: Query, Me: me);
}

/// <summary>A list with a name.</summary>
public sealed record ListView(string Name, string Query, string Order, IReadOnlyList<string>? Columns = null);
