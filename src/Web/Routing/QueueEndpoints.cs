using System.Globalization;
using Firstline.Client;
using Firstline.Client.Routing;
using Firstline.Domain.Customers;
using Firstline.Domain.Kernel;
using Firstline.Domain.Routing;
using Firstline.Domain.Tickets;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Routing;
using Firstline.Web.Http;
using Firstline.Web.Http.Documents;

namespace Firstline.Web.Routing;

/// <summary>Queues over REST: what waits, in which order, and what will be late.</summary>
internal static class QueueEndpoints
{
    public static void MapQueues(this RouteGroupBuilder api)
    {
        var queues = api.MapGroup("/queues").WithTags("Queues");
        queues.MapGet("", List).Named("ListQueues", "List queues", "Of every level of the SLA policy and every team with settings of routing, by team.").Paged().Gives<DeskPage<QueueSummary>>().Refuses(400);
        queues.MapGet("/{team}", View).Named("GetQueue", "Get a queue", "In its order: level, earliest live deadline, age. With when somebody will have room for each ticket, and whether its deadline will pass before.")
            .Paged().Gives<Queue>().Refuses(400, 404);
    }

    private static async Task<IResult> List(HttpContext http, GrainCalls desk)
    {
        var query = new QueryFields(http.Request.Query);
        var (after, limit) = (query.Text("after"), query.Limit());
        return await Paging.Answer(query, () => desk.Ask(grains => grains.Queues().List(after, limit)), Of, Answers.Json.DeskPageQueueSummary);
    }

    private static async Task<IResult> View(HttpContext http, string team, GrainCalls desk)
    {
        var query = new QueryFields(http.Request.Query);
        var (after, limit) = (query.Text("after"), query.Limit());
        if (query.Refused(out var problem))
        {
            return problem;
        }

        var skip = 0;
        if (after is not null && (!int.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out skip)))
        {
            return Problems.Of(ApiProblem.InvalidRequest, Paging.BadCursor, [new("after", Paging.BadCursor)]);
        }

        return TeamId.TryParse(team, null, out var id) && await desk.Ask(grains => grains.Queues().Find(id, skip, limit)) is { } view
            ? Answers.Of(new Queue(Of(view), [.. view.Items.Select(Of)], skip + view.Items.Count < view.Waiting && view.Items.Count > 0 ? (skip + view.Items.Count).ToString(CultureInfo.InvariantCulture) : null), Answers.Json.Queue)
            : Problems.Of(RoutingRefusal.UnknownQueue.Because($"There is no queue '{team}'."));
    }

    private static QueueSummary Of(QueueView view) => new(
        view.Team.Value, Words<RoutingMode>.Of(view.Mode), view.Waiting, view.Points, view.Agents, view.Capacity, view.Spare, view.Breaches, view.Handling.TotalSeconds);

    private static QueueItem Of(QueuedTicket item) => new(
        item.Place, item.Line.Id.ToString(), item.Line.Number.ToString(), item.Line.Subject, item.Line.Customer.Value, Words<Priority>.Of(item.Line.Priority), Words<Tier>.Of(item.Line.Tier),
        item.Line.Level, item.Weight, item.Line.OpenedAt, item.Line.Deadline?.Schedule.Due, item.Line.Place?.Offer?.Agent.Value, item.Line.Place?.Offer?.Expires, item.Start, item.Breaches);
}
