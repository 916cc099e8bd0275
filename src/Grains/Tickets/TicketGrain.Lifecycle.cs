using Firstline.Domain.Tickets;
using Firstline.Domain.Tickets.Lifecycle;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Tickets;

namespace Firstline.Grains.Tickets;

internal sealed partial class TicketGrain
{
    public async Task<Outcome<TicketView>> MoveToStatus(MoveToStatus command, Asked asked)
    {
        var over = State is Ticket.Known { IsOpen: false };
        var outcome = await Decide(command, asked);
        return over ? await WithPresentTerms(outcome) : outcome;
    }

    public Task<Outcome<TicketView>> Snooze(SnoozeTicket command, Asked asked) => Decide(command, asked);

    public Task<Outcome<TicketView>> Wake(WakeTicket command, Asked asked) => Decide(command, asked);
}
