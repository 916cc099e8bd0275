using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets;
using Firstline.Domain.Tickets.Automation;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Tickets;
using Firstline.Grains.Tests.Kit;
using Firstline.TestKit;
using Orleans.Core.Internal;

namespace Firstline.Grains.Tests.Tickets;

/// <summary>A bulk job that is lost in the middle, stopped, and as large as it may be.</summary>
public sealed class GoingOverManyTickets : IAsyncLifetime
{
    private const int Count = 230;
    private static readonly TimeSpan Minutes = TimeSpan.FromMinutes(10);
    private static readonly IReadOnlyList<TicketAction> Noting = [new TicketAction.Note("Seen.")];
    private DeskCluster _desk = null!;

    private Guid Job { get; } = Guid.Parse("0f5c1e0a-0000-4000-8000-000000000001");

    public async ValueTask InitializeAsync() => _desk = await DeskCluster.Start();

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task asks_each_ticket_once_though_it_is_lost_between_and_within_portions_and_the_silo_stops()
    {
        var tickets = await Open();
        await AskedBeforeTheLoss(tickets.Take(130));
        await Begin(tickets, Noting);
        await _desk.FastForward(Minutes, View, job => job.Run.Done >= 100);

        await _desk.Grains.Bulk(Job).AsReference<IGrainManagementExtension>().DeactivateOnIdle();
        (await View()).Run.Done.ShouldBeGreaterThanOrEqualTo(100);
        await _desk.Restart(Minutes);
        var ended = await _desk.FastForward(Minutes, View, job => job.State == BulkState.Ended);

        (ended.Run.Done, ended.Run.Skipped, ended.Run.Failed).ShouldBe((Count, 0, 0));
        foreach (var ticket in tickets)
        {
            var timeline = await _desk.Grains.Tickets().Timeline(ticket, 0, 100);
            timeline.Items.Count(entry => entry.Fact.Event is TicketEvent.Noted).ShouldBe(1);
        }
    }

    [Fact]
    public async Task stops_where_it_is_and_puts_back_that_much()
    {
        var tickets = await Open();
        await Begin(tickets, [new TicketAction.SetPriority(Priority.Critical)]);

        var stopped = (await _desk.Grains.Bulk(Job).Cancel(_desk.Asked())).View!;
        await _desk.FastForward(Minutes, View, _ => true);

        stopped.State.ShouldBe(BulkState.Cancelled);
        (await View()).Run.ShouldBeEquivalentTo(stopped.Run);
        stopped.Run.Done.ShouldBeLessThan(Count);
        (await _desk.Grains.Bulk(Job).Cancel(_desk.Asked())).Refusal.ShouldBeNull();
        (await Critical(tickets)).ShouldBe(stopped.Run.Done);
        (await _desk.Grains.Bulk(Job).Undo(_desk.Asked())).Refusal.ShouldBeNull();
        var undone = await _desk.FastForward(Minutes, View, job => job.State == BulkState.Undone);
        undone.Undo!.Done.ShouldBe(stopped.Run.Done);
        (await Critical(tickets)).ShouldBe(0);
    }

    [Fact]
    public async Task takes_ten_thousand_and_not_one_more()
    {
        var most = Enumerable.Range(1, IBulkGrain.Most + 1).Select(number => new TicketId(new Guid(number, 8, 8, new byte[8]))).ToList();

        (await _desk.Grains.Bulk(Job).Begin(new(most, Noting, null, ""), _desk.Asked())).Refusal!.Code.ShouldBe(AutomationRefusal.TooManyTickets.Name);
        (await _desk.Grains.Bulk(Job).View()).ShouldBeNull();
        (await _desk.Grains.Bulk(Job).Begin(new([.. most.Skip(1)], Noting, null, ""), _desk.Asked())).View!.Tickets.ShouldBe(IBulkGrain.Most);
    }

    [Fact]
    public async Task can_be_listed_after_it_began_by_where_it_stands()
    {
        await Begin(await Open(2), Noting);
        await _desk.FastForward(Minutes, View, job => job.State == BulkState.Ended);

        (await _desk.Grains.BulkLog().Jobs(BulkState.Ended, null, 10)).Items.ShouldHaveSingleItem().Id.ShouldBe(Job);
        (await _desk.Grains.BulkLog().Jobs(BulkState.Running, null, 10)).Items.ShouldBeEmpty();
    }

    /// <summary>As if the job had asked these tickets and was lost before it kept that: the same actions under the ids that it gives.</summary>
    private async Task AskedBeforeTheLoss(IEnumerable<TicketId> tickets)
    {
        foreach (var ticket in tickets)
        {
            var command = $"bulk:{Job:N}:{ticket}";
            (await _desk.Grains.Ticket(ticket).RunActions(new(Noting, ticket.Value, Bulk: Job), _desk.Asked(command, command))).Refusal.ShouldBeNull();
        }
    }

    private async Task Begin(IReadOnlyList<TicketId> tickets, IReadOnlyList<TicketAction> actions) =>
        (await _desk.Grains.Bulk(Job).Begin(new(tickets, actions, null, ""), _desk.Asked())).Refusal.ShouldBeNull();

    private async Task<BulkView> View() => (await _desk.Grains.Bulk(Job).View())!;

    private async Task<int> Critical(IEnumerable<TicketId> tickets)
    {
        var views = await Task.WhenAll(tickets.Select(ticket => _desk.Grains.Ticket(ticket).View()));
        return views.Count(view => view!.Priority == Priority.Critical);
    }

    private async Task<IReadOnlyList<TicketId>> Open(int count = Count)
    {
        List<TicketId> tickets = [];
        for (var number = 1; number <= count; number++)
        {
            var id = new TicketId(new Guid(number, 7, 7, new byte[8]));
            (await _desk.Grains.Ticket(id).Open(Some.Opening(Priority.Medium) with { Customer = new("standard") }, _desk.Asked())).Refusal.ShouldBeNull();
            tickets.Add(id);
        }

        return tickets;
    }
}
