using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets;
using Firstline.Domain.Tickets.Conversation;

namespace Firstline.Grains.Tickets;

/// <summary>What of the facts of one append is news to somebody who watches the ticket.</summary>
internal static class WatchersNews
{
    /// <summary>That one was mentioned, else the last that is worth hearing; null when it is nothing, or one's own doing.</summary>
    public static (Stamped<TicketEvent> Fact, string Kind, bool Mentioned)? For(AgentId agent, IReadOnlyList<Stamped<TicketEvent>> facts)
    {
        (Stamped<TicketEvent>, string, bool)? news = null;
        foreach (var fact in facts)
        {
            if (fact.By is { Kind: WhoKind.Agent } by && by.Id == agent.Value)
            {
                continue;
            }

            if (WatchedFacts.MentionedIn(fact.Event).Contains(agent))
            {
                return (fact, "mentioned", true);
            }

            news = WatchedFacts.KindOf(fact.Event) is { } kind ? (fact, kind, false) : news;
        }

        return news;
    }
}
