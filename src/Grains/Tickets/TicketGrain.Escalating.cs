using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets;
using Firstline.Domain.Tickets.Escalating;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Tickets;
using Firstline.Grains.Ports;

namespace Firstline.Grains.Tickets;

internal sealed partial class TicketGrain
{
    public async Task<Outcome<TicketView>> Escalating(EscalationCommand command, Asked asked)
    {
        if (command is WriteReview { Actions: { Count: <= Escalation.MostActions } actions })
        {
            foreach (var owner in actions.Select(action => action.Owner).OfType<AgentId>().Distinct())
            {
                if (await GrainFactory.Agent(owner).View() is null)
                {
                    return Domain.Agents.AgentRefusal.Unknown.Because($"There is no agent '{owner}'.", "actions");
                }
            }
        }

        return await Decide(command, asked);
    }

    private static IEnumerable<ReadRow> ReviewRows(TicketId id, Ticket before, Ticket.Known after) =>
        before is Ticket.Known known && (known.ReviewDue, known.ReviewedAt) != (after.ReviewDue, after.ReviewedAt)
            ? [new ReviewRow(id, after.Peak, after.ReviewDue ?? known.ReviewDue, after.ReviewDue is null ? after.ReviewedAt : null)]
            : [];
}
