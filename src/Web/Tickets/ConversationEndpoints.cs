using Firstline.Client.Tickets;
using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets;
using Firstline.Domain.Tickets.Conversation;
using Firstline.Web.Http;
using Firstline.Web.Http.Documents;

namespace Firstline.Web.Tickets;

/// <summary>What is said on a ticket, how far it came, and who hears of it.</summary>
internal static class ConversationEndpoints
{
    private const string Held = " Written on an older version (basedOn), it is held with 409 and what happened since; nothing is sent.";

    public static void MapConversation(this RouteGroupBuilder tickets)
    {
        tickets.Say<ReplyRequest, ReplyToCustomer>("replies", ReadReply, (desk, ticket, command, asked) => desk.Reply(ticket, command, asked))
            .Named("Reply", "Reply to the customer", "A public reply of the desk; it stops the response clocks. Where the ticket was merged it is said in the survivor, which is answered." + Held);
        tickets.Say<MessageRequest, ReceiveMessage>("messages", (fields, asking) => new(asking.NewId("message"), fields.Text("body"), fields.Choice("channel", Channel.Ticket), fields.Ids<Guid>("attachments")), (desk, ticket, command, asked) => desk.Receive(ticket, command, asked))
            .Named("ReceiveMessage", "Take a message of the customer", "Starts the next-response clock if none runs; reopens a resolved ticket within its window. Where the ticket was merged the survivor takes it; where it is over for good, a new ticket that follows it up. Answers the ticket that took it.");
        tickets.Act<NoteRequest, AddNote>("POST", "notes", ReadNote, (ticket, command, asked) => ticket.Note(command, asked))
            .Named("AddNote", "Add a note", "The customer does not see it. Allowed in every status." + Held);
        tickets.Act<CallRequest, LogCall>("POST", "calls", ReadCall, (ticket, command, asked) => ticket.LogCall(command, asked))
            .Named("LogCall", "Log a phone call", "One that reached the customer counts as a public reply, from the moment it is logged." + Held);
        tickets.Act<MessageRequest, SendSystemMessage>("POST", "system-messages", (fields, asking) => new(asking.NewId("message"), fields.Text("body"), fields.Choice("channel", Channel.Ticket)), (ticket, command, asked) => ticket.SendSystemMessage(command, asked))
            .Named("SendSystemMessage", "Write in the desk's own name", "Such as an automatic acknowledgement: public, but nobody has answered by it, and no clock stops.");
        tickets.ActAt("PUT", "messages/{message:guid}/delivery", true, (route, fields, _) => new ReportDelivery(Guid.Parse((string)route["message"]!), fields.Choice<DeliveryState>("state"), fields.OptionalText("reason")), (ticket, command, asked) => ticket.ReportDelivery(command, asked))
            .Accepts<DeliveryRequest>("application/json")
            .Named("ReportDelivery", "Tell how far a public message came", "For whoever carries messages. Reports may come in any order, and twice.");
        tickets.ActAt("PUT", "watchers/{agent}", false, (route, fields, _) => new WatchTicket(Agent(route, fields)), (ticket, command, asked) => ticket.Watch(command, asked))
            .Named("Watch", "Let an agent hear what happens to it", "On the agent's live topic. At most 100 a ticket.");
        tickets.ActAt("DELETE", "watchers/{agent}", false, (route, fields, _) => new UnwatchTicket(Agent(route, fields)), (ticket, command, asked) => ticket.Unwatch(command, asked))
            .Named("Unwatch", "Let an agent hear of it no longer");
    }

    private static ReplyToCustomer ReadReply(Fields fields, Asking asking) => new(
        asking.NewId("message"), fields.Text("body"), fields.Choice("channel", Channel.Ticket), fields.OptionalLong("basedOn"), null,
        fields.Ids<Guid>("attachments"), fields.OptionalId<AgentId>("agent"), true, fields.OptionalLong("sharedDraft"));

    private static AddNote ReadNote(Fields fields, Asking asking) => new(
        asking.NewId("message"), fields.Text("body"), fields.OptionalLong("basedOn"), null,
        fields.Ids<Guid>("attachments"), fields.OptionalId<AgentId>("agent"), fields.OptionalLong("sharedDraft"));

    private static LogCall ReadCall(Fields fields, Asking asking) => new(
        asking.NewId("message"), fields.Choice<CallDirection>("direction"), fields.Has("reached") ? fields.Flag("reached", false) : Missing(fields),
        TimeSpan.FromSeconds(fields.Number("durationSeconds")), fields.Text("summary"), fields.OptionalInstant("at"), fields.OptionalId<AgentId>("agent"),
        fields.OptionalLong("basedOn"), fields.Ids<Guid>("attachments"));

    private static bool Missing(Fields fields)
    {
        fields.Fault("reached", "reached is required.");
        return false;
    }

    private static AgentId Agent(RouteValueDictionary route, Fields fields)
    {
        if (!AgentId.TryParse((string)route["agent"]!, null, out var agent))
        {
            fields.Fault("agent", "agent must be an id: 1 to 64 of a-z, 0-9 and hyphen.");
        }

        return agent;
    }
}
