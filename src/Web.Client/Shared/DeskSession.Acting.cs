using Firstline.Client.Agents;

namespace Firstline.Web.Client.Shared;

/// <summary>As whom a person works, and who else there is.</summary>
public sealed partial class DeskSession
{
    private const int AgentsAPage = 200;
    private readonly Dictionary<string, Agent> _agents = [];
    private Task? _introduction;

    /// <summary>The agent in whose name is written; null for the key's own name.</summary>
    public string? Agent { get; private set; }

    /// <summary>The agents of the desk, by name, once they were introduced.</summary>
    public IReadOnlyList<Agent> Agents { get; private set; } = [];

    /// <summary>Works as this agent from now on.</summary>
    public void ActAs(string? agent)
    {
        Agent = string.IsNullOrEmpty(agent) ? null : agent;
        Changed?.Invoke();
    }

    /// <summary>What people call an agent; the id when that is not known.</summary>
    public string NameOf(string agent) => _agents.TryGetValue(agent, out var known) ? known.Name : agent;

    /// <summary>Reads who works here, once; when it fails it is tried again at the next asking.</summary>
    public Task MeetAgents(CancellationToken stop = default) =>
        _introduction is null or { IsFaulted: true } or { IsCanceled: true } ? _introduction = ReadAgents(stop) : _introduction;

    private async Task ReadAgents(CancellationToken stop)
    {
        for (string? after = null; ;)
        {
            var page = await Desk.ListAgents(after, AgentsAPage, stop: stop);
            foreach (var agent in page.Items)
            {
                _agents[agent.Id] = agent;
            }

            if ((after = page.Next) is null)
            {
                break;
            }
        }

        Agents = [.. _agents.Values.OrderBy(agent => agent.Name, StringComparer.CurrentCultureIgnoreCase)];
        Changed?.Invoke();
    }
}
