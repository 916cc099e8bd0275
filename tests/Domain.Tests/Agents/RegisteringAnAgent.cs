using Firstline.Domain.Agents;

namespace Firstline.Domain.Tests.Agents;

public sealed class RegisteringAnAgent
{
    private static readonly RegisterAgent Noor = new("Noor H.", [new("billing")], 20);

    private static Agent Registered() => AgentDecider.Decide(new Agent.Unknown(), Noor).Events.Aggregate((Agent)new Agent.Unknown(), Agent.Evolve);

    [Fact]
    public void begins_offline() => Registered().ShouldBeOfType<Agent.Registered>().Status.ShouldBe(AgentStatus.Offline);

    [Fact]
    public void again_with_the_same_values_is_harmless() => AgentDecider.Decide(Registered(), Noor).Events.ShouldBeEmpty();

    [Fact]
    public void again_with_another_capacity_changes_the_profile() =>
        AgentDecider.Decide(Registered(), Noor with { Capacity = 5 }).Events.ShouldHaveSingleItem().ShouldBeOfType<AgentEvent.ProfileChanged>().Capacity.ShouldBe(5);

    [Fact]
    public void then_a_status_can_be_set_and_setting_it_twice_is_harmless()
    {
        var facts = AgentDecider.Decide(Registered(), new SetAgentStatus(AgentStatus.Available)).Events;
        facts.ShouldBe([new AgentEvent.StatusChanged(AgentStatus.Offline, AgentStatus.Available)]);
        AgentDecider.Decide(facts.Aggregate(Registered(), Agent.Evolve), new SetAgentStatus(AgentStatus.Available)).Events.ShouldBeEmpty();
    }

    [Fact]
    public void nobody_has_no_status() =>
        AgentDecider.Decide(new Agent.Unknown(), new SetAgentStatus(AgentStatus.Away)).Refusal!.Code.ShouldBe(AgentRefusal.Unknown.Name);

    [Fact]
    public void with_a_status_that_does_not_exist_is_refused() =>
        AgentDecider.Decide(Registered(), new SetAgentStatus((AgentStatus)9)).Refusal!.Code.ShouldBe(AgentRefusal.UnknownStatus.Name);

    [Theory]
    [InlineData(-1)]
    [InlineData(10_001)]
    public void with_a_capacity_out_of_reason_is_refused(int capacity) =>
        AgentDecider.Decide(new Agent.Unknown(), Noor with { Capacity = capacity }).Refusal!.Code.ShouldBe(AgentRefusal.BadCapacity.Name);
}
