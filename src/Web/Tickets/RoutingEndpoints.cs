using Firstline.Client.Tickets;
using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets.Routing;
using Firstline.Web.Http;
using Firstline.Web.Http.Documents;

namespace Firstline.Web.Tickets;

/// <summary>A ticket's way to an agent: offered and answered, taken or pushed by hand.</summary>
internal static class RoutingEndpoints
{
    private const double MostSeconds = 1e9;

    public static void MapRouting(this RouteGroupBuilder tickets)
    {
        tickets.Act<OfferRequest, (AgentId Agent, TimeSpan? Within)>("POST", "offer", (fields, _) => (fields.Id<AgentId>("agent"), Seconds(fields)), (ticket, offer, asked) => ticket.OfferByHand(offer.Agent, offer.Within, asked))
            .Named("OfferTicket", "Offer it to an agent", "They have room reserved until they answer or time runs out. Refused when they are not available or have no room.");
        tickets.Act<OfferAnswer, ConfirmOffer>("POST", "offer/confirm", (fields, _) => new(fields.Id<AgentId>("agent"), Device(fields)), (ticket, command, asked) => ticket.ConfirmOffer(command, asked))
            .Named("ConfirmOffer", "Say that a screen shows the offer", "Otherwise the agent is told in another way. Harmless when the offer is over.");
        tickets.Act<OfferAnswer, AcceptOffer>("POST", "offer/accept", (fields, _) => new(fields.Id<AgentId>("agent"), Device(fields)), (ticket, command, asked) => ticket.AcceptOffer(command, asked))
            .Named("AcceptOffer", "Take what was offered", "The ticket is the agent's before the answer, and acknowledged if it was handed to their level. Taken again, the same answer.");
        tickets.Act<OfferDecline, DeclineOffer>("POST", "offer/decline", (fields, _) => new(fields.Id<AgentId>("agent"), fields.OptionalText("reason") ?? "", Device(fields)), (ticket, command, asked) => ticket.DeclineOffer(command, asked))
            .Named("DeclineOffer", "Do not take what was offered", "It goes back to its queue, as old as it is, and passes the agent over for a while.");
        tickets.Act<HandRequest, HandTicket>("POST", "take", (fields, _) => new(fields.Id<AgentId>("agent"), RoutingCause.Taken), (ticket, command, asked) => ticket.Hand(command, asked))
            .Named("TakeTicket", "Take it", "Whatever the agent holds; acknowledges it if it was handed to a level.");
        tickets.Act<HandRequest, HandTicket>("POST", "push", (fields, _) => new(fields.Id<AgentId>("agent"), RoutingCause.Pushed), (ticket, command, asked) => ticket.Hand(command, asked))
            .Named("PushTicket", "Push it to an agent", "Whatever they hold; acknowledges it if it was handed to a level.");
    }

    private static string Device(Fields fields) => fields.OptionalText("device") ?? "";

    private static TimeSpan? Seconds(Fields fields) => fields.OptionalMeasure("seconds") is { } seconds ? TimeSpan.FromSeconds(Math.Clamp(seconds, -1, MostSeconds)) : null;
}
