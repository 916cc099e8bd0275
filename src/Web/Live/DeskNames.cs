using System.Collections.Concurrent;
using System.Globalization;
using Firstline.Domain.Kernel;
using Firstline.Grains.Interfaces.Kernel;

namespace Firstline.Web.Live;

/// <summary>Names as people say them. Agents' names are asked for once in a while and remembered; a team is called after its id.</summary>
/// <remarks>Safe for concurrent use.</remarks>
internal sealed partial class DeskNames(IGrainFactory grains, TimeProvider time, ILogger<DeskNames> logger)
{
    private const int MostRemembered = 20_000;
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(5);
    private readonly ConcurrentDictionary<AgentId, (string Name, long At)> _agents = new();

    /// <summary>An agent's name; the id while the name is not known.</summary>
    public string Agent(AgentId agent) => _agents.TryGetValue(agent, out var known) ? known.Name : agent.Value;

    /// <summary>A team's name.</summary>
    public static string Team(TeamId team) => CultureInfo.InvariantCulture.TextInfo.ToTitleCase(team.Value.Replace('-', ' '));

    /// <summary>Makes sure that these agents' names are known. Never fails: who cannot be asked keeps the name known before, or the id.</summary>
    public Task Know(IEnumerable<AgentId> agents) => Task.WhenAll(agents.Distinct().Where(IsDue).Select(Ask));

    private bool IsDue(AgentId agent) => !_agents.TryGetValue(agent, out var known) || time.GetElapsedTime(known.At) > Remembered;

    private async Task Ask(AgentId agent)
    {
        try
        {
            var view = await grains.Agent(agent).View();
            if (_agents.Count >= MostRemembered)
            {
                _agents.Clear();
            }

            _agents[agent] = (view?.Name ?? agent.Value, time.GetTimestamp());
        }
        catch (Exception failure)
        {
            LogUnnamed(logger, failure, agent.Value);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The name of agent {Agent} could not be read; screens show {Agent} until it can")]
    private static partial void LogUnnamed(ILogger logger, Exception failure, string agent);
}
