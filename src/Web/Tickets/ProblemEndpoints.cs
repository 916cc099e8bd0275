using Firstline.Client;
using Firstline.Client.Tickets;
using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets;
using Firstline.Domain.Tickets.Problems;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Tickets.Problems;
using Firstline.Web.Http;
using Firstline.Web.Http.Documents;
using Broadcast = Firstline.Client.Tickets.Broadcast;

namespace Firstline.Web.Tickets;

/// <summary>Problems: what they gather, and what they tell.</summary>
internal static class ProblemEndpoints
{
    public static void MapProblems(this RouteGroupBuilder tickets)
    {
        tickets.Act<TypeRequest, ChangeType>("PUT", "type", (fields, _) => new(fields.Choice<TicketType>("type")), (ticket, command, asked) => ticket.ChangeType(command, asked))
            .Named("SetType", "Say what kind of request it is", "A problem gathers the tickets that it causes, and tells them what is known.");
        tickets.MapPost("/{ticket}/broadcasts", Begin)
            .Named("Broadcast", "Tell every ticket that a problem gathers", "Each open ticket takes it once, as a public reply of the person who wrote it; asked to, each is resolved then. Tickets that are over are skipped, and what refuses is listed. Answers at once; the tickets follow.")
            .Accepts<BroadcastRequest>("application/json").Changes().Gives<Broadcast>(StatusCodes.Status201Created).Refuses(404, 409);
        tickets.MapGet("/{ticket}/broadcasts", List)
            .Named("ListBroadcasts", "List the updates of a problem", "Oldest first, each with how far it is.").Paged().Gives<DeskPage<BroadcastSummary>>().Refuses(400, 404);
        tickets.MapGet("/{ticket}/broadcasts/{broadcast}", View)
            .Named("GetBroadcast", "How far an update of a problem is", "With the tickets that it skipped or that refused.").Gives<Broadcast>().Refuses(404);
        tickets.MapGet("/{ticket}/affected-customers", Affected)
            .Named("ListAffectedCustomers", "List the customers whose tickets a problem gathers", "By id.").Paged().Gives<DeskPage<AffectedCustomer>>().Refuses(400, 404);
    }

    private static async Task<IResult> Begin(HttpContext http, string ticket, GrainCalls desk)
    {
        var fields = await Body.Read(http, true);
        var asking = Asking.Of(http, fields);
        var (body, aim, how, problemToo) = (fields.Text("body"), fields.Choice("aim", BroadcastAim.Tell), fields.Choice("resolution", Resolution.Fixed), fields.Flag("resolveProblem", false));
        if (fields.Refused(out var problem))
        {
            return problem;
        }

        if (await desk.Find(ticket) is not { } id)
        {
            return TicketActions.Unknown(ticket);
        }

        var (broadcast, asked) = (asking.NewId("broadcast"), asking.Asked($"POST ticket {id} broadcast", fields));
        return Answers.Of(
            await desk.Ask(grains => grains.Broadcast(broadcast).Begin(new(id, asking.NewId("message"), body, aim, how, problemToo), asked)),
            view => Answers.Of(Shape(view), Answers.Json.Broadcast, view.Version, $"{http.Request.PathBase}/api/v1/tickets/{id}/broadcasts/{broadcast}"));
    }

    private static async Task<IResult> View(string ticket, string broadcast, GrainCalls desk) =>
        await desk.Find(ticket) is { } id && Guid.TryParse(broadcast, out var known) && await desk.Ask(grains => grains.Broadcast(known).View()) is { } view && view.Problem == id
            ? Answers.Of(Shape(view), Answers.Json.Broadcast, view.Version)
            : Problems.Of(TicketRefusal.UnknownBroadcast.Because($"The ticket '{ticket}' has no update '{broadcast}'."));

    private static Task<IResult> List(HttpContext http, string ticket, GrainCalls desk) => Page(
        http, ticket, desk, (id, after, limit) => desk.Ask(grains => grains.Tickets().Broadcasts(id, after, limit)), Shape, Answers.Json.DeskPageBroadcastSummary);

    private static Task<IResult> Affected(HttpContext http, string ticket, GrainCalls desk) => Page(
        http, ticket, desk, (id, after, limit) => desk.Ask(grains => grains.Tickets().Affected(id, after, limit)), Shape, Answers.Json.DeskPageAffectedCustomer);

    private static async Task<IResult> Page<TView, T>(
        HttpContext http, string ticket, GrainCalls desk, Func<TicketId, string?, int, Task<Page<TView>>> ask, Func<TView, T> shape, System.Text.Json.Serialization.Metadata.JsonTypeInfo<DeskPage<T>> json)
    {
        var query = new QueryFields(http.Request.Query);
        var (after, limit) = (query.Text("after"), query.Limit());
        if (query.Refused(out var problem))
        {
            return problem;
        }

        return await desk.Find(ticket) is { } id && await desk.Ask(grains => grains.Ticket(id).View()) is not null
            ? await Paging.Answer(query, () => ask(id, after, limit), shape, json)
            : TicketActions.Unknown(ticket);
    }

    private static Broadcast Shape(BroadcastView view) => new(
        Shape(view.Line),
        view.Text,
        [.. view.Missed.Select(missed => new MissedTicket(missed.Ticket.Number.ToString(), Words<BroadcastOutcome>.Of(missed.Outcome), missed.Told, missed.Code, missed.Reason))]);

    private static BroadcastSummary Shape(BroadcastLine line) => new(
        line.Id.ToString(), line.BegunAt, line.By, Words<BroadcastAim>.Of(line.Aim), line.Tickets, line.Waiting, line.Told, line.Resolved, line.Skipped, line.Failed);

    private static AffectedCustomer Shape(Grains.Interfaces.Tickets.AffectedCustomer line) => new(line.Customer.Value, Words<Domain.Customers.Tier>.Of(line.Tier), line.Tickets, line.Open);
}
