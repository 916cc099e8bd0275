using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets;
using Firstline.Domain.Tickets.Links;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Tickets;
using Firstline.Grains.Ports;

namespace Firstline.Grains.Tickets;

internal sealed partial class TicketGrain
{
    private static readonly TimeSpan PatienceWithMerge = TimeSpan.FromSeconds(10);

    private DateTimeOffset _askedToFinish;

    public Task<Outcome<TicketView>> RecordLink(LinkCommand command, Asked asked) => Decide(command, asked);

    public Task<LinkEnd?> LinkEnd() => Task.FromResult(State is Ticket.Known known ? new LinkEnd(new(TicketId, known.Number), Version, known.MergedInto, known.Links, known.Type) : null);

    /// <summary>When a merged ticket that still has links has them moved, in case whoever merged it came to an end in between.</summary>
    private DateTimeOffset? LinksWake(Ticket state) => state is Ticket.Known { MergedInto: not null, Links.Length: > 0 } merged
        ? (merged.UpdatedAt > _askedToFinish ? merged.UpdatedAt : _askedToFinish) + PatienceWithMerge
        : null;

    private void FinishMerge()
    {
        if (LinksWake(State) <= Kit.Time.GetUtcNow())
        {
            _askedToFinish = Kit.Time.GetUtcNow();
            GrainFactory.Tickets().FinishMerge(TicketId, Version).Ignore();
        }
    }

    private static IEnumerable<ReadRow> LinkRows(TicketId id, IReadOnlyList<Stamped<TicketEvent>> facts)
    {
        foreach (var fact in facts)
        {
            switch (fact.Event)
            {
                case TicketEvent.Linked linked:
                    yield return new LinkRow(id, linked.Role, new(linked.Other, linked.Number), fact.At, fact.By.Name, false);
                    break;
                case TicketEvent.Unlinked gone:
                    yield return new LinkRow(id, gone.Role, new(gone.Other, gone.Number), fact.At, fact.By.Name, true);
                    break;
            }
        }
    }
}
