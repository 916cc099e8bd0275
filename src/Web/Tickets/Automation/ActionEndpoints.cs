using Firstline.Client.Tickets.Automation;
using Firstline.Domain.Tickets;
using Firstline.Domain.Tickets.Automation;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Web.Http;
using Firstline.Web.Http.Documents;
using Firstline.Web.Identity;

namespace Firstline.Web.Tickets.Automation;

/// <summary>Several changes of one ticket at once.</summary>
internal static class ActionEndpoints
{
    private static readonly TicketLimits Limits = new();

    public static void MapActions(this RouteGroupBuilder tickets)
    {
        tickets.MapPost("/{ticket}/actions", Run)
            .Named("RunActions", "Do several things at once", "All of them in one step, or nothing with the refusal of the first that cannot be. With dryRun nothing is changed, and what would happen is listed.")
            .Accepts<ActionsRequest>("application/json").Changes().Gives<ActionRun>().Refuses(404, 409);
        tickets.MapPost("/{ticket}/macros/{macro}", Apply)
            .Named("ApplyMacro", "Apply a macro", "All of its actions in one step, or nothing with the refusal of the first that cannot be. With dryRun nothing is changed, and what would happen is listed, with texts as they would be sent.")
            .Accepts<MacroRun>("application/json").Changes().Gives<ActionRun>().Refuses(404, 409);
    }

    private static async Task<IResult> Run(HttpContext http, string ticket, GrainCalls desk)
    {
        var fields = await Body.Read(http, true);
        var asking = Asking.Of(http, fields);
        var (actions, dry) = (fields.Actions(Limits), fields.Flag("dryRun", false));
        return fields.Refused(out var problem) ? problem : await Answer(desk, ticket, new(actions, asking.NewId("message")), dry, asking, fields, "actions");
    }

    private static async Task<IResult> Apply(HttpContext http, string ticket, string macro, GrainCalls desk)
    {
        var fields = await Body.Read(http, false);
        var asking = Asking.Of(http, fields);
        var dry = fields.Flag("dryRun", false);
        if (fields.Refused(out var problem))
        {
            return problem;
        }

        return await desk.Macro(macro, Caller.Of(http.User)) is { } known
            ? await Answer(desk, ticket, new(known.Actions, asking.NewId("message"), new(known.Id, known.Version, known.Title)), dry, asking, fields, $"macro {macro}")
            : MacroEndpoints.Unknown(macro);
    }

    private static async Task<IResult> Answer(GrainCalls desk, string ticket, RunActions command, bool dry, Asking asking, Fields fields, string what)
    {
        if (await desk.Find(ticket) is not { } id)
        {
            return TicketActions.Unknown(ticket);
        }

        var asked = asking.Asked($"POST ticket {id} {what}", fields);
        return dry
            ? Answers.Of(
                await desk.Ask(grains => grains.Ticket(id).TryActions(command, asked)),
                trial => Answers.Of(new ActionRun(TicketShapes.Of(trial.Ticket), true, [.. trial.Changes.Select(TimelineShapes.Of)]), Answers.Json.ActionRun))
            : Answers.Of(
                await desk.Ask(grains => grains.Ticket(id).RunActions(command, asked)),
                view => Answers.Of(new ActionRun(TicketShapes.Of(view), false), Answers.Json.ActionRun, view.Version));
    }
}
