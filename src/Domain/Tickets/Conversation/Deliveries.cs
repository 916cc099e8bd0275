using System.Collections.Immutable;

namespace Firstline.Domain.Tickets.Conversation;

/// <summary>The public messages of a ticket that still have a way to go, and the latest that have gone it.</summary>
internal static class Deliveries
{
    /// <summary>How many messages a ticket follows; the oldest that arrived make room.</summary>
    public const int Most = 200;

    /// <summary>Whether a channel carries words to be read later, so that they can get lost on the way.</summary>
    public static bool Travels(Channel channel) => channel is Channel.Email or Channel.Chat or Channel.Slack;

    /// <summary>Follows one more message.</summary>
    public static ImmutableArray<Delivery> Begin(ImmutableArray<Delivery> known, Guid message, Channel channel, DeliveryState? state, DateTimeOffset at)
    {
        if (state is not { } begins)
        {
            return known;
        }

        var oldest = known.Length < Most ? -1 : Math.Max(0, known.ToList().FindIndex(one => one.State is DeliveryState.Delivered or DeliveryState.Read));
        return (oldest < 0 ? known : known.RemoveAt(oldest)).Add(new(message, channel, begins, null, at));
    }

    /// <summary>What a report changes; the reports of one message may come in any order.</summary>
    public static ImmutableArray<Delivery> Report(ImmutableArray<Delivery> known, TicketEvent.DeliveryReported report, DateTimeOffset at)
    {
        var index = IndexOf(known, report.Message);
        return index < 0 ? known : known.SetItem(index, known[index] with { State = report.State, Reason = report.Reason, At = at });
    }

    /// <summary>The message, or null when it is not followed.</summary>
    public static Delivery? Find(ImmutableArray<Delivery> known, Guid message) => IndexOf(known, message) is var index and >= 0 ? known[index] : null;

    /// <summary>Whether a report says something new: further on, lost, or on its way again after it was lost.</summary>
    public static bool IsNews(Delivery known, ReportDelivery report) => report.State switch
    {
        DeliveryState.Failed => known.State is DeliveryState.Pending or DeliveryState.Sent || (known.State == DeliveryState.Failed && known.Reason != report.Reason),
        _ => known.State == DeliveryState.Failed || report.State > known.State,
    };

    private static int IndexOf(ImmutableArray<Delivery> known, Guid message) => known.ToList().FindIndex(one => one.Message == message);
}
