using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Tickets;
using Firstline.Grains.Tests.Kit;

namespace Firstline.Grains.Tests.Tickets;

public sealed class BeingAtATicket : IAsyncLifetime
{
    private static readonly TicketId Ticket = new(Guid.Parse("0198a8f0-0000-7000-8000-00000000000a"));
    private DeskCluster _desk = null!;

    public async ValueTask InitializeAsync()
    {
        _desk = await DeskCluster.Start();
        (await _desk.Grains.Ticket(Ticket).Open(
            new(new("standard"), "", "S", "B", Category.TechnicalIssue, Priority.Low, Channel.Ticket, Guid.Parse("0198a8f0-0000-7000-8000-00000000000b")), _desk.Asked())).Refusal.ShouldBeNull();
    }

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task Lasts_fifteen_seconds_after_it_was_last_said()
    {
        var (noor, kim) = (await Agent("noor"), await Agent("kim"));
        var presence = _desk.Grains.Presence(Ticket);
        await presence.Beat(noor, PresenceState.Viewing);
        await presence.Beat(kim, PresenceState.Typing);
        _desk.Time.Advance(TimeSpan.FromSeconds(10));
        await presence.Beat(kim, PresenceState.Idle);
        _desk.Time.Advance(TimeSpan.FromSeconds(6));

        var there = (await presence.View()).Agents.ShouldHaveSingleItem();

        (there.Agent, there.State).ShouldBe((kim, PresenceState.Idle));
    }

    [Fact]
    public async Task Shows_fifty_and_refuses_the_next()
    {
        var presence = _desk.Grains.Presence(Ticket);
        for (var i = 0; i < 50; i++)
        {
            (await presence.Beat(await Agent($"agent-{i}"), PresenceState.Viewing)).Refusal.ShouldBeNull();
        }

        (await presence.Beat(await Agent("noor"), PresenceState.Viewing)).Refusal!.Code.ShouldBe(TicketRefusal.TooManyPresent.Name);
        await presence.Leave(new("agent-7"));
        (await presence.Beat(new("noor"), PresenceState.Viewing)).View!.Agents.Count.ShouldBe(50);
    }

    private async Task<AgentId> Agent(string id)
    {
        (await _desk.Grains.Agent(new(id)).Register(new(id, [], 10), _desk.Asked())).Refusal.ShouldBeNull();
        return new(id);
    }
}
