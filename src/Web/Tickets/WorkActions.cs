using System.Text.Json.Serialization.Metadata;
using Firstline.Client;
using Firstline.Client.Tickets;
using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets;
using Firstline.Domain.Tickets.Work;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Tickets;
using Firstline.Web.Http;
using Firstline.Web.Http.Documents;
using Firstline.Web.Identity;

namespace Firstline.Web.Tickets;

/// <summary>The shape of whatever is asked of the work on a ticket, or of one part of it.</summary>
internal static class WorkActions
{
    /// <summary>Something new in the work on a ticket.</summary>
    public static RouteHandlerBuilder Work(this RouteGroupBuilder tickets, string method, string action, Func<Fields, Asking, WorkCommand> read) =>
        tickets.New(method, action, (fields, asking, _) => read(fields, asking), (ticket, command, asked) => ticket.DoWork(command, asked));

    /// <summary>A change of one part of the work, which the path names.</summary>
    public static RouteHandlerBuilder Work(this RouteGroupBuilder tickets, string method, string action, bool body, Func<Fields, Guid, Who, WorkCommand> read) =>
        tickets.Part(method, action, body, read, (ticket, command, asked) => ticket.DoWork(command, asked));

    /// <summary>Something new.</summary>
    public static RouteHandlerBuilder New<TCommand>(
        this RouteGroupBuilder tickets, string method, string action, Func<Fields, Asking, Who, TCommand> read, Func<ITicketGrain, TCommand, Asked, Task<Outcome<TicketView>>> ask) => tickets
        .MapMethods($"/{{ticket}}/{action}", [method], (HttpContext http, string ticket, GrainCalls desk) => Do(http, ticket, action, true, desk, read, ask))
        .Changes().Gives<Ticket>().Refuses(404, 409);

    /// <summary>A change of one part, which the path names.</summary>
    public static RouteHandlerBuilder Part<TCommand>(
        this RouteGroupBuilder tickets, string method, string action, bool body, Func<Fields, Guid, Who, TCommand> read, Func<ITicketGrain, TCommand, Asked, Task<Outcome<TicketView>>> ask) => tickets
        .MapMethods($"/{{ticket}}/{action}", [method], async (HttpContext http, string ticket, string part, GrainCalls desk) => Guid.TryParse(part, out var id)
            ? await Do(http, ticket, action.Replace("{part}", id.ToString(), StringComparison.Ordinal), body, desk, (fields, _, by) => read(fields, id, by), ask)
            : Problems.Of(TicketRefusal.UnknownWork.Because($"The ticket has nothing '{part}'.")))
        .Changes().Gives<Ticket>().Refuses(404, 409);

    /// <summary>A page of one kind of work, in its order; the cursor is the id of the last one.</summary>
    public static RouteHandlerBuilder WorkList<T>(
        this RouteGroupBuilder tickets, string kind, Func<WorkView, IEnumerable<T>> items, Func<T, string> key, JsonTypeInfo<DeskPage<T>> json) => tickets
        .MapGet($"/{{ticket}}/{kind}", async (HttpContext http, string ticket, GrainCalls desk) =>
        {
            var query = new QueryFields(http.Request.Query);
            var (after, limit) = (query.Text("after"), query.Limit());
            if (query.Refused(out var problem))
            {
                return problem;
            }

            return await desk.Find(ticket) is { } id && await desk.Ask(grains => grains.Ticket(id).WorkDone()) is { } work
                ? await Paging.Answer(query, () => Task.FromResult(Page([.. items(work)], after, limit, key)), item => item, json)
                : TicketActions.Unknown(ticket);
        })
        .Paged().Gives<DeskPage<T>>().Refuses(400, 404);

    private static Page<T> Page<T>(List<T> all, string? after, int limit, Func<T, string> key)
    {
        var from = after is null ? 0 : all.FindIndex(item => key(item) == after) + 1;
        if (after is not null && from == 0)
        {
            throw new FormatException("The cursor names nothing of this list.");
        }

        var shown = all.Skip(from).Take(limit).ToList();
        return new(shown, from + shown.Count < all.Count ? key(shown[^1]) : null);
    }

    private static async Task<IResult> Do<TCommand>(
        HttpContext http, string ticket, string action, bool body, GrainCalls desk, Func<Fields, Asking, Who, TCommand> read, Func<ITicketGrain, TCommand, Asked, Task<Outcome<TicketView>>> ask)
    {
        var fields = await Body.Read(http, body);
        var asking = Asking.Of(http, fields);
        var command = read(fields, asking, Caller.Of(http.User));
        if (fields.Refused(out var problem))
        {
            return problem;
        }

        if (await desk.Find(ticket) is not { } id)
        {
            return TicketActions.Unknown(ticket);
        }

        var asked = asking.Asked($"{http.Request.Method} ticket {id} {action}", fields);
        return Answers.Of(await desk.Ask(grains => ask(grains.Ticket(id), command, asked)), view => Answers.Of(TicketShapes.Of(view), Answers.Json.Ticket, view.Version));
    }
}
