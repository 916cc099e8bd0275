using Firstline.Client;
using Firstline.Client.Tickets.Automation;
using Firstline.Domain.Tickets;
using Firstline.Domain.Tickets.Automation;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Tickets;
using Firstline.Web.Http;
using Firstline.Web.Http.Documents;
using Firstline.Web.Identity;

namespace Firstline.Web.Tickets.Automation;

/// <summary>Bulk jobs over REST.</summary>
internal static class BulkEndpoints
{
    private static readonly TicketLimits Limits = new();

    public static void MapBulk(this RouteGroupBuilder api)
    {
        var bulk = api.MapGroup("/bulk").WithTags("Automation");
        bulk.MapPost("", Begin)
            .Named(
                "BeginBulk", "Do something to many tickets",
                "Answers at once; the job goes on by itself and is watched under its id. Each ticket is changed once, all or nothing; those that could not be are listed. With dryRun nothing is changed, and the tickets are counted.")
            .Accepts<BulkRequest>("application/json").Creates().Gives<Bulk>().Gives<Bulk>(StatusCodes.Status201Created).Refuses(404);
        bulk.MapGet("", List)
            .Named("ListBulks", "List bulk jobs", "The latest first. Tickets that failed are counted; each job lists its own.")
            .Takes(QueryParameter.Choice("state", "Only those that stand so.", Words<BulkState>.All)).Paged().Gives<DeskPage<Bulk>>().Refuses(400);
        bulk.MapGet("/{bulk:guid}", View).Named("GetBulk", "How far a bulk job is", "The ETag changes with its progress; with If-None-Match, 304 when nothing moved.").Gives<Bulk>().Refuses(404);
        bulk.MapPost("/{bulk:guid}/cancellation", (HttpContext http, Guid bulk, GrainCalls desk) => Act(http, bulk, "cancellation", desk, (job, asked) => job.Cancel(asked)))
            .Named("CancelBulk", "Stop a bulk job where it is", "What it did stays; undo puts it back.").Changes().Gives<Bulk>().Refuses(404, 409);
        bulk.MapPost("/{bulk:guid}/undo", (HttpContext http, Guid bulk, GrainCalls desk) => Act(http, bulk, "undo", desk, (job, asked) => job.Undo(asked)))
            .Named(
                "UndoBulk", "Put back what a bulk job changed",
                "Priority, category, component, tags, agent and team go back to what each ticket had, where nobody changed them since. What stays is listed, with the reason.")
            .Changes().Gives<Bulk>().Refuses(404, 409);
    }

    private static async Task<IResult> Begin(HttpContext http, GrainCalls desk)
    {
        var fields = await Body.Read(http, true);
        var asking = Asking.Of(http, fields);
        var (named, query, macro, dry) = (fields.Texts("tickets"), fields.OptionalText("query"), fields.OptionalText("macro"), fields.Flag("dryRun", false));
        if ((query is null) == (named.Count == 0))
        {
            fields.Fault("tickets", "Name tickets, or give a query; the one or the other.");
        }

        IReadOnlyList<Domain.Tickets.Automation.TicketAction> actions = [];
        if (macro is null)
        {
            actions = fields.Actions(Limits);
        }

        if (fields.Refused(out var problem))
        {
            return problem;
        }

        MacroRef? applied = null;
        if (macro is not null)
        {
            if (await desk.Macro(macro, Caller.Of(http.User)) is not { } known)
            {
                return MacroEndpoints.Unknown(macro);
            }

            (actions, applied) = (known.Actions, new(known.Id, known.Version, known.Title));
        }

        var (tickets, refusal) = query is null ? await BulkSelection.Named(desk, named) : await BulkSelection.Found(desk, query);
        if (refusal is not null)
        {
            return Problems.Of(refusal);
        }

        if (dry)
        {
            return Answers.Of(new Bulk(tickets.Count, "planned", [.. actions.Select(ActionShapes.Of)], Macro: macro, Query: query), Answers.Json.Bulk);
        }

        var id = asking.NewId("bulk");
        var asked = asking.Asked("POST bulk", fields);
        return Answers.Of(
            await desk.Ask(grains => grains.Bulk(id).Begin(new(tickets, actions, applied, query ?? ""), asked)),
            view => Answers.Of(BulkShapes.Of(view), Answers.Json.Bulk, view.Version, $"{http.Request.PathBase}/api/v1/bulk/{view.Id:N}"));
    }

    private static async Task<IResult> List(HttpContext http, GrainCalls desk)
    {
        var query = new QueryFields(http.Request.Query);
        var (state, after, limit) = (query.Choice<BulkState>("state"), query.Text("after"), query.Limit());
        return await Paging.Answer(query, () => desk.Ask(grains => grains.BulkLog().Jobs(state, after, limit)), BulkShapes.Of, Answers.Json.DeskPageBulk);
    }

    private static async Task<IResult> View(Guid bulk, GrainCalls desk) => await desk.Ask(grains => grains.Bulk(bulk).View()) is { } view
        ? Answers.Of(BulkShapes.Of(view), Answers.Json.Bulk, view.Version)
        : Problems.Of(AutomationRefusal.UnknownBulk.Because("There is no such bulk job."));

    private static async Task<IResult> Act(HttpContext http, Guid bulk, string action, GrainCalls desk, Func<IBulkGrain, Asked, Task<Outcome<BulkView>>> ask)
    {
        var fields = await Body.Read(http, false);
        var asking = Asking.Of(http, fields);
        if (fields.Refused(out var problem))
        {
            return problem;
        }

        var asked = asking.Asked($"POST bulk {bulk} {action}", fields);
        return Answers.Of(await desk.Ask(grains => ask(grains.Bulk(bulk), asked)), view => Answers.Of(BulkShapes.Of(view), Answers.Json.Bulk, view.Version));
    }
}
