using Firstline.Domain.Tickets.Problems;

namespace Firstline.Domain.Tickets;

internal static partial class TicketDecider
{
    private static void Describe(TicketDraft draft, OpenTicket command)
    {
        if (command.SplitFrom is { } origin)
        {
            draft.Add(new TicketEvent.SplitOff(origin.Id, origin.Number));
        }

        if (command.FollowsUp is { } over)
        {
            draft.Add(new TicketEvent.FollowsUp(over.Id, over.Number));
        }

        if (command.Type is { } type and not TicketType.Incident)
        {
            draft.Add(new TicketEvent.TypeChanged(TicketType.Incident, type));
        }

        if (command.Team is { } team)
        {
            draft.Add(new TicketEvent.MovedToTeam(team));
        }

        if (command.Tags is { Count: > 0 } tags)
        {
            draft.Add(new TicketEvent.Tagged(InOrder(tags)));
        }

        if (command.Waiting is { } waiting)
        {
            draft.Add(new TicketEvent.StatusChanged(TicketStatus.New, StatusOf(waiting)));
        }
    }
}
