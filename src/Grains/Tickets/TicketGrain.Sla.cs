using Firstline.Domain.Agents;
using Firstline.Domain.Tickets;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Tickets;

namespace Firstline.Grains.Tickets;

internal sealed partial class TicketGrain
{
    public Task<Outcome<TicketView>> SetDueDate(SetDueDate command, Asked asked) => Decide(command, asked);

    public Task<Outcome<TicketView>> LiftDueDate(LiftDueDate command, Asked asked) => Decide(command, asked);

    public async Task<Outcome<TicketView>> Acknowledge(AcknowledgeTicket command, Asked asked)
    {
        if (await GrainFactory.Agent(command.Agent).View() is not { } agent)
        {
            return AgentRefusal.Unknown.Because($"There is no agent '{command.Agent}'.", "agent");
        }

        var level = State is Ticket.Known known ? shelf.Book.Version(known.Terms.PolicyVersion).Level(known.Level) : null;
        return level is null || agent.Teams.Any(team => team.Value == level.Team)
            ? await Decide(command, asked)
            : TicketRefusal.NotOfTheTeam.Because($"{agent.Name} is not in the team '{level.Team}' of level {level.Level}.", "agent");
    }

    public async Task<Outcome<TicketView>> Absorb(AbsorbTicket command, Asked asked)
    {
        foreach (var clock in command.Clocks)
        {
            await shelf.Ensure(clock.Terms.PolicyVersion);
        }

        return await Decide(command, asked);
    }

    public Task<Outcome<TicketView>> Merge(MergeTicket command, Asked asked) => Decide(command, asked);

    public Task<Outcome<TicketView>> NoteSplit(NoteSplit command, Asked asked) => Decide(command, asked);

    public Task<Outcome<TicketView>> NoteFollowUp(NoteFollowUp command, Asked asked) => Decide(command, asked);

    public Task<CarriedTicket?> Carry() => Task.FromResult(State is Ticket.Known known
        ? new CarriedTicket(
            new(TicketId, known.Number), known.Customer, known.Level, [.. known.Clocks.Where(clock => clock.IsLive).Select(clock => clock.Carry())], known.MergedInto,
            Version, known.IsOpen)
        : null);

    public async Task<Outcome<TicketView>> ApplyPolicy(ApplyPolicy command, Asked asked)
    {
        await shelf.Ensure(command.Version);
        return await Decide(command, asked);
    }
}
