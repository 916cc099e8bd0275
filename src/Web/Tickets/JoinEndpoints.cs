using Firstline.Client.Tickets;
using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Tickets;
using Firstline.Web.Http;
using Firstline.Web.Http.Documents;

namespace Firstline.Web.Tickets;

/// <summary>Tickets that become one, and one that becomes two.</summary>
internal static class JoinEndpoints
{
    public static void MapJoins(this RouteGroupBuilder tickets)
    {
        tickets.MapPost("/{ticket}/merge", Merge)
            .Named("Merge", "Merge it into another ticket", "The other one goes on with the tighter of each live deadline and is answered; this one ends, neither met nor missed.")
            .Accepts<MergeRequest>("application/json").Changes().Gives<Ticket>().Refuses(404, 409);
        tickets.MapPost("/{ticket}/splits", Split)
            .Named("Split", "Make a part of it a ticket of its own", "With fresh clocks, for the same customer and contact, with its tags and values of fields, and with its category and component unless others are given; both tickets name each other on their timelines.")
            .Accepts<SplitRequest>("application/json").Creates().Gives<Ticket>(StatusCodes.Status201Created).Refuses(404);
    }

    private static async Task<IResult> Merge(HttpContext http, string ticket, GrainCalls desk)
    {
        var fields = await Body.Read(http, true);
        var asking = Asking.Of(http, fields);
        var into = fields.Text("into");
        if (fields.Refused(out var problem))
        {
            return problem;
        }

        if (await desk.Find(ticket) is not { } id)
        {
            return TicketActions.Unknown(ticket);
        }

        if (await desk.Find(into) is not { } survivor)
        {
            return Problems.Of(TicketRefusal.CannotMerge.Because($"There is no ticket '{into}'.", "into"));
        }

        var asked = asking.Asked($"POST ticket {id} merge", fields);
        return Answered(await desk.Ask(grains => grains.Tickets().Merge(id, survivor, asked)));
    }

    private static async Task<IResult> Split(HttpContext http, string ticket, GrainCalls desk)
    {
        var fields = await Body.Read(http, true);
        var asking = Asking.Of(http, fields);
        var plan = new PartOfTicket(
            fields.Text("subject"), fields.Text("body"), fields.Choice("priority", Priority.Medium), asking.NewId("message"), fields.OptionalChoice<Category>("category"),
            fields.OptionalText("component"));
        if (fields.Refused(out var problem))
        {
            return problem;
        }

        if (await desk.Find(ticket) is not { } id)
        {
            return TicketActions.Unknown(ticket);
        }

        var part = new TicketId(asking.NewId("ticket"));
        var asked = asking.Asked($"POST ticket {id} split", fields);
        return Answered(await desk.Ask(grains => grains.Tickets().Split(id, part, plan, asked)), http);
    }

    private static IResult Answered(Outcome<TicketView> outcome, HttpContext? created = null) => Answers.Of(outcome, view => Answers.Of(
        TicketShapes.Of(view), Answers.Json.Ticket, view.Version, created is null ? null : $"{created.Request.PathBase}/api/v1/tickets/{view.Number}"));
}
