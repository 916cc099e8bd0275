using Firstline.Client.Tickets;
using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Tickets;
using Firstline.Web.Http;
using Firstline.Web.Http.Documents;

namespace Firstline.Web.Tickets;

/// <summary>The shape of every action on a ticket: find it, read the body, ask its grain, answer it as it is now.</summary>
internal static class TicketActions
{
    /// <summary>An action with a body.</summary>
    public static RouteHandlerBuilder Act<TRequest, TCommand>(
        this RouteGroupBuilder tickets,
        string method,
        string action,
        Func<Fields, Asking, TCommand> read,
        Func<ITicketGrain, TCommand, Asked, Task<Outcome<TicketView>>> ask)
        where TRequest : notnull => tickets.Map(method, action, true, (_, fields, asking) => read(fields, asking), (grains, id, command, asked) => ask(grains.Ticket(id), command, asked)).Accepts<TRequest>("application/json");

    /// <summary>Something that is said to a ticket, and may be taken by another one that goes on with it.</summary>
    public static RouteHandlerBuilder Say<TRequest, TCommand>(
        this RouteGroupBuilder tickets,
        string action,
        Func<Fields, Asking, TCommand> read,
        Func<ITicketDirectory, TicketId, TCommand, Asked, Task<Outcome<TicketView>>> say)
        where TRequest : notnull => tickets.Map("POST", action, true, (_, fields, asking) => read(fields, asking), (grains, id, command, asked) => say(grains.Tickets(), id, command, asked)).Accepts<TRequest>("application/json");

    /// <summary>An action without a body.</summary>
    public static RouteHandlerBuilder Act<TCommand>(
        this RouteGroupBuilder tickets, string method, string action, TCommand command, Func<ITicketGrain, TCommand, Asked, Task<Outcome<TicketView>>> ask) =>
        tickets.Map(method, action, false, (_, _, _) => command, (grains, id, asking, asked) => ask(grains.Ticket(id), asking, asked));

    /// <summary>An action that names something of the ticket in its path, with a body or without.</summary>
    public static RouteHandlerBuilder ActAt<TCommand>(
        this RouteGroupBuilder tickets,
        string method,
        string action,
        bool body,
        Func<RouteValueDictionary, Fields, Asking, TCommand> read,
        Func<ITicketGrain, TCommand, Asked, Task<Outcome<TicketView>>> ask) =>
        tickets.Map(method, action, body, (http, fields, asking) => read(http.Request.RouteValues, fields, asking), (grains, id, command, asked) => ask(grains.Ticket(id), command, asked));

    /// <summary>The id behind a ticket's id or number; null when there is none.</summary>
    public static async ValueTask<TicketId?> Find(this GrainCalls desk, string ticket) =>
        TicketNumber.TryParse(ticket, out var number) ? await desk.Ask(grains => grains.Tickets().Find(number))
        : TicketId.TryParse(ticket, null, out var id) ? id
        : null;

    /// <summary>Nobody knows such a ticket.</summary>
    public static IResult Unknown(string ticket) => Problems.Of(TicketRefusal.Unknown.Because($"There is no ticket '{ticket}'."));

    private static RouteHandlerBuilder Map<TCommand>(
        this RouteGroupBuilder tickets,
        string method,
        string action,
        bool body,
        Func<HttpContext, Fields, Asking, TCommand> read,
        Func<IGrainFactory, TicketId, TCommand, Asked, Task<Outcome<TicketView>>> ask) => tickets
        .MapMethods($"/{{ticket}}/{action}", [method], async (HttpContext http, string ticket, GrainCalls desk) =>
        {
            var fields = await Body.Read(http, body);
            var asking = Asking.Of(http, fields);
            var command = read(http, fields, asking);
            if (fields.Refused(out var problem))
            {
                return problem;
            }

            if (await desk.Find(ticket) is not { } id)
            {
                return Unknown(ticket);
            }

            var named = http.Request.RouteValues.Where(part => part.Key != "ticket").Select(part => $" {part.Value}");
            var asked = asking.Asked($"{method} ticket {id} {action}{string.Concat(named)}", fields);
            var outcome = await desk.Ask(grains => ask(grains, id, command, asked));
            return outcome.Refusal?.Code == TicketRefusal.ChangedMeanwhile.Name
                ? await HeldAnswers.Of(http, desk, id, command, outcome.Refusal)
                : Answers.Of(outcome, view => Answers.Of(TicketShapes.Of(view), Answers.Json.Ticket, view.Version));
        })
        .Changes()
        .Gives<Ticket>()
        .Refuses(404, 409);
}
