using Firstline.Domain.Tickets.Automation;
using Firstline.Domain.Tickets.Conversation;

namespace Firstline.Domain.Tickets.Escalating;

/// <summary>The five communications: real messages of the ticket, from templates.</summary>
internal static class Communicating
{
    /// <summary>What the desk says by itself when a ticket escalates.</summary>
    public static void Escalated(TicketDraft draft)
    {
        Automatically(draft, CommunicationKind.Internal);
        Automatically(draft, CommunicationKind.Customer);
    }

    /// <summary>Sends a communication by itself where the template says so and the ticket is one that escalated.</summary>
    public static void Automatically(TicketDraft draft, CommunicationKind kind)
    {
        if (draft.Rules.Ladder is not { } scope || scope.Settings.Communication(kind) is not { Automatic: true } template)
        {
            return;
        }

        var id = scope.MessageId(draft.Facts.Count);
        draft.Write(new(id, scope.Names.Fill(template.Text, draft.Ticket)));
        if (template.Audience == CommunicationAudience.Customer)
        {
            Speaking.Apply(draft, new SendSystemMessage(id, "", draft.Ticket.Channel));
        }
        else
        {
            Speaking.Apply(draft, new AddNote(id, ""));
        }

        draft.Add(new TicketEvent.Communicated(kind, id, true));
    }

    /// <summary>Sends a communication as a person does: what goes to the customer is a reply, and keeps the promises that a reply keeps.</summary>
    public static void Send(TicketDraft draft, Communicate command)
    {
        var template = (draft.Rules.Ladder?.Settings ?? EscalationSettings.Usual).Communication(command.Kind);
        if (command.Body is null)
        {
            draft.Write(new(command.Message, (draft.Rules.Ladder?.Names ?? TemplateNames.None).Fill(template.Text, draft.Ticket)));
        }

        Speaking.Apply(draft, template.Audience == CommunicationAudience.Customer
            ? new ReplyToCustomer(command.Message, "", draft.Ticket.Channel)
            : new AddNote(command.Message, ""));
        draft.Add(new TicketEvent.Communicated(command.Kind, command.Message, false));
    }
}
