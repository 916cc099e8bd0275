using Firstline.Client;
using Firstline.Client.Tickets;
using Firstline.Domain.Customers;
using Firstline.Domain.Escalations;
using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets;
using Firstline.Domain.Tickets.Problems;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Tickets;
using Firstline.Web.Http;
using Firstline.Web.Http.Documents;

namespace Firstline.Web.Tickets;

/// <summary>Lists of tickets.</summary>
internal static class TicketLists
{
    public static void MapList(this RouteGroupBuilder tickets)
    {
        tickets.MapGet("", List)
            .Named("ListTickets", "List tickets", "Filters may be combined. Go on with the cursor in next, and the same filters.")
            .Takes(
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
                QueryParameter.Choice("order", "newest when left out; due is the tightest live deadline first.", Words<TicketOrder>.All))
            .Paged().Gives<DeskPage<TicketSummary>>().Refuses(400);
    }

    private static async Task<IResult> List(HttpContext http, GrainCalls desk)
    {
        var query = new QueryFields(http.Request.Query);
        var filter = new TicketFilter(
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
        var order = query.Choice<TicketOrder>("order") ?? TicketOrder.Newest;
        var (after, limit) = (query.Text("after"), query.Limit());
        return await Paging.Answer(
            query,
            () => desk.Ask(grains => grains.Tickets().List(filter, order, after, limit)),
            TicketShapes.Of,
            Answers.Json.DeskPageTicketSummary);
    }
}
