using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Live;

namespace Firstline.Web.Live;

/// <summary>One agent's assignments, news of the tickets that the agent watches, and what comes into the inbox: each goes to every screen at once and in order; when some are lost, screens are told to look themselves.</summary>
internal sealed class AgentTopic(string name, TopicTools tools) : Topic(name, tools)
{
    protected override void Take(FeedItem item)
    {
        var agent = FeedTopics.AgentOf(Name)!.Value.Value;
        switch (item)
        {
            case FeedItem.Assigned assigned:
                var pushed = TicketMapping.ToClient(assigned, agent);
                Push(screen => screen.Offer(pushed), pushed.At);
                break;
            case FeedItem.OfferMoved moved:
                var offer = TicketMapping.ToClient(moved, agent);
                Push(screen => screen.Offer(offer), offer.At);
                break;
            case FeedItem.News told:
                var news = TicketMapping.ToClient(told, agent);
                Push(screen => screen.Offer(news), news.At);
                break;
            case FeedItem.Noticed noticed:
                var notice = TicketMapping.ToClient(noticed, agent);
                Push(screen => screen.Offer(notice), notice.At);
                break;
        }
    }

    private void Push(Action<Screen> offer, DateTimeOffset at)
    {
        foreach (var screen in Screens)
        {
            offer(screen);
        }

        Tools.Meter.Pushed(Screens.Length, Tools.Time.GetUtcNow() - at);
    }

    /// <summary>An agent is at work while a screen follows them.</summary>
    protected override Task Kept(int screens) => Tools.Grains.Agent(FeedTopics.AgentOf(Name)!.Value).Beat(Tools.Ear, screens);

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
