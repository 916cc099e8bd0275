using System.Text.Json;
using Firstline.Domain.Agents;
using Firstline.Domain.Kernel;
using Firstline.Domain.Routing;
using Firstline.Grains.Interfaces.Agents;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Kernel;
using Firstline.Grains.Ports;

namespace Firstline.Grains.Agents;

/// <inheritdoc cref="IAgentGrain"/>
internal sealed partial class AgentGrain(DeciderKit kit, IReadModels rows, IQueueRows queues, Shelf<RoutingSettings> routing) : DeciderGrain<Agent, AgentEvent, AgentView>(kit), IAgentGrain
{
    private AgentId AgentId => new(this.GetPrimaryKeyString());

    protected override string Kind => "agent";

    protected override string Id => AgentId.Value;

    protected override Agent Nothing { get; } = new Agent.Unknown();

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        await base.OnActivateAsync(cancellationToken);
        _tell = new(this, Kit.Time, TellAtMostEvery, TellQueues);
        await LoadRows();
        _tell.Ask();
        BeginLooking();
    }

    public async Task<Outcome<AgentView>> Register(RegisterAgent command, Asked asked) => Slug.IsSlug(Id)
        ? await Execute(asked, (agent, _) => AgentDecider.Decide(agent, command))
        : AgentRefusal.BadId.Because("An id is 1 to 64 of a-z, 0-9 and hyphen.", "id");

    public Task<Outcome<AgentView>> SetStatus(SetAgentStatus command, Asked asked) => Execute(asked, (agent, _) => AgentDecider.Decide(agent, command));

    public Task<AgentView?> View() => Task.FromResult(State is Agent.Registered ? ViewOf(State, Version) : null);

    protected override Agent Evolve(Agent state, AgentEvent fact, DateTimeOffset at) => Agent.Evolve(state, fact);

    protected override string Write(Agent state) => JsonSerializer.Serialize((Agent.Registered)state, StateJson.Default.AgentRegistered);

    protected override Agent Read(string snapshot) => JsonSerializer.Deserialize(snapshot, StateJson.Default.AgentRegistered)!;

    protected override AgentView ViewOf(Agent state, long version)
    {
        var known = (Agent.Registered)state;
        return new(AgentId, version, known.Name, known.Teams, known.Status, known.Capacity, _load.Points, _load.Tickets) { Offered = _load.Reserved(Kit.Time.GetUtcNow()), LastAssigned = _lastAssigned, AwayByItself = known.Before is not null };
    }

    protected override void Tell(IReadOnlyList<Stamped<AgentEvent>> facts, long position)
    {
        _tell.Ask();
        SeeTo(facts);
    }

    protected override IReadOnlyList<ReadRow> RowsOf(Agent before, Agent after, IReadOnlyList<Stamped<AgentEvent>> facts) =>
        [new AgentRow(AgentId, ((Agent.Registered)after).Name)];
}
