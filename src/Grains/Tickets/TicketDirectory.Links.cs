using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets.Links;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Tickets;
using Firstline.Grains.Interfaces.Tickets.Links;

namespace Firstline.Grains.Tickets;

internal sealed partial class TicketDirectory
{
    private static readonly LinkRole[] Kinds = [LinkRole.ChildOf, LinkRole.DuplicateOf, LinkRole.CausedBy, LinkRole.Related];

    public Task<Outcome<TicketView>> Link(TicketId ticket, LinkRole role, TicketId other, Asked asked) =>
        ChangeLink(ticket, role, other, (links, from, to) => links.Link(from, to, ticket, asked));

    public Task<Outcome<TicketView>> Unlink(TicketId ticket, LinkRole role, TicketId other, Asked asked) =>
        ChangeLink(ticket, role, other, (links, from, to) => links.Unlink(from, to, ticket, asked));

    public Task<Page<LinkLine>> Links(TicketId ticket, LinkRole? role, bool? open, string? after, int limit) => links.Links(ticket, role, open, after, limit);

    public async Task FinishMerge(TicketId merged, long version)
    {
        if (await GrainFactory.Ticket(merged).LinkEnd() is { MergedInto: { } survivor } && await MoveLinks(merged, survivor.Id, new(Who.Desk, $"links-of:{merged}:{version}")) is { } refusal)
        {
            throw new InvalidOperationException($"The links of a merged ticket do not go to {survivor.Number}: {refusal.Sentence}");
        }
    }

    private async Task<Outcome<TicketView>> ChangeLink(
        TicketId ticket, LinkRole role, TicketId other, Func<ITicketLinksGrain, TicketId, TicketId, Task<Outcome<LinkBookView>>> change)
    {
        var (from, to) = role == role.Upward() ? (ticket, other) : (other, ticket);
        var outcome = await change(GrainFactory.TicketLinks(role.Upward()), from, to);
        return outcome.Refusal is { } refusal ? refusal : (await GrainFactory.Ticket(ticket).View())!;
    }

    /// <summary>Takes the links of a merged ticket to the survivor.</summary>
    private async Task<Refusal?> MoveLinks(TicketId merged, TicketId survivor, Asked asked)
    {
        foreach (var kind in Kinds)
        {
            var moved = await GrainFactory.TicketLinks(kind).Move(merged, survivor, new(asked.By, $"{asked.CommandId}:{kind}", asked.Fingerprint));
            if (moved.Refusal is { } refusal)
            {
                return refusal;
            }
        }

        return null;
    }
}
