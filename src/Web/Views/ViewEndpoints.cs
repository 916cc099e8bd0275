using Firstline.Client;
using Firstline.Client.Views;
using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets.Views;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Tickets;
using Firstline.Grains.Interfaces.Tickets.Views;
using Firstline.Web.Http;
using Firstline.Web.Http.Documents;
using SavedView = Firstline.Client.Views.SavedView;

namespace Firstline.Web.Views;

/// <summary>Saved views over REST. Their owner is everyone, an agent or a team.</summary>
internal static class ViewEndpoints
{
    private const int MostCounted = 1_000;
    private const string Everyone = "everyone";

    public static void MapViews(this RouteGroupBuilder api)
    {
        var views = api.MapGroup("/views/{owner}").WithTags("Views");
        views.MapGet("", List).Named("ListViews", "List the views of an owner", "The owner is everyone, agent.<id> or team.<id>. By position, then id; at most 200.").Paged().Gives<DeskPage<SavedView>>().Refuses(400);
        views.MapGet("/{view}", View).Named("GetView", "Get a view", "The ETag is the version of the owner's views as a whole.").Gives<SavedView>().Refuses(400, 404);
        views.MapPut("/{view}", Put).Named("PutView", "Make or change a view", "Idempotent. If-Match is the version of the owner's views. The condition is read: every fault is told with its place.")
            .Accepts<SavedViewRequest>("application/json").Changes().Gives<SavedView>().Refuses(409);
        views.MapDelete("/{view}", Remove).Named("RemoveView", "Take a view away", "Answers the view as it was.").Changes().Gives<SavedView>().Refuses(404);
        views.MapGet("/{view}/count", Count).Named("CountView", "Count the tickets of a view", "As they are now, up to 1,000; more says whether there are more. Conditions on ages and words are counted as well.")
            .Takes(QueryParameter.Text("me", "An agent's id: who me is; the owner, when the view is an agent's.")).Gives<Firstline.Client.Tickets.TicketCount>().Refuses(400, 404);
    }

    private static async Task<IResult> List(HttpContext http, string owner, GrainCalls desk)
    {
        var query = new QueryFields(http.Request.Query);
        var (after, limit) = (query.Text("after"), query.Limit());
        return !IsOwner(owner) ? BadOwner(owner) : await Paging.Answer(
            query,
            async () =>
            {
                var views = (await desk.Ask(grains => grains.Views(owner).View())).Views;
                var from = after is null ? 0 : views.TakeWhile(view => view.Id != after).Count() + 1;
                from = from > views.Count ? throw new FormatException(Paging.BadCursor) : from;
                return new Page<Domain.Tickets.Views.SavedView>([.. views.Skip(from).Take(limit)], from + limit < views.Count ? views[from + limit - 1].Id : null);
            },
            view => Shape(owner, view),
            Answers.Json.DeskPageSavedView);
    }

    private static async Task<IResult> View(string owner, string view, GrainCalls desk) =>
        !IsOwner(owner) ? BadOwner(owner) : Answer(owner, view, await desk.Ask(grains => grains.Views(owner).View()));

    private static async Task<IResult> Put(HttpContext http, string owner, string view, GrainCalls desk)
    {
        if (!IsOwner(owner))
        {
            return BadOwner(owner);
        }

        var fields = await Body.Read(http, true);
        var asking = Asking.Of(http, fields);
        var saved = new Domain.Tickets.Views.SavedView(
            view, fields.Text("name").Trim(), fields.OptionalText("query") ?? "", Words<TicketOrder>.Of(fields.Choice("order", TicketOrder.Newest)), fields.Texts("columns"),
            fields.OptionalNumber("position") ?? 0);
        if (fields.Refused(out var problem))
        {
            return problem;
        }

        var asked = asking.Asked($"PUT view {owner} {view}", fields);
        return Answers.Of(await desk.Ask(grains => grains.Views(owner).Save(saved, asked)), shelf => Answer(owner, view, shelf));
    }

    private static async Task<IResult> Remove(HttpContext http, string owner, string view, GrainCalls desk)
    {
        if (!IsOwner(owner))
        {
            return BadOwner(owner);
        }

        var fields = await Body.Read(http, false);
        var asking = Asking.Of(http, fields);
        if (fields.Refused(out var problem))
        {
            return problem;
        }

        var before = await desk.Ask(grains => grains.Views(owner).View());
        var asked = asking.Asked($"view {owner} {view} removal", fields);
        return Answers.Of(await desk.Ask(grains => grains.Views(owner).Remove(view, asked)), _ => Answer(owner, view, before));
    }

    private static async Task<IResult> Count(HttpContext http, string owner, string view, GrainCalls desk)
    {
        var query = new QueryFields(http.Request.Query);
        var me = query.Id<AgentId>("me") ?? OwnerAgent(owner);
        if (!IsOwner(owner))
        {
            return BadOwner(owner);
        }

        if (query.Refused(out var problem))
        {
            return problem;
        }

        return (await desk.Ask(grains => grains.Views(owner).View())).Views.FirstOrDefault(one => one.Id == view) is { } saved
            ? Answers.Of(
                await desk.Ask(grains => grains.Tickets().Count(new(new(), saved.Query, me), MostCounted)),
                count => Answers.Of(new Firstline.Client.Tickets.TicketCount(count.Count, count.More), Answers.Json.TicketCount))
            : Unknown(view);
    }

    private static IResult Answer(string owner, string id, ViewShelfView shelf) => shelf.Views.FirstOrDefault(view => view.Id == id) is { } found
        ? Answers.Of(Shape(owner, found), Answers.Json.SavedView, shelf.Version)
        : Unknown(id);

    private static IResult Unknown(string view) => Problems.Of(ViewRefusal.Unknown.Because($"There is no view '{view}'."));

    private static IResult BadOwner(string owner) => Problems.Of(ViewRefusal.BadOwner.Because($"'{owner}' is neither everyone nor an agent.<id> nor a team.<id>."));

    private static SavedView Shape(string owner, Domain.Tickets.Views.SavedView view) => new(owner, view.Id, view.Name, view.Query, view.Order, view.Columns, view.Position);

    private static bool IsOwner(string owner) => owner == Everyone || OwnerAgent(owner) is not null || (owner.StartsWith("team.", StringComparison.Ordinal) && Slug.IsSlug(owner[5..]));

    private static AgentId? OwnerAgent(string owner) => owner.StartsWith("agent.", StringComparison.Ordinal) && AgentId.TryParse(owner[6..], null, out var id) ? id : null;
}
