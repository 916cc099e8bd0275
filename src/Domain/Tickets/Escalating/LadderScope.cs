using System.Collections.Immutable;
using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets.Automation;

namespace Firstline.Domain.Tickets.Escalating;

/// <summary>Knows who of a team could take work on. Answers from memory; safe for concurrent use.</summary>
public interface ITeamStaff
{
    /// <summary>Who of a team is on shift or on call at an instant.</summary>
    TeamStaff Of(TeamId team, DateTimeOffset at);
}

/// <summary>Who of a team is on shift or on call.</summary>
/// <param name="Planned">Whether anything is planned for the team at all; where nothing is, nobody can be said to be missing.</param>
/// <param name="Agents">Who is there.</param>
public readonly record struct TeamStaff(bool Planned, ImmutableArray<AgentId> Agents)
{
    /// <summary>A team that nothing is planned for.</summary>
    public static TeamStaff Unplanned { get; } = new(false, []);
}

/// <summary>What the ladder of one decision goes by.</summary>
/// <param name="Settings">What administrators chose.</param>
/// <param name="Staff">Who is there.</param>
/// <param name="Ticket">The ticket's id and version, from which ids of its own messages follow.</param>
/// <param name="Version">See <paramref name="Ticket"/>.</param>
/// <param name="Names">Names for placeholders.</param>
internal sealed record LadderScope(EscalationSettings Settings, ITeamStaff Staff, Guid Ticket, long Version, TemplateNames Names)
{
    private const int Places = 1_000_000;

    /// <summary>The id of a message that the ladder writes: the same whenever the same decision is taken.</summary>
    public Guid MessageId(int place) => ActionRunner.IdOf(ActionRunner.IdOf(Ticket, Places + (int)(Version % Places)), Places + place);
}
