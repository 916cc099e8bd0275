using Firstline.Client;
using Firstline.Client.Tickets;
using Firstline.Domain.Customers;
using Firstline.Domain.Escalations;
using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets;
using Firstline.Domain.Tickets.Problems;
using Firstline.Domain.Tickets.Search;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Tickets;
using Firstline.Web.Http;
using Firstline.Web.Http.Documents;

namespace Firstline.Web.Tickets;

/// <summary>Lists of tickets.</summary>
internal static class TicketLists
{
    private const int MostCounted = 10_000;

    /// <summary>The condition that lists and exports may be asked with.</summary>
    internal static QueryParameter[] Conditions { get; } =
    [
        QueryParameter.Text("q", "A condition such as status:open tier:enterprise \"exact words\"; see the guide to searching."),
        QueryParameter.Text("me", "An agent's id: who me is in q."),
    ];

    /// <summary>What lists and exports may be filtered by.</summary>
    internal static QueryParameter[] Filters { get; } =
    [
        QueryParameter.Flag("open", "True for those neither resolved nor closed, false for the others."),
        QueryParameter.Choice("status", "Where they stand.", Words<TicketStatus>.All),
        QueryParameter.Text("statusId", "The id of a status of the desk's own."),
        QueryParameter.Flag("snoozed", "True for those laid aside, false for the others: the working queue."),
        QueryParameter.Choice("type", "What kind of request they are.", Words<TicketType>.All),
        QueryParameter.Choice("priority", "How urgent they are.", Words<Priority>.All),
        QueryParameter.Choice("tier", "The customer's tier.", Words<Tier>.All),
        QueryParameter.Number("level", "The escalation level.", EscalationLevels.First, EscalationLevels.Last),
        QueryParameter.Text("customer", "A customer's id."),
        QueryParameter.Text("agent", "An agent's id."),
        QueryParameter.Text("team", "A team's id."),
        QueryParameter.Flag("breached", "True for those with a live clock past its target, false for the others."),
        QueryParameter.Flag("assigned", "True for those that an agent holds, false for the others."),
        QueryParameter.Choice("category", "What they are about.", Words<Category>.All),
        QueryParameter.Text("source", "Where they were taken over from."),
    ];

    public static void MapList(this RouteGroupBuilder tickets)
    {
        tickets.MapGet("", List)
            .Named("ListTickets", "List and search tickets", "Filters and q may be combined. Go on with the cursor in next, and the same filters.")
            .Takes(
                [.. Conditions, .. Filters,
                QueryParameter.Choice("order", "relevance when q has words, newest otherwise; due is the tightest live deadline first, priority the most urgent and of these the oldest first.", Words<TicketOrder>.All)])
            .Paged().Gives<DeskPage<TicketSummary>>().Refuses(400);
        tickets.MapGet("/count", Count)
            .Named("CountTickets", "Count tickets", "With the filters of the list, up to 10,000; more says whether there are more.")
            .Takes([.. Conditions, .. Filters]).Gives<Firstline.Client.Tickets.TicketCount>().Refuses(400);
    }

    private static async Task<IResult> List(HttpContext http, GrainCalls desk)
    {
        var query = new QueryFields(http.Request.Query);
        var (filter, text, me) = (ReadFilter(query), query.Text("q") ?? "", query.Id<AgentId>("me"));
        var condition = await Checked(query, text, desk);
        var words = condition?.Asserted().Any() is true;
        var order = query.Choice<TicketOrder>("order") ?? (words ? TicketOrder.Relevance : TicketOrder.Newest);
        if (order is TicketOrder.Relevance && !words)
        {
            query.Fault("order", "relevance needs words in q.");
        }

        var (after, limit) = (query.Text("after"), query.Limit());
        return await Paging.Answer(
            query,
            () => desk.Ask(grains => grains.Tickets().Search(new(filter, text, me, order, true), after, limit)),
            found => new Page<FoundTicket>(found.Items, found.Next),
            TicketShapes.Of,
            Answers.Json.DeskPageTicketSummary);
    }

    private static async Task<IResult> Count(HttpContext http, GrainCalls desk)
    {
        var query = new QueryFields(http.Request.Query);
        var (filter, text, me) = (ReadFilter(query), query.Text("q") ?? "", query.Id<AgentId>("me"));
        _ = await Checked(query, text, desk);
        return query.Refused(out var problem)
            ? problem
            : Answers.Of(
                await desk.Ask(grains => grains.Tickets().Count(new(filter, text, me), MostCounted)),
                count => Answers.Of(new Firstline.Client.Tickets.TicketCount(count.Count, count.More), Answers.Json.TicketCount));
    }

    /// <summary>The filter that a query asks for; what is wrong with it is noted.</summary>
    internal static TicketFilter ReadFilter(QueryFields query) => new(
        query.Flag("open"),
        query.Choice<TicketStatus>("status"),
        query.Choice<Priority>("priority"),
        query.Choice<Tier>("tier"),
        query.Number("level", EscalationLevels.First, EscalationLevels.Last),
        query.Id<CustomerId>("customer"),
        query.Id<AgentId>("agent"),
        query.Id<TeamId>("team"),
        query.Flag("breached"),
        query.Flag("assigned"),
        query.Choice<Category>("category"),
        query.Text("source"))
    {
        StatusId = query.Text("statusId"), Snoozed = query.Flag("snoozed"), Type = query.Choice<TicketType>("type"),
    };

    /// <summary>The condition; when it cannot be read, every fault is noted with its place.</summary>
    internal static async Task<Condition?> Checked(QueryFields query, string text, GrainCalls desk)
    {
        foreach (var fault in text.Length == 0 ? [] : await desk.Ask(grains => grains.Tickets().Faults(text)))
        {
            query.Fault("q", fault.ToString());
        }

        return ConditionReader.Read(text).Condition;
    }
}
