using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets.Automation;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Tickets;
using Firstline.Grains.Ports;
using Firstline.Grains.Tests.Kit;
using Firstline.Grains.Tickets;
using Firstline.TestKit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Firstline.Grains.Tests.Tickets;

/// <summary>A rule is tried on so many tickets, and for so long, and says which of the two ended it.</summary>
public sealed class CuttingATrialOff : IAsyncLifetime
{
    private const int Count = 60;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);
    private static readonly AutomationRule Rule = new("a", "A", [RuleOccasion.Opened], null, "", [new TicketAction.AddTags(["seen"])], false, true);
    private readonly FakeTimeProvider _machine = new();
    private DeskCluster _desk = null!;

    public async ValueTask InitializeAsync()
    {
        _desk = await DeskCluster.Start();
        for (var number = 1; number <= Count; number++)
        {
            var id = new TicketId(new Guid(number, 6, 6, new byte[8]));
            (await _desk.Grains.Ticket(id).Open(Some.Opening() with { Customer = new("standard") }, _desk.Asked())).Refusal.ShouldBeNull();
        }
    }

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Theory]
    [InlineData(Count + 1, Count, null)]
    [InlineData(Count, Count, null)]
    [InlineData(Count - 1, Count - 1, TrialEnd.Tickets)]
    [InlineData(50, 50, TrialEnd.Tickets)]
    [InlineData(7, 7, TrialEnd.Tickets)]
    public async Task it_looks_at_so_many_tickets(int most, int tickets, TrialEnd? end)
    {
        var trial = await Run(most);

        (trial.Tickets, trial.Touched, trial.CutOff, trial.Examples.Count).ShouldBe((tickets, tickets, end, 3));
    }

    [Fact]
    public async Task it_ends_in_time_and_tells_what_it_came_to_until_then()
    {
        _machine.AutoAdvanceAmount = TimeSpan.FromSeconds(1);

        var trial = await Run(2_000);

        trial.CutOff.ShouldBe(TrialEnd.Time);
        trial.Tickets.ShouldBeInRange(1, 10);
        trial.Touched.ShouldBe(trial.Tickets);
    }

    [Fact]
    public async Task it_does_not_even_read_when_it_is_late()
    {
        _machine.AutoAdvanceAmount = Longest * 2;

        (await Run(2_000)).ShouldSatisfyAllConditions(trial => trial.Tickets.ShouldBe(0), trial => trial.CutOff.ShouldBe(TrialEnd.Time));
    }

    [Fact]
    public void the_desk_looks_at_two_thousand_for_ten_seconds() => (IRuleTrials.MostTickets, IRuleTrials.MostSeconds).ShouldBe((2_000, 10));

    private Task<RuleTrialResult> Run(int most)
    {
        var run = new TrialRun(_desk.Services.GetRequiredService<IReadModels>(), _desk.Services.GetRequiredService<IEventLog>(), _machine, most, Longest);
        return run.Run(Rule, Some.Rules, _desk.Time.GetUtcNow() - TimeSpan.FromDays(1), _desk.Time.GetUtcNow(), 3);
    }
}
