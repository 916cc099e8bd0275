using Firstline.Client;
using Firstline.Client.Tickets;
using Firstline.Domain.Agents;
using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets;
using Firstline.Domain.Tickets.Conversation;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Tickets;
using Firstline.Web.Http;
using Firstline.Web.Http.Documents;
using Draft = Firstline.Client.Tickets.Draft;

namespace Firstline.Web.Tickets;

/// <summary>What is being written on a ticket.</summary>
internal static class DraftEndpoints
{
    private const string Path = "/{ticket}/drafts/{owner}";

    public static void MapDrafts(this RouteGroupBuilder tickets)
    {
        tickets.MapGet("/{ticket}/drafts", List).Named("ListDrafts", "What is being written on a ticket", "By owner: an agent's id, or shared.")
            .Paged().Gives<DeskPage<Draft>>().Refuses(400, 404);
        tickets.MapGet(Path, View).Named("GetDraft", "Get a draft", "The owner is an agent's id, or shared for the one that everybody writes at.").Gives<Draft>().Refuses(404);
        tickets.MapPut(Path, Save).Named("SaveDraft", "Save a draft", "As one types. The last one to save wins, unless If-Match names the version it was read at. It is gone once its message was sent.")
            .Accepts<DraftRequest>("application/json").Changes().Gives<Draft>().Refuses(404);
        tickets.MapDelete(Path, Discard).Named("DiscardDraft", "Throw a draft away", "Answers what it was.").Changes().Gives<Draft>().Refuses(404);
    }

    private static async Task<IResult> List(HttpContext http, string ticket, GrainCalls desk)
    {
        var query = new QueryFields(http.Request.Query);
        var (after, limit) = (query.Text("after"), query.Limit());
        return await desk.Find(ticket) is { } id && await desk.Ask(grains => grains.Ticket(id).View()) is not null
            ? await Paging.Answer(query, () => desk.Ask(grains => grains.Tickets().Drafts(id, after, limit)), Of, Answers.Json.DeskPageDraft)
            : TicketActions.Unknown(ticket);
    }

    private static async Task<IResult> View(string ticket, string owner, GrainCalls desk)
    {
        if (await desk.Find(ticket) is not { } id)
        {
            return TicketActions.Unknown(ticket);
        }

        return Slug.IsSlug(owner) && await desk.Ask(grains => grains.Draft(id, owner).View()) is { } draft
            ? Answers.Of(Of(draft), Answers.Json.Draft, draft.Version)
            : Problems.Of(TicketRefusal.NoDraft.Because($"There is no draft of '{owner}' on this ticket."));
    }

    private static async Task<IResult> Save(HttpContext http, string ticket, string owner, GrainCalls desk)
    {
        var fields = await Body.Read(http, true);
        var asking = Asking.Of(http, fields);
        var text = new DraftText(
            fields.Choice("kind", DraftKind.Reply), fields.Text("body"), fields.Ids<Guid>("attachments"), fields.OptionalLong("basedOn"));
        return fields.Refused(out var problem) ? problem : await Act(ticket, owner, desk, grain => grain.Save(text, asking.Asked("", fields)));
    }

    private static async Task<IResult> Discard(HttpContext http, string ticket, string owner, GrainCalls desk)
    {
        var fields = await Body.Read(http, false);
        var asking = Asking.Of(http, fields);
        return fields.Refused(out var problem) ? problem : await Act(ticket, owner, desk, grain => grain.Discard(asking.Asked("", fields)));
    }

    private static async Task<IResult> Act(string ticket, string owner, GrainCalls desk, Func<IDraftGrain, Task<Outcome<Grains.Interfaces.Tickets.Draft>>> ask)
    {
        if (await desk.Find(ticket) is not { } id)
        {
            return TicketActions.Unknown(ticket);
        }

        return Slug.IsSlug(owner)
            ? Answers.Of(await desk.Ask(grains => ask(grains.Draft(id, owner))), draft => Answers.Of(Of(draft), Answers.Json.Draft, draft.Version))
            : Problems.Of(AgentRefusal.Unknown.Because($"There is no agent '{owner}'."));
    }

    private static Draft Of(Grains.Interfaces.Tickets.Draft draft) => new(
        draft.Ticket.ToString(), draft.Owner, draft.Version, Words<DraftKind>.Of(draft.Text.Kind), draft.Text.Body, draft.Text.Attachments, draft.Text.BasedOn,
        draft.SavedAt, draft.By);
}
