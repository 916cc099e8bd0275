using Firstline.Domain.Customers;
using Firstline.Domain.Tickets;
using Firstline.Domain.Tickets.Routing;
using Firstline.Grains.Interfaces.Tickets;
using OfferShape = Firstline.Client.Tickets.WorkOffer;
using ReasonShape = Firstline.Client.Tickets.RoutingReason;
using TicketOfferShape = Firstline.Client.Tickets.TicketOffer;

namespace Firstline.Web.Http;

/// <summary>Offers and their reasons as the public shapes.</summary>
internal static class RoutingShapes
{
    public static ReasonShape Of(RoutingReason why) => new(
        Words<RoutingCause>.Of(why.Cause), why.Sentence(), why.Team?.Value, why.Skills ?? [], why.Relaxed ?? [], why.Spare, why.Capacity, why.LastAssigned, why.Candidates);

    public static TicketOfferShape Of(WorkOffer offer) => new(offer.Agent.Value, offer.At, offer.Expires, offer.ConfirmBy, Of(offer.Why));

    public static OfferShape Of(TicketLine line, WorkOffer offer, Channel channel) => new(
        offer.Agent.Value, line.Id.ToString(), line.Number.ToString(), line.Subject, line.Customer.Value, Words<Priority>.Of(line.Priority), Words<Tier>.Of(line.Tier), line.Level,
        Words<Channel>.Of(channel), line.Deadline?.Schedule.Due, offer.At, offer.Expires, offer.ConfirmBy, Of(offer.Why));
}
