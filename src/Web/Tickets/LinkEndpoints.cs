using Firstline.Client;
using Firstline.Client.Tickets;
using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets;
using Firstline.Domain.Tickets.Links;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Tickets;
using Firstline.Web.Http;
using Firstline.Web.Http.Documents;

using TicketLink = Firstline.Client.Tickets.TicketLink;

namespace Firstline.Web.Tickets;

/// <summary>Links between tickets: parts, duplicates, causes, and what one should know.</summary>
internal static class LinkEndpoints
{
    public static void MapLinks(this RouteGroupBuilder tickets)
    {
        tickets.MapPost("/{ticket}/links", Link)
            .Named("LinkTicket", "Link it to another ticket", "Both name each other since. Parents, originals and causes never lead back; a ticket has one parent and one original, and families go over 10 generations.")
            .Accepts<LinkRequest>("application/json").Changes().Gives<Ticket>().Refuses(404, 409);
        tickets.MapDelete("/{ticket}/links/{role}/{other}", Unlink)
            .Named("UnlinkTicket", "Take a link away", "On both sides.").Changes().Gives<Ticket>().Refuses(404, 409);
        tickets.MapGet("/{ticket}/links", List)
            .Named("ListLinks", "List a ticket's links", "By role and number, with the other tickets as they are now.")
            .Takes(
                QueryParameter.Choice("role", "How the ticket stands to the other ones.", Words<LinkRole>.All),
                QueryParameter.Flag("open", "True for other tickets that are open, false for the others."))
            .Paged().Gives<DeskPage<TicketLink>>().Refuses(400, 404);
    }

    private static async Task<IResult> Link(HttpContext http, string ticket, GrainCalls desk)
    {
        var fields = await Body.Read(http, true);
        var asking = Asking.Of(http, fields);
        var (role, other) = (fields.Choice<LinkRole>("role"), fields.Text("ticket"));
        return fields.Refused(out var problem) ? problem : await Change(
            desk, ticket, other, "ticket", id => asking.Asked($"POST ticket {id} link", fields), (tickets, id, to, asked) => tickets.Link(id, role, to, asked));
    }

    private static async Task<IResult> Unlink(HttpContext http, string ticket, string role, string other, GrainCalls desk)
    {
        var fields = await Body.Read(http, false);
        var asking = Asking.Of(http, fields);
        if (!Words<LinkRole>.TryParse(role, out var known))
        {
            fields.Fault("role", Words<LinkRole>.Expected("role"));
        }

        return fields.Refused(out var problem) ? problem : await Change(
            desk, ticket, other, null, id => asking.Asked($"{http.Request.Method} ticket {id} link {role} {other}", fields), (tickets, id, to, asked) => tickets.Unlink(id, known, to, asked));
    }

    private static async Task<IResult> Change(
        GrainCalls desk, string ticket, string other, string? field, Func<TicketId, Asked> asked, Func<ITicketDirectory, TicketId, TicketId, Asked, Task<Outcome<TicketView>>> change)
    {
        if (await desk.Find(ticket) is not { } id)
        {
            return TicketActions.Unknown(ticket);
        }

        if (await desk.Find(other) is not { } to)
        {
            return field is null ? TicketActions.Unknown(other) : Problems.Of(TicketRefusal.CannotLink.Because($"There is no ticket '{other}'.", field));
        }

        return Answers.Of(
            await desk.Ask(grains => change(grains.Tickets(), id, to, asked(id))), view => Answers.Of(TicketShapes.Of(view), Answers.Json.Ticket, view.Version));
    }

    private static async Task<IResult> List(HttpContext http, string ticket, GrainCalls desk)
    {
        var query = new QueryFields(http.Request.Query);
        var (role, open, after, limit) = (query.Choice<LinkRole>("role"), query.Flag("open"), query.Text("after"), query.Limit());
        if (query.Refused(out var problem))
        {
            return problem;
        }

        return await desk.Find(ticket) is { } id && await desk.Ask(grains => grains.Ticket(id).View()) is not null
            ? await Paging.Answer(query, () => desk.Ask(grains => grains.Tickets().Links(id, role, open, after, limit)), Shape, Answers.Json.DeskPageTicketLink)
            : TicketActions.Unknown(ticket);
    }

    private static TicketLink Shape(LinkLine line) => new(Words<LinkRole>.Of(line.Role), line.Since, line.By, TicketShapes.Of(line.Other));
}
