using System.Diagnostics;
using System.Globalization;
using Firstline.Client.Tickets;
using Firstline.Domain.Tickets;
using Firstline.Domain.Tickets.Routing;
using Firstline.Web.Http;

namespace Firstline.Web.Tickets;

/// <summary>Facts of a ticket's way to an agent as items of its timeline.</summary>
internal static class RoutingTimeline
{
    public static TimelineItem Tell(TimelineItem item, TicketEvent fact) => fact switch
    {
        TicketEvent.Offered offered => Why(item, offered.Why) with { Kind = "offered", To = offered.Agent.Value },
        TicketEvent.OfferConfirmed confirmed => item with { Kind = "offer-confirmed", To = confirmed.Agent.Value, Device = Named(confirmed.Device) },
        TicketEvent.OfferUnconfirmed missed => item with { Kind = "offer-unconfirmed", To = missed.Agent.Value, Reason = "No screen of theirs showed it in time." },
        TicketEvent.OfferAccepted accepted => item with { Kind = "offer-accepted", To = accepted.Agent.Value, Device = Named(accepted.Device) },
        TicketEvent.OfferDeclined declined => item with { Kind = "offer-declined", From = declined.Agent.Value, Reason = declined.Reason, To = Text(declined.Until) },
        TicketEvent.OfferExpired expired => item with { Kind = "offer-expired", From = expired.Agent.Value, Reason = "No answer in time.", To = Text(expired.Until) },
        TicketEvent.OfferWithdrawn withdrawn => item with { Kind = "offer-withdrawn", From = withdrawn.Agent.Value, Trigger = Words<OfferEnd>.Of(withdrawn.Cause) },
        TicketEvent.Routed routed => Why(item, routed.Why) with { Kind = "routed", To = routed.Agent.Value },
        TicketEvent.Returned returned => item with { Kind = "returned", From = returned.Agent.Value, Reason = "The agent is gone and had not begun." },
        _ => throw new UnreachableException($"{fact.GetType().Name} has no place on the timeline."),
    };

    private static TimelineItem Why(TimelineItem item, Domain.Tickets.Routing.RoutingReason why) =>
        item with { Reason = why.Sentence(), Routing = RoutingShapes.Of(why), Trigger = Words<RoutingCause>.Of(why.Cause) };

    private static string? Named(string device) => device.Length == 0 ? null : device;

    private static string Text(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
