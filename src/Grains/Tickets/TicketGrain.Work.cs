using Firstline.Domain.Agents;
using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets;
using Firstline.Domain.Tickets.Work;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Tickets;
using Firstline.Grains.Ports;

namespace Firstline.Grains.Tickets;

internal sealed partial class TicketGrain
{
    public async Task<Outcome<TicketView>> DoWork(WorkCommand command, Asked asked)
    {
        var agent = command switch
        {
            LogTime log => log.Agent,
            AddTask task => task.Plan.Agent,
            ChangeTask task => task.Plan.Agent,
            _ => null,
        };
        return agent is { } named && await GrainFactory.Agent(named).View() is null
            ? AgentRefusal.Unknown.Because($"There is no agent '{named}'.", "agent")
            : await Decide(command, asked);
    }

    public Task<WorkView?> WorkDone() => Task.FromResult(State is Ticket.Known known ? new WorkView(Version, known.Time, known.Checklist, known.Tasks, known.Approvals) : null);

    private static IEnumerable<ReadRow> TimeRows(TicketId id, Ticket before, Ticket.Known after, IReadOnlyList<Stamped<TicketEvent>> facts)
    {
        if (!facts.Any(fact => fact.Event is TicketEvent.TimeLogged or TicketEvent.TimeCorrected or TicketEvent.TimeRemoved))
        {
            return [];
        }

        var earlier = before is Ticket.Known known ? known.Time : [];
        return after.Time.Except(earlier).Select(entry => new TimeRow(id, after.Customer, after.Terms.Tier, entry, false))
            .Concat(earlier.Where(entry => after.Time.All(kept => kept.Id != entry.Id)).Select(entry => new TimeRow(id, after.Customer, after.Terms.Tier, entry, true)));
    }
}
