using Firstline.Client;
using Firstline.Client.Tickets.Automation;
using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets;
using Firstline.Domain.Tickets.Automation;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Web.Http;
using Firstline.Web.Http.Documents;
using Firstline.Web.Identity;
using Macro = Firstline.Domain.Tickets.Automation.Macro;
using Shape = Firstline.Client.Tickets.Automation.Macro;

namespace Firstline.Web.Tickets.Automation;

/// <summary>Macros over REST.</summary>
internal static class MacroEndpoints
{
    private static readonly TicketLimits Limits = new();

    public static void MapMacros(this RouteGroupBuilder api)
    {
        var macros = api.MapGroup("/macros").WithTags("Automation");
        macros.MapGet("", List)
            .Named("ListMacros", "List the macros that one may use", "By id. Macros that are somebody else's own are not listed.")
            .Takes(QueryParameter.Choice("scope", "Whose they are.", Words<MacroScope>.All), QueryParameter.Text("team", "A team's id."))
            .Paged().Gives<DeskPage<Shape>>().Refuses(400);
        macros.MapGet("/{macro}", View).Named("GetMacro", "Get a macro", "The ETag is its edition.").Gives<Shape>().Refuses(404);
        macros.MapPut("/{macro}", Put)
            .Named("PutMacro", "Make or replace a macro", "The same again makes no edition. Placeholders that do not exist are refused. If-Match is the edition that was edited.")
            .Accepts<MacroRequest>("application/json").Changes().Gives<Shape>().Refuses(404);
        macros.MapDelete("/{macro}", Remove).Named("DeleteMacro", "Remove a macro", "Answers it as it was. Tickets keep what it did.").Changes().Gives<Shape>().Refuses(404);
    }

    public static Task<Macro?> Macro(this GrainCalls desk, string id, Who who) => desk.Ask(grains => grains.Macros().Find(id, who));

    public static IResult Unknown(string id) => Problems.Of(AutomationRefusal.UnknownMacro.Because($"There is no macro '{id}'."));

    private static async Task<IResult> List(HttpContext http, GrainCalls desk)
    {
        var query = new QueryFields(http.Request.Query);
        var (scope, team, after, limit) = (query.Choice<MacroScope>("scope"), query.Id<TeamId>("team"), query.Text("after"), query.Limit());
        var who = Caller.Of(http.User);
        return await Paging.Answer(
            query,
            async () =>
            {
                var book = (await desk.Ask(grains => grains.Macros().View())).Document;
                List<Macro> rest =
                [
                    .. book.Macros.Where(macro => macro.IsFor(who) && (scope is null || macro.Scope == scope) && (team is null || macro.Team == team)
                        && (after is null || string.CompareOrdinal(macro.Id, after) > 0)).Take(limit + 1),
                ];
                return rest.Count > limit ? new Page<Macro>([.. rest.Take(limit)], rest[limit - 1].Id) : new(rest, null);
            },
            Of,
            Answers.Json.DeskPageMacro);
    }

    private static async Task<IResult> View(HttpContext http, string macro, GrainCalls desk) =>
        await desk.Macro(macro, Caller.Of(http.User)) is { } known ? Whole(known) : Unknown(macro);

    private static async Task<IResult> Put(HttpContext http, string macro, GrainCalls desk)
    {
        var fields = await Body.Read(http, true);
        var asking = Asking.Of(http, fields);
        var draft = new Macro(
            macro, fields.Text("title").Trim(), fields.Choice("scope", MacroScope.Everyone), Caller.Of(http.User).Id, fields.OptionalId<TeamId>("team"), [.. fields.Actions(Limits)]);
        if (fields.Refused(out var problem))
        {
            return problem;
        }

        var asked = asking.Asked($"PUT macro {macro}", fields);
        return Answers.Of(await desk.Ask(grains => grains.Macros().Put(draft, asked)), Whole);
    }

    private static async Task<IResult> Remove(HttpContext http, string macro, GrainCalls desk)
    {
        var fields = await Body.Read(http, false);
        var asking = Asking.Of(http, fields);
        if (fields.Refused(out var problem))
        {
            return problem;
        }

        var asked = asking.Asked($"remove macro {macro}", fields);
        return Answers.Of(await desk.Ask(grains => grains.Macros().Remove(macro, asked)), Whole);
    }

    private static IResult Whole(Macro macro) => Answers.Of(Of(macro), Answers.Json.Macro, macro.Version);

    private static Shape Of(Macro macro) => new(
        macro.Id, macro.Title, Words<MacroScope>.Of(macro.Scope), macro.Version, [.. macro.Actions.Select(ActionShapes.Of)], macro.Team?.Value);
}
