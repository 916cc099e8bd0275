using Firstline.Client;
using Firstline.Client.Live;
using Firstline.Client.Tickets;
using Firstline.Domain.Kernel;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Tickets;
using Firstline.Web.Http;
using Firstline.Web.Http.Documents;
using Firstline.Web.Live;

namespace Firstline.Web.Tickets;

/// <summary>Who is at a ticket; the hub says and tells the same.</summary>
internal static class PresenceEndpoints
{
    private const int MostTickets = 100;

    public static void MapPresence(this RouteGroupBuilder tickets)
    {
        tickets.MapGet("/presence", List).Named("ListPresence", "Who is at some tickets", "Tickets where nobody is are left out.")
            .Takes(QueryParameter.Text("tickets", "Ids or numbers, with commas between; at most 100.")).Gives<DeskPage<TicketPresence>>().Refuses(400);
        tickets.MapGet("/{ticket}/presence", View).Named("GetPresence", "Who is at a ticket").Gives<TicketPresence>().Refuses(404);
        tickets.MapPut("/{ticket}/presence", Attend)
            .Named("Attend", "Say that an agent is at a ticket", "To be said every 5 s; who does not say so again within 15 s is gone. Nothing of it is kept. At most 50 a ticket.")
            .Accepts<PresenceRequest>("application/json").Gives<TicketPresence>().Refuses(400, 403, 404, 409, 413, 415);
        tickets.MapDelete("/{ticket}/presence/{agent}", Depart).Named("Depart", "Say that an agent left a ticket").Gives<TicketPresence>().Refuses(400, 403, 404, 413, 415);
    }

    private static async Task<IResult> List(HttpContext http, GrainCalls desk)
    {
        var query = new QueryFields(http.Request.Query);
        var names = (query.Text("tickets") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (names.Length > MostTickets)
        {
            query.Fault("tickets", $"tickets may name at most {MostTickets} tickets, not {names.Length}.");
        }

        if (query.Refused(out var problem))
        {
            return problem;
        }

        var present = await Task.WhenAll(names.Distinct().Select(async name =>
            await desk.Find(name) is { } id ? await desk.Ask(grains => grains.Presence(id).View()) : null));
        return Answers.Of(
            new DeskPage<TicketPresence>([.. present.Where(one => one is { Agents.Count: > 0 }).Select(one => TicketMapping.ToClient(one!))], null),
            Answers.Json.DeskPageTicketPresence);
    }

    private static async Task<IResult> View(string ticket, GrainCalls desk) =>
        await desk.Find(ticket) is { } id && await desk.Ask(grains => grains.Ticket(id).View()) is not null
            ? Answered(await desk.Ask(grains => grains.Presence(id).View()))
            : TicketActions.Unknown(ticket);

    private static async Task<IResult> Attend(HttpContext http, string ticket, GrainCalls desk)
    {
        var fields = await Body.Read(http, true);
        var (agent, state) = (fields.Id<AgentId>("agent"), fields.Choice("state", PresenceState.Viewing));
        if (fields.Refused(out var problem))
        {
            return problem;
        }

        return await desk.Find(ticket) is { } id
            ? Answers.Of(await desk.Ask(grains => grains.Presence(id).Beat(agent, state)), Answered)
            : TicketActions.Unknown(ticket);
    }

    private static async Task<IResult> Depart(HttpContext http, string ticket, string agent, GrainCalls desk)
    {
        if ((await Body.Read(http, false)).Refused(out var problem))
        {
            return problem;
        }

        return await desk.Find(ticket) is { } id && await desk.Ask(grains => grains.Ticket(id).View()) is not null
            ? Answered(await desk.Ask(grains => AgentId.TryParse(agent, null, out var who) ? grains.Presence(id).Leave(who) : grains.Presence(id).View()))
            : TicketActions.Unknown(ticket);
    }

    private static IResult Answered(PresenceView presence) => Answers.Of(TicketMapping.ToClient(presence), Answers.Json.TicketPresence);
}
