using System.Text.Json;
using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets;
using Firstline.Domain.Tickets.Links;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Tickets.Links;
using Firstline.Grains.Kernel;
using Firstline.Grains.Ports;

namespace Firstline.Grains.Tickets.Links;

/// <inheritdoc cref="ITicketLinksGrain"/>
internal sealed class TicketLinksGrain(DeciderKit kit, ILinkRows rows) : DeciderGrain<LinkBook, LinkBookEvent, LinkBookView>(kit), ITicketLinksGrain
{
    /// <summary>How the log names the books of links.</summary>
    public const string EntityKind = "ticket-links";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private string? _carriedOut;

    protected override string Kind => EntityKind;

    protected override string Id => this.GetPrimaryKeyString();

    protected override LinkBook Nothing => LinkBook.Empty;

    private LinkRole Role => Enum.Parse<LinkRole>(Id);

    public Task<Outcome<LinkBookView>> Link(TicketId from, TicketId to, TicketId meant, Asked asked) => Change(from, to, meant, asked, async (lower, upper) =>
        TicketLinking.Refused(Role, lower, upper, await Reach(from, to)) is { } refusal ? refusal
        : lower.Has(Role, upper.Ticket) ? Decision<LinkBookEvent>.Nothing
        : Begun(LinkStep.Link, lower, upper, asked));

    public Task<Outcome<LinkBookView>> Unlink(TicketId from, TicketId to, TicketId meant, Asked asked) => Change(from, to, meant, asked, (lower, upper) =>
        Task.FromResult<Decision<LinkBookEvent>>(lower.Has(Role, upper.Ticket)
            ? Begun(LinkStep.Unlink, lower, upper, asked)
            : TicketRefusal.NotLinked.Because($"{lower.Ticket.Number} and {upper.Ticket.Number} are not linked in this way.")));

    public Task<Outcome<LinkBookView>> Move(TicketId merged, TicketId survivor, Asked asked) => Change(merged, survivor, merged, asked, (lower, upper) =>
        Task.FromResult(lower.Links.Any(link => link.Role.Upward() == Role) ? Begun(LinkStep.Move, lower, upper, asked) : Decision<LinkBookEvent>.Nothing));

    protected override LinkBook Evolve(LinkBook state, LinkBookEvent fact, DateTimeOffset at) => LinkBook.Evolve(state, fact, at);

    protected override string Write(LinkBook state) => JsonSerializer.Serialize(state, StateJson.Default.LinkBook);

    protected override LinkBook Read(string snapshot) => JsonSerializer.Deserialize(snapshot, StateJson.Default.LinkBook)!;

    protected override LinkBookView ViewOf(LinkBook state, long version) => new(version);

    protected override DateTimeOffset? NextWake(LinkBook state) => state.BegunAt + Patience;

    protected override async Task Wake()
    {
        if (NextWake(State) <= Kit.Time.GetUtcNow())
        {
            await CarryOut();
            await Execute(Asked.ByClock, (_, _) => new LinkBookEvent.Finished());
        }
    }

    private async Task<Outcome<LinkBookView>> Change(
        TicketId from, TicketId to, TicketId meant, Asked asked, Func<LinkEnd, LinkEnd, Task<Decision<LinkBookEvent>>> decide)
    {
        await CarryOut();
        if (await AppliedBefore(asked) is { } before)
        {
            return before;
        }

        if (await GrainFactory.Ticket(from).LinkEnd() is not { } lower || await GrainFactory.Ticket(to).LinkEnd() is not { } upper)
        {
            return TicketRefusal.Unknown.Because("No such ticket.");
        }

        var named = meant == from ? lower : upper;
        if (asked.IfVersion is { } expected && expected != named.Version)
        {
            return DeskRefusal.VersionPassed.Because($"The request names version {expected}; {named.Ticket.Number} is at {named.Version} now.");
        }

        var decision = await decide(lower, upper);
        var outcome = await Execute(asked with { IfVersion = null }, (_, _) => decision);
        await CarryOut();
        return outcome;
    }

    /// <summary>Has both tickets record the change under way; each does it once, however often it is asked.</summary>
    private async Task CarryOut()
    {
        if (State.Pending is not { } change || change.CommandId == _carriedOut)
        {
            return;
        }

        if (change.Step == LinkStep.Move)
        {
            await Move(change);
        }
        else
        {
            await Record(change.Step == LinkStep.Link, change.Role, change.From, change.To, change);
        }

        _carriedOut = change.CommandId;
    }

    private async Task Move(LinkChange change)
    {
        foreach (var link in (await End(change.From)).Links.Where(link => link.Role.Upward() == Role))
        {
            var survivor = await End(change.To);
            var upward = link.Role == Role;
            var (lower, upper) = upward ? (survivor, await End(link.Other)) : (await End(link.Other), survivor);
            var without = upward ? lower : lower with { Links = [.. lower.Links.Where(known => known.Other.Id != change.From.Id)] };
            if (TicketLinking.Refused(Role, without, upper, await Reach(lower.Ticket.Id, upper.Ticket.Id)) is null)
            {
                await Record(true, Role, lower.Ticket, upper.Ticket, change);
            }

            await Record(false, link.Role, change.From, link.Other, change);
        }
    }

    private async Task<LinkReach> Reach(TicketId from, TicketId to) => Role.LeadsUp() ? await rows.Reach(Role, from, to) : new(false, 0, 0);

    private async Task<LinkEnd> End(TicketRef ticket) => await GrainFactory.Ticket(ticket.Id).LinkEnd() ?? throw new InvalidOperationException($"{ticket.Number} was opened and is gone.");

    private async Task Record(bool linked, LinkRole role, TicketRef from, TicketRef to, LinkChange change)
    {
        await Record(from, linked ? new RecordLink(role, to) : new RecordUnlink(role, to), $"{change.CommandId}:{(linked ? "link" : "unlink")}:{from.Number}:{to.Number}", change);
        await Record(to, linked ? new RecordLink(role.Inverse(), from) : new RecordUnlink(role.Inverse(), from), $"{change.CommandId}:{(linked ? "link" : "unlink")}:{to.Number}:{from.Number}", change);
    }

    private async Task Record(TicketRef ticket, LinkCommand command, string id, LinkChange change)
    {
        var recorded = await GrainFactory.Ticket(ticket.Id).RecordLink(command, new(change.By, id));
        if (recorded.Refusal is { } refusal)
        {
            throw new InvalidOperationException($"{ticket.Number} did not record a link that was begun: {refusal.Sentence}");
        }
    }

    private LinkBookEvent.Begun Begun(LinkStep step, LinkEnd from, LinkEnd to, Asked asked) => new(new(step, Role, from.Ticket, to.Ticket, asked.CommandId, asked.By));
}
