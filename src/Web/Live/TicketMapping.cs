using Firstline.Client.Live;
using Firstline.Domain.Customers;
using Firstline.Domain.Tickets;
using Firstline.Grains.Interfaces.Live;
using Firstline.Grains.Interfaces.Tickets;
using Firstline.Web.Http;
using PresentAgent = Firstline.Client.Live.PresentAgent;

namespace Firstline.Web.Live;

/// <summary>Tickets on their way to screens, in the shapes of the public API.</summary>
internal static class TicketMapping
{
    private const string Current = "current";

    /// <summary>A ticket as it is.</summary>
    public static TicketChanged ToClient(TicketView view) => new(
        FeedTopics.Ticket(view.Id), view.Id.ToString(), view.Number.ToString(), view.Version, view.UpdatedAt, Words<TicketStatus>.Of(view.Status),
        Words<Priority>.Of(view.Priority), view.Level, view.Agent?.Value, Current);

    /// <summary>A ticket after a change.</summary>
    public static TicketChanged ToClient(FeedItem.TicketChanged changed) => new(
        FeedTopics.Ticket(changed.Line.Id), changed.Line.Id.ToString(), changed.Line.Number.ToString(), changed.Line.Version, changed.At,
        Words<TicketStatus>.Of(changed.Line.Status), Words<Priority>.Of(changed.Line.Priority), changed.Line.Level, changed.Line.Agent?.Value, changed.What);

    /// <summary>Who is at a ticket.</summary>
    public static TicketPresence ToClient(PresenceView presence) => new(
        FeedTopics.Ticket(presence.Ticket), presence.Ticket.ToString(),
        [.. presence.Agents.Select(one => new PresentAgent(one.Agent.Value, one.Name, Words<PresenceState>.Of(one.State), one.Since))]);

    /// <summary>The shared draft of a ticket.</summary>
    public static SharedDraftChanged ToClient(FeedItem.DraftChanged draft, string topic) => new(
        topic, FeedTopics.TicketOf(topic)!.Value.ToString(), draft.Version, draft.By, draft.Gone, draft.At);

    /// <summary>News of a ticket that an agent watches.</summary>
    public static TicketNews ToClient(FeedItem.News news, string agent) => new(
        agent, news.Ticket.ToString(), news.Number.ToString(), news.Subject, news.Kind, news.Mentioned, news.Version, news.By, news.At);

    /// <summary>What became of an agent's inbox.</summary>
    public static NoticePushed ToClient(FeedItem.Noticed noticed, string agent) => new(
        agent, noticed.Notice is { } notice ? NoticeShapes.Of(notice) : null, noticed.Fresh, noticed.Counts.Unread, noticed.Counts.Unseen, noticed.At, noticed.Alert);

    /// <summary>An offer to an agent, or what became of it.</summary>
    public static OfferPushed ToClient(FeedItem.OfferMoved moved, string agent) => new(
        agent, moved.Line.Id.ToString(), moved.Line.Number.ToString(), moved.What, moved.Device.Length == 0 ? null : moved.Device, moved.At,
        moved.Offer is { } offer ? RoutingShapes.Of(moved.Line, offer, moved.Line.Place!.Channel) : null);

    /// <summary>A ticket that came to an agent.</summary>
    public static AssignmentPushed ToClient(FeedItem.Assigned assigned, string agent) => new(
        agent, assigned.Line.Id.ToString(), assigned.Line.Number.ToString(), assigned.Line.Subject, Words<Priority>.Of(assigned.Line.Priority),
        Words<Tier>.Of(assigned.Line.Tier), assigned.Line.Deadline?.Schedule.Due, assigned.At);
}
