using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets.Escalating;

namespace Firstline.Grains.Tickets;

/// <summary>Where nobody plans shifts or duty: no level is ever without people.</summary>
internal sealed class UnplannedStaff : ITeamStaff
{
    public TeamStaff Of(TeamId team, DateTimeOffset at) => TeamStaff.Unplanned;
}
