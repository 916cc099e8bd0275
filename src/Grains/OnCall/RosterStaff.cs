using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets.Escalating;

namespace Firstline.Grains.OnCall;

/// <summary>Who a ladder finds at a level: whoever is on call or on shift. Where no roster is kept for a team, nobody is missing.</summary>
internal sealed class RosterStaff(IDutyRoster roster) : ITeamStaff
{
    public TeamStaff Of(TeamId team, DateTimeOffset at) => roster.Keeps(team) ? new(true, [.. roster.OnCallOrOnShift(team, at)]) : TeamStaff.Unplanned;
}
