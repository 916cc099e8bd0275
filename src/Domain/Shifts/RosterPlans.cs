using System.Collections.Frozen;
using Firstline.Domain.Kernel;

namespace Firstline.Domain.Shifts;

/// <summary>Everybody's working time by a version of the roster, ready for questions. Safe to share between threads.</summary>
internal sealed class RosterPlans
{
    private readonly FrozenDictionary<AgentId, ShiftTimes> _times;
    private readonly FrozenDictionary<AgentId, RosterEntry> _entries;
    private readonly ILookup<TeamId, AgentId> _teams;

    public RosterPlans(RosterBook book)
    {
        var patterns = book.Patterns.ToFrozenDictionary(pattern => pattern.Id);
        _entries = book.Entries.ToFrozenDictionary(entry => entry.Agent);
        _times = book.Entries.ToFrozenDictionary(entry => entry.Agent, entry => new ShiftTimes(entry, entry.Pattern is { } id ? patterns[id] : null));
        _teams = book.Entries.SelectMany(entry => entry.Teams, (entry, team) => (entry.Agent, Team: team)).ToLookup(pair => pair.Team, pair => pair.Agent);
        Everybody = [.. book.Entries.Select(entry => entry.Agent)];
    }

    /// <summary>Everybody on the roster, in its order.</summary>
    public IReadOnlyList<AgentId> Everybody { get; }

    /// <summary>An agent's working time, or null.</summary>
    public ShiftTimes? Of(AgentId agent) => _times.GetValueOrDefault(agent);

    /// <summary>An agent's entry, or null.</summary>
    public RosterEntry? Entry(AgentId agent) => _entries.GetValueOrDefault(agent);

    /// <summary>Who does a team's work, in the roster's order.</summary>
    public IEnumerable<AgentId> Members(TeamId team) => _teams[team];
}
