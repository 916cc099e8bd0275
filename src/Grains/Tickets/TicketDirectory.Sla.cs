using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Tickets;

namespace Firstline.Grains.Tickets;

internal sealed partial class TicketDirectory
{
    public async Task<TicketLedger?> Ledger(TicketId ticket)
    {
        var stored = await log.Read(TicketGrain.EntityKind, ticket.ToString(), 0, int.MaxValue);
        Stamped<TicketEvent>[] facts = [.. stored.Select(fact => new Stamped<TicketEvent>(fact.EntityId, fact.Version, fact.At, fact.By, (TicketEvent)fact.Event))];
        if (facts is not [{ Event: TicketEvent.Opened opened }, ..])
        {
            return null;
        }

        await shelf.Refresh();
        var now = time.GetUtcNow();
        return new(new(ticket, opened.Number), facts[^1].Version, now, opened.Terms.Zone, LedgerFold.Of(facts, shelf.Book, now));
    }

    public async Task<Outcome<TicketView>> Merge(TicketId ticket, TicketId into, Asked asked)
    {
        if (await GrainFactory.Ticket(ticket).Carry() is not { } carried)
        {
            return TicketRefusal.Unknown.Because("No such ticket.");
        }

        if (Stays(carried, into, asked) is { } stays)
        {
            return stays;
        }

        if (ticket == into || await GrainFactory.Ticket(into).Carry() is not { } target)
        {
            return TicketRefusal.CannotMerge.Because(ticket == into ? "A ticket cannot be merged into itself." : "The ticket to merge into does not exist.", "into");
        }

        var absorbed = await GrainFactory.Ticket(into).Absorb(
            new(carried.Ticket, carried.Customer, carried.Level, carried.Clocks), asked.Further(":absorb"));
        if (absorbed.Refusal is { } refusal)
        {
            return refusal;
        }

        var merged = await GrainFactory.Ticket(ticket).Merge(new(target.Ticket), asked);
        return (merged.Refusal ?? await MoveLinks(ticket, into, asked)) is { } refused ? refused : (await GrainFactory.Ticket(into).View())!;
    }

    public async Task<Outcome<TicketView>> Split(TicketId ticket, TicketId part, PartOfTicket plan, Asked asked)
    {
        if (await GrainFactory.Ticket(ticket).View() is not { } origin)
        {
            return TicketRefusal.Unknown.Because("No such ticket.");
        }

        var opened = await GrainFactory.Ticket(part).Open(
            new(
                origin.Customer, origin.Contact, plan.Subject, plan.Body, plan.Category ?? origin.Category, plan.Priority, Channel.Ticket, plan.Message,
                Component: plan.Component ?? origin.Component, Tags: origin.Tags, SplitFrom: new(origin.Id, origin.Number)) { Inherited = origin.Fields },
            asked);
        if (opened.View is { } view)
        {
            var noted = await GrainFactory.Ticket(ticket).NoteSplit(new(new(view.Id, view.Number)), asked.Further(":note"));
            return noted.Refusal is { } refused ? refused : opened;
        }

        return opened;
    }

    /// <summary>Why a ticket cannot leave, before the survivor takes anything in; a merge that was done already is repeated.</summary>
    private static Refusal? Stays(CarriedTicket ticket, TicketId into, Asked asked) => ticket switch
    {
        { MergedInto: { } survivor } when survivor.Id == into => null,
        { MergedInto: { } survivor } => TicketRefusal.WasMerged.Because($"{ticket.Ticket.Number} was merged into {survivor.Number}."),
        { IsOpen: false } => TicketRefusal.CannotMerge.Because($"{ticket.Ticket.Number} is not open."),
        _ when asked.IfVersion is { } expected && expected != ticket.Version =>
            DeskRefusal.VersionPassed.Because($"The request names version {expected}; it is at {ticket.Version} now."),
        _ => null,
    };
}
