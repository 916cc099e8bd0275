using Firstline.Domain.Kernel;
using Firstline.Domain.Sla;
using Firstline.Domain.Tickets;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Tickets;
using Firstline.Grains.Tests.Kit;
using Firstline.TestKit;

namespace Firstline.Grains.Tests.Tickets;

public sealed class WritingToATicketThatIsOver : IAsyncLifetime
{
    private DeskCluster _desk = null!;

    public async ValueTask InitializeAsync() => _desk = await DeskCluster.Start();

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task opens_one_that_follows_it_up_with_clocks_of_its_own()
    {
        var over = await Resolved();
        await _desk.FastForward(TimeSpan.FromDays(15), async () => (await _desk.Grains.Ticket(over).View())!, view => view.Status == TicketStatus.Closed);

        var view = (await Write(over, "late-1")).View!;

        (view.Number, view.FollowsUp!.Id, view.Subject, view.Priority).ShouldBe((new TicketNumber(1002), over, Some.Opening().Subject, Priority.High));
        view.Clocks.Single(clock => clock.Clock == ClockKind.FirstResponse).StartedAt.ShouldBe(_desk.Time.GetUtcNow());
        var before = (await _desk.Grains.Ticket(over).View())!;
        before.FollowedUpBy!.Id.ShouldBe(view.Id);
        before.ClosedAt!.Value.ShouldBeGreaterThan(Some.Instant("2026-03-16 09:00"));
        (await _desk.Grains.Tickets().Timeline(view.Id, 0, 100)).Items.ShouldContain(entry => entry.Fact.Event is TicketEvent.Opened && entry.Text == "It is back.");
    }

    [Fact]
    public async Task again_goes_on_in_the_same_one()
    {
        var over = await Resolved();
        await _desk.Grains.Ticket(over).Close(new(), _desk.Asked());

        var first = (await Write(over, "late-1")).View!;
        var repeated = (await Write(over, "late-1")).View!;
        var second = (await Write(over, "late-2")).View!;

        (repeated.Id, second.Id).ShouldBe((first.Id, first.Id));
        var facts = (await _desk.Grains.Tickets().Timeline(first.Id, 0, 100)).Items.Select(entry => entry.Fact.Event).ToList();
        (facts.OfType<TicketEvent.Opened>().Count(), facts.OfType<TicketEvent.CustomerWrote>().Count()).ShouldBe((1, 1));
    }

    [Fact]
    public async Task at_once_from_two_sides_opens_one()
    {
        var over = await Resolved();
        await _desk.Grains.Ticket(over).Close(new(), _desk.Asked());

        var views = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Write(over, $"late-{i}")));

        views.Select(outcome => outcome.View!.Id).Distinct().Count().ShouldBe(1);
        (await _desk.Grains.Tickets().List(new(Customer: new("standard")), TicketOrder.Newest, null, 10)).Items.Count.ShouldBe(2);
        var facts = (await _desk.Grains.Tickets().Timeline(views[0].View!.Id, 0, 100)).Items.Select(entry => entry.Fact.Event).ToList();
        facts.OfType<TicketEvent.CustomerWrote>().Count().ShouldBe(7);
        (await _desk.Grains.Tickets().Timeline(over, 0, 100)).Items.Count(entry => entry.Fact.Event is TicketEvent.FollowedUp).ShouldBe(1);
    }

    [Fact]
    public async Task that_was_merged_reaches_the_survivor_as_a_reply_does()
    {
        var (merged, survivor) = (await Open(1), await Open(2));
        (await _desk.Grains.Tickets().Merge(merged, survivor, _desk.Asked())).Refusal.ShouldBeNull();

        (await Write(merged, "late-1")).View!.Id.ShouldBe(survivor);
        var replied = (await _desk.Grains.Tickets().Reply(merged, new(Some.Message(), "We are on it.", Channel.Email), _desk.Asked())).View!;

        (replied.Id, replied.WaitingSince).ShouldBe((survivor, default(DateTimeOffset?)));
    }

    [Fact]
    public async Task of_another_version_than_was_asked_for_is_refused()
    {
        var over = await Resolved();
        await _desk.Grains.Ticket(over).Close(new(), _desk.Asked());

        var outcome = await _desk.Grains.Tickets().Receive(over, new(Some.Message(), "It is back.", Channel.Email), _desk.Asked() with { IfVersion = 1 });

        outcome.Refusal!.Code.ShouldBe(DeskRefusal.VersionPassed.Name);
        (await _desk.Grains.Ticket(over).View())!.FollowedUpBy.ShouldBeNull();
    }

    private Task<Outcome<TicketView>> Write(TicketId ticket, string command) =>
        _desk.Grains.Tickets().Receive(ticket, new(Some.Message(), "It is back.", Channel.Email), _desk.Asked(command));

    private async Task<TicketId> Resolved()
    {
        var id = await Open(1);
        await _desk.Grains.Ticket(id).Reply(new(Some.Message(), "Done.", Channel.Email), _desk.Asked());
        (await _desk.Grains.Ticket(id).Resolve(new(Resolution.Fixed), _desk.Asked())).Refusal.ShouldBeNull();
        return id;
    }

    private async Task<TicketId> Open(int number)
    {
        var id = new TicketId(new Guid(number, 9, 9, new byte[8]));
        (await _desk.Grains.Ticket(id).Open(Some.Opening(Priority.High) with { Customer = new("standard") }, _desk.Asked())).Refusal.ShouldBeNull();
        return id;
    }
}
