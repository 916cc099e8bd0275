using Firstline.Client.Tickets;
using Firstline.Domain.Escalations;
using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets;
using Firstline.Domain.Tickets.Problems;
using Firstline.Domain.Tickets.Priorities;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Web.Http;
using Firstline.Web.Http.Documents;
using Firstline.Web.Tickets.Escalations;
using Firstline.Web.Tickets.Automation;

namespace Firstline.Web.Tickets;

/// <summary>Tickets over REST; a ticket is named by its id or its number.</summary>
internal static class TicketEndpoints
{
    public static void MapTickets(this RouteGroupBuilder api)
    {
        var tickets = api.MapGroup("/tickets").WithTags("Tickets");
        tickets.MapPost("", Open).Named("OpenTicket", "Open a ticket", "Gives it a number and starts its clocks. With an Idempotency-Key, asking again answers the same ticket.")
            .Accepts<OpenTicketRequest>("application/json").Creates().Gives<Ticket>(StatusCodes.Status201Created).Refuses(404);
        tickets.MapList();
        tickets.MapPast();
        tickets.MapConversation();
        tickets.MapDrafts();
        tickets.MapPresence();
        tickets.MapJudgments();
        tickets.MapCourse();
        tickets.MapPromises();
        tickets.MapEscalations();
        tickets.MapRouting();
        tickets.MapJoins();
        tickets.MapLinks();
        tickets.MapProblems();
        tickets.MapWork();
        tickets.MapApprovals();
        api.MapTimeReport();
        tickets.MapLifecycle();
        tickets.MapPriorities();
        tickets.MapActions();
        tickets.MapRuleRuns();
        tickets.MapFields();
    }

    private static void MapJudgments(this RouteGroupBuilder tickets)
    {
        tickets.Act<PriorityRequest, ChangePriority>("PUT", "priority", (fields, _) => new(fields.Choice<Priority>("priority")), (ticket, command, asked) => ticket.ChangePriority(command, asked))
            .Named("ChangePriority", "Change the priority", "Live clocks get another target with the same start, which may breach at once.");
        tickets.Act<CategoryRequest, Categorize>("PUT", "category", (fields, _) => new(fields.Choice<Category>("category")) { Fields = FieldShapes.Read(fields) }, (ticket, command, asked) => ticket.Categorize(command, asked))
            .Named("Categorize", "Change the category");
        tickets.Act<AssignmentRequest, AssignTicket>("PUT", "assignment", (fields, _) => new(fields.Id<AgentId>("agent")), (ticket, command, asked) => ticket.Assign(command, asked))
            .Named("Assign", "Give it to an agent", "Even beyond the agent's capacity.");
        tickets.Act("DELETE", "assignment", new UnassignTicket(), (ticket, command, asked) => ticket.Unassign(command, asked))
            .Named("Unassign", "Take it from its agent");
        tickets.Act<TagsRequest, TagTicket>("PUT", "tags", (fields, _) => new(fields.Texts("tags")), (ticket, command, asked) => ticket.Tag(command, asked))
            .Named("SetTags", "Set the tags", "Live clocks go by the rule that matches then, which may breach at once.");
        tickets.Act<ComponentRequest, ChangeComponent>("PUT", "component", (fields, _) => new(fields.Text("component")), (ticket, command, asked) => ticket.ChangeComponent(command, asked))
            .Named("SetComponent", "Say which component is at fault", "Live clocks go by the rule that matches then, which may breach at once.");
        tickets.Act<TeamRequest, MoveToTeam>("PUT", "team", (fields, _) => new(fields.Id<TeamId>("team")), (ticket, command, asked) => ticket.MoveToTeam(command, asked))
            .Named("MoveToTeam", "Put it into a team's queue");
        tickets.Act<EscalationRequest, EscalateTicket>("POST", "escalation", (fields, _) => new(fields.Choice<EscalationTrigger>("reason"), fields.Text("text"), fields.OptionalNumber("level"), fields.OptionalText("askedBy")), (ticket, command, asked) => ticket.Escalate(command, asked))
            .Named("Escalate", "Escalate it", "Asks the next level, or a named higher one, to act.");
        tickets.Act<DeescalationRequest, DeescalateTicket>("POST", "deescalation", (fields, _) => new(fields.Number("level"), fields.Text("text")), (ticket, command, asked) => ticket.Deescalate(command, asked))
            .Named("Deescalate", "Hand it back to a lower level");
    }

    private static void MapCourse(this RouteGroupBuilder tickets)
    {
        tickets.Act<WaitingRequest, WaitForAnswer>("POST", "waiting", (fields, _) => new(fields.Choice<WaitingFor>("for")), (ticket, command, asked) => ticket.Wait(command, asked))
            .Named("Wait", "Wait for somebody else", "Waiting for the customer holds the resolution clock.");
        tickets.Act("POST", "continuation", new ContinueWork(), (ticket, command, asked) => ticket.Continue(command, asked))
            .Named("Continue", "Go on working");
        tickets.Act<ResolutionRequest, ResolveTicket>("POST", "resolution", (fields, _) => new(fields.Choice<Resolution>("resolution")), (ticket, command, asked) => ticket.Resolve(command, asked))
            .Named("Resolve", "Resolve it", "Refused while the customer waits for an answer, except as duplicate or spam. It closes by itself when it can be reopened no longer.");
        tickets.Act<ReopeningRequest, ReopenTicket>("POST", "reopening", (fields, _) => new(fields.Text("reason")), (ticket, command, asked) => ticket.Reopen(command, asked))
            .Named("Reopen", "Take a resolution back", "Allowed for a while, by default 14 days; the resolution clock goes on where it stopped.");
        tickets.Act("POST", "closure", new CloseTicket(), (ticket, command, asked) => ticket.Close(command, asked))
            .Named("Close", "End a resolved ticket for good");
    }

    private static async Task<IResult> Open(HttpContext http, GrainCalls desk)
    {
        var fields = await Body.Read(http, true);
        var asking = Asking.Of(http, fields);
        var priority = fields.OptionalChoice<Priority>("priority");
        var command = new OpenTicket(
            fields.Id<CustomerId>("customer"),
            fields.OptionalText("contact") ?? "",
            fields.Text("subject"),
            fields.Text("body"),
            fields.Choice("category", Category.GeneralInquiry),
            priority ?? Priority.Medium,
            fields.Choice("channel", Channel.Ticket),
            asking.NewId("message"),
            fields.Flag("outage", false),
            fields.OptionalText("source") ?? "",
            fields.OptionalText("component") ?? "",
            fields.OptionalId<TeamId>("team"),
            fields.Texts("tags"),
            fields.OptionalChoice<WaitingFor>("waiting"))
        {
            Type = fields.OptionalChoice<TicketType>("type"),
            Impact = fields.OptionalChoice<Impact>("impact"), Urgency = fields.OptionalChoice<Urgency>("urgency"), PriorityByHand = priority is not null, Fields = FieldShapes.Read(fields),
            Attachments = fields.Ids<Guid>("attachments"),
        };
        if (fields.Refused(out var problem))
        {
            return problem;
        }

        var id = new TicketId(asking.NewId("ticket"));
        var asked = asking.Asked("POST tickets", fields);
        return Answers.Of(
            await desk.Ask(grains => grains.Ticket(id).Open(command, asked)),
            view => Answers.Of(TicketShapes.Of(view), Answers.Json.Ticket, view.Version, $"{http.Request.PathBase}/api/v1/tickets/{view.Number}"));
    }
}
