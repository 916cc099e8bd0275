using System.Diagnostics;
using Firstline.Client.Tickets;
using Firstline.Domain.Tickets;
using Firstline.Domain.Tickets.Conversation;
using Firstline.Grains.Interfaces.Tickets;
using Firstline.Web.Http;
using Firstline.Web.Http.Texts;

namespace Firstline.Web.Tickets;

/// <summary>What is said on a ticket as items of its timeline.</summary>
internal static class MessageShapes
{
    /// <summary>With its text laid out.</summary>
    public static TimelineItem Laid(TimelineItem item)
    {
        if (item.Text is not { } text)
        {
            return item;
        }

        var (own, quoted) = QuotedText.Part(text);
        return item with { Html = SafeHtml.Of(own, quoted), Quoted = quoted };
    }

    /// <summary>With how far it came by now.</summary>
    public static TimelineItem AsDelivered(TimelineItem item, TicketView ticket) =>
        item is { Kind: "replied" or "system-message-sent", Message: { } message } && ticket.Deliveries.FirstOrDefault(one => one.Message == message) is { } now
            ? item with { Delivery = new(Words<DeliveryState>.Of(now.State), now.Reason, now.At) }
            : item;

    public static TimelineItem Tell(TimelineItem item, TicketEvent fact) => fact switch
    {
        TicketEvent.Opened opened => item with { Kind = "opened", Message = opened.Message, Channel = Words<Channel>.Of(opened.Channel) },
        TicketEvent.CustomerWrote wrote => item with { Kind = "customer-wrote", Message = wrote.Message, Channel = Words<Channel>.Of(wrote.Channel) },
        TicketEvent.Replied replied => item with
        {
            Kind = "replied", Message = replied.Message, Channel = Words<Channel>.Of(replied.Channel), Mentions = Ids(replied.Mentions), Delivery = Begins(replied.Delivery),
        },
        TicketEvent.Noted noted => item with { Kind = "noted", Message = noted.Message, Mentions = Ids(noted.Mentions) },
        TicketEvent.CallLogged call => item with
        {
            Kind = "call-logged", Message = call.Message, Channel = Words<Channel>.Of(Channel.Phone), Mentions = Ids(call.Mentions),
            Call = new(Words<CallDirection>.Of(call.Direction), call.Reached, call.Duration.TotalSeconds, call.Began),
        },
        TicketEvent.SystemMessageSent sent => item with
        {
            Kind = "system-message-sent", Message = sent.Message, Channel = Words<Channel>.Of(sent.Channel), Delivery = Begins(sent.Delivery),
        },
        TicketEvent.DeliveryReported reported => item with
        {
            Kind = "delivery-reported", Message = reported.Message, To = Words<DeliveryState>.Of(reported.State), Reason = reported.Reason,
        },
        TicketEvent.Watched watched => item with { Kind = "watched", To = watched.Agent.Value },
        TicketEvent.Unwatched unwatched => item with { Kind = "unwatched", From = unwatched.Agent.Value },
        _ => throw new UnreachableException($"{fact.GetType().Name} is not said on a ticket."),
    };

    private static MessageDelivery Begins(DeliveryState? state) => new(Words<DeliveryState>.Of(state ?? DeliveryState.Delivered));

    private static IReadOnlyList<string>? Ids(IReadOnlyList<Domain.Kernel.AgentId>? agents) => agents is null ? null : [.. agents.Select(agent => agent.Value)];
}
