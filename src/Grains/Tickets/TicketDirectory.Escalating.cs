using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets;
using Firstline.Domain.Tickets.Escalating;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Tickets;

namespace Firstline.Grains.Tickets;

internal sealed partial class TicketDirectory
{
    public async Task<ToldEscalation?> Escalation(TicketId ticket)
    {
        var stored = await log.Read(TicketGrain.EntityKind, ticket.ToString(), 0, int.MaxValue);
        if (stored.Count == 0)
        {
            return null;
        }

        var story = EscalationStory.Of(stored.Select(fact => new Stamped<TicketEvent>(fact.EntityId, fact.Version, fact.At, fact.By, (TicketEvent)fact.Event)));
        var texts = await log.Contents([.. story.Communications.Select(sent => sent.Message), .. story.Review is { Message: { } findings } ? [findings] : Array.Empty<Guid>()]);
        return new(stored[^1].Version, story, texts.ToDictionary());
    }

    public Task<Page<ReviewLine>> Reviews(ReviewFilter filter, string? after, int limit) => reviews.Reviews(filter, time.GetUtcNow(), after, limit);
}
