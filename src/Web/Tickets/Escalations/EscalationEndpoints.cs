using Firstline.Client;
using Firstline.Client.Escalations;
using Firstline.Domain.Escalations;
using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets.Escalating;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Tickets;
using Firstline.Web.Http;
using Firstline.Web.Http.Documents;

namespace Firstline.Web.Tickets.Escalations;

/// <summary>What belongs to an escalation: its story, incidents, steps, communications and reviews.</summary>
internal static class EscalationEndpoints
{
    public static void MapEscalations(this RouteGroupBuilder tickets)
    {
        tickets.MapGet("/{ticket}/escalation", Story)
            .Named("GetEscalation", "The escalation of a ticket", "Each rung of the ladder with who was called, reminded and took it on; the seven steps, filled in where the desk knows; the five communications; the review.")
            .Gives<Escalation>().Refuses(404);
        tickets.Act<IncidentRequest, DeclareIncident>("POST", "incidents", (fields, _) => new(fields.Choice<EscalationTrigger>("kind"), fields.Text("text")), (ticket, command, asked) => ticket.Escalating(command, asked))
            .Named("DeclareIncident", "Declare a security incident or a loss of data", "Leads to the level of the settings, 3 as shipped. Once each.");
        tickets.ActAt("POST", "communications/{kind}", true, (route, fields, asking) => new Communicate(Word<CommunicationKind>(route, "kind", fields), asking.NewId("message"), fields.OptionalText("body")), (ticket, command, asked) => ticket.Escalating(command, asked))
            .Named("Communicate", "Send one of the five communications", "By the template of the settings, or with a text of one's own. What goes to the customer is a public reply, and keeps the promise of a status update.")
            .Accepts<CommunicationRequest>("application/json");
        tickets.ActAt("PUT", "escalation-steps/{step}", true, (route, fields, _) => new NoteStep(Word<EscalationStep>(route, "step", fields), fields.Text("note")), (ticket, command, asked) => ticket.Escalating(command, asked))
            .Named("NoteEscalationStep", "Tick a step by hand", "Where the desk cannot know that it was done.").Accepts<StepRequest>("application/json");
        tickets.Act<ConfirmationRequest, ConfirmResolution>("POST", "confirmation", (fields, _) => new(fields.OptionalNumber("score"), fields.OptionalText("comment") ?? ""), (ticket, command, asked) => ticket.Escalating(command, asked))
            .Named("ConfirmResolution", "Say that the customer confirmed the resolution");
        tickets.Act<ReviewRequest, WriteReview>("POST", "review", (fields, asking) => new(asking.NewId("review"), fields.Text("findings"), [.. fields.List("actions", Action)]), (ticket, command, asked) => ticket.Escalating(command, asked))
            .Named("WriteReview", "Write the review of an escalation", "Owed within the business days of the settings from the resolution on, where the ticket came to level 3 or above as shipped.");
    }

    public static void MapReviews(this RouteGroupBuilder api) => api.MapGet("/reviews", Reviews).WithTags("Tickets")
        .Named("ListReviews", "List the reviews of escalations", "Those owed or overdue by their due date, those written by when they were. A review stays on the list until it is written.")
        .Takes(QueryParameter.Choice("state", "Which; those owed when left out.", Words<ReviewFilter>.All))
        .Paged().Gives<DeskPage<EscalationReviewLine>>().Refuses(400);

    private static ReviewAction Action(Fields fields) => new(fields.Text("text"), fields.OptionalId<AgentId>("owner"), fields.OptionalInstant("due"));

    private static TWord Word<TWord>(RouteValueDictionary route, string name, Fields fields)
        where TWord : struct, Enum
    {
        if (!Words<TWord>.TryParse((string?)route[name] ?? "", out var word))
        {
            fields.Fault(name, Words<TWord>.Expected(name));
        }

        return word;
    }

    private static async Task<IResult> Story(string ticket, GrainCalls desk) =>
        await desk.Find(ticket) is { } id && await desk.Ask(grains => grains.Tickets().Escalation(id)) is { } told
            ? Answers.Of(EscalationShapes.Of(told), Answers.Json.Escalation, told.Version)
            : TicketActions.Unknown(ticket);

    private static async Task<IResult> Reviews(HttpContext http, GrainCalls desk)
    {
        var query = new QueryFields(http.Request.Query);
        var (state, after, limit) = (query.Choice<ReviewFilter>("state") ?? ReviewFilter.Owed, query.Text("after"), query.Limit());
        return await Paging.Answer(query, () => desk.Ask(grains => grains.Tickets().Reviews(state, after, limit)), EscalationShapes.Of, Answers.Json.DeskPageEscalationReviewLine);
    }
}
