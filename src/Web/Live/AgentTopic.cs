using Firstline.Grains.Interfaces.Live;

namespace Firstline.Web.Live;

/// <summary>One agent's assignments: each goes to every screen at once and in order; when some are lost, screens are told to look themselves.</summary>
internal sealed class AgentTopic(string name, TopicTools tools) : Topic(name, tools)
{
    protected override void Take(FeedItem item)
    {
        if (item is not FeedItem.Assigned assigned)
        {
            return;
        }

        var pushed = TicketMapping.ToClient(assigned, FeedTopics.AgentOf(Name)!.Value.Value);
        foreach (var screen in Screens)
        {
            screen.Offer(pushed);
        }

        Tools.Meter.Pushed(Screens.Length, Tools.Time.GetUtcNow() - pushed.At);
    }

    protected override void Lost()
    {
        lock (Gate)
        {
            foreach (var screen in Screens)
            {
                screen.OfferResync(Name);
            }
        }
    }
}
