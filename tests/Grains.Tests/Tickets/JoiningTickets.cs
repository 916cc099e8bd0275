using Firstline.Domain.Kernel;
using Firstline.Domain.Sla;
using Firstline.Domain.Tickets;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Tickets;
using Firstline.Grains.Tests.Kit;
using Firstline.TestKit;

namespace Firstline.Grains.Tests.Tickets;

public sealed class JoiningTickets : IAsyncLifetime
{
    private DeskCluster _desk = null!;

    public async ValueTask InitializeAsync() => _desk = await DeskCluster.Start();

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task the_survivor_goes_on_with_the_tighter_deadline_and_the_other_is_judged_by_nobody()
    {
        var (absorbed, survivor) = (await Open(1, Priority.High), await Open(2, Priority.Low));

        var merged = (await _desk.Grains.Tickets().Merge(absorbed, survivor, _desk.Asked("merge-1"))).View!;

        merged.Id.ShouldBe(survivor);
        merged.Clocks.Single(clock => clock.Clock == ClockKind.FirstResponse).Schedule!.Due.ShouldBe(Some.Instant("2026-03-02 17:00"));
        var ended = (await _desk.Grains.Ticket(absorbed).View())!;
        (ended.Status, ended.MergedInto!.Id).ShouldBe((TicketStatus.Closed, survivor));
        ended.Clocks.ShouldAllBe(clock => clock.State == ClockState.Merged);
        await _desk.FastForward(TimeSpan.FromDays(2), async () => (await _desk.Grains.Ticket(survivor).View())!, view => view.Clocks[0].BreachedAt is not null);
        (await _desk.Grains.SlaReports().Compliance(new(By: [ComplianceByTier]))).Rows[^1].Cycles.ShouldBe(1);
    }

    [Fact]
    public async Task merging_again_goes_on_where_it_stood()
    {
        var (absorbed, survivor) = (await Open(1, Priority.High), await Open(2, Priority.Low));
        await _desk.Grains.Ticket(survivor).Absorb(await Carried(absorbed), _desk.Asked("merge-1:absorb"));

        (await _desk.Grains.Tickets().Merge(absorbed, survivor, _desk.Asked("merge-1"))).Refusal.ShouldBeNull();
        (await _desk.Grains.Tickets().Merge(absorbed, survivor, _desk.Asked("merge-1"))).Refusal.ShouldBeNull();

        var timeline = await _desk.Grains.Tickets().Timeline(survivor, 0, 100);
        timeline.Items.Count(entry => entry.Fact.Event is TicketEvent.Absorbed).ShouldBe(1);
        (await _desk.Grains.Tickets().Merge(survivor, absorbed, _desk.Asked())).Refusal!.Code.ShouldBe(TicketRefusal.WasMerged.Name);
    }

    [Fact]
    public async Task what_cannot_leave_changes_nothing_where_it_was_to_go()
    {
        var (leaving, survivor) = (await Open(1, Priority.High), await Open(2, Priority.Low));
        (await _desk.Grains.Tickets().Merge(leaving, survivor, _desk.Asked() with { IfVersion = 1 })).Refusal!.Code.ShouldBe(DeskRefusal.VersionPassed.Name);
        await _desk.Grains.Ticket(leaving).Resolve(new(Resolution.Spam), _desk.Asked());
        (await _desk.Grains.Tickets().Merge(leaving, survivor, _desk.Asked())).Refusal!.Code.ShouldBe(TicketRefusal.CannotMerge.Name);

        (await _desk.Grains.Tickets().Timeline(survivor, 0, 100)).Items.ShouldNotContain(entry => entry.Fact.Event is TicketEvent.Absorbed);
    }

    [Fact]
    public async Task the_survivor_tells_all_histories_as_one_page_by_page_and_as_of_any_moment()
    {
        var (first, second, survivor) = (await Open(1, Priority.Low), await Open(2, Priority.Low), await Open(3, Priority.Low));
        await _desk.Grains.Ticket(first).Note(new(new Guid(6, 9, 9, new byte[8]), "In the first."), _desk.Asked());
        _desk.Time.Advance(TimeSpan.FromHours(1));
        await _desk.Grains.Tickets().Merge(first, second, _desk.Asked());
        _desk.Time.Advance(TimeSpan.FromHours(1));
        var between = _desk.Time.GetUtcNow();
        _desk.Time.Advance(TimeSpan.FromHours(1));
        await _desk.Grains.Tickets().Merge(second, survivor, _desk.Asked());

        var whole = (await _desk.Grains.Tickets().TimelineOfAll(survivor, null, 0, 1_000)).Items;
        whole.Select(entry => entry.Ticket!.Id).Distinct().ShouldBe([first, second, survivor], ignoreOrder: true);
        whole.ShouldContain(entry => entry.Text == "In the first." && entry.Ticket!.Id == first);
        whole.Select(entry => entry.Fact.At).ShouldBeInOrder();

        List<TimelineEntry> paged = [];
        for (var after = 0L; ;)
        {
            var page = await _desk.Grains.Tickets().TimelineOfAll(survivor, null, after, 4);
            paged.AddRange(page.Items);
            if (page.Next is null)
            {
                break;
            }

            after = long.Parse(page.Next, System.Globalization.CultureInfo.InvariantCulture);
        }

        paged.Select(entry => (entry.Fact.EntityId, entry.Fact.Version)).ShouldBe(whole.Select(entry => (entry.Fact.EntityId, entry.Fact.Version)));
        (await _desk.Grains.Tickets().TimelineOfAll(second, between, 0, 1_000)).Items.Select(entry => entry.Ticket!.Id).Distinct().ShouldBe([first, second], ignoreOrder: true);
        (await _desk.Grains.Tickets().TimelineOfAll(survivor, between, 0, 1_000)).Items.Select(entry => entry.Ticket!.Id).Distinct().ShouldBe([survivor]);
        (await _desk.Grains.Tickets().TimelineOfAll(survivor, null, long.MaxValue, 10)).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task a_part_has_fresh_clocks_and_both_name_each_other()
    {
        var origin = await Open(1, Priority.High);
        await _desk.Grains.Ticket(origin).Tag(new(["vip"]), _desk.Asked());
        await _desk.Grains.Ticket(origin).ChangeComponent(new("VPN"), _desk.Asked());
        var whole = (await _desk.Grains.Ticket(origin).View())!;
        _desk.Time.Advance(TimeSpan.FromHours(2));
        var part = new TicketId(new Guid(77, 9, 9, new byte[8]));

        var split = (await _desk.Grains.Tickets().Split(origin, part, Part, _desk.Asked("split-1"))).View!;
        (await _desk.Grains.Tickets().Split(origin, part, Part, _desk.Asked("split-1"))).View!.Number.ShouldBe(split.Number);

        split.Customer.Value.ShouldBe("standard");
        (split.Category, split.Component, split.Contact).ShouldBe((whole.Category, "VPN", whole.Contact));
        split.Tags.ShouldBe(["vip"]);
        split.Clocks[0].StartedAt.ShouldBe(Some.Instant("2026-03-02 11:00"));
        (await _desk.Grains.Tickets().Timeline(origin, 0, 100)).Items.Count(entry => entry.Fact.Event is TicketEvent.Split { Into: var into } && into == part).ShouldBe(1);
        (await _desk.Grains.Tickets().Timeline(part, 0, 100)).Items.ShouldContain(entry => entry.Fact.Event is TicketEvent.SplitOff);
    }

    [Fact]
    public async Task only_a_member_of_the_levels_team_acknowledges()
    {
        var ticket = await Open(1, Priority.Critical);
        await _desk.Grains.Agent(new("noor")).Register(new("Noor", [new("first-line")], 10), _desk.Asked());
        await _desk.Grains.Agent(new("kim")).Register(new("Kim", [new("technical")], 10), _desk.Asked());

        (await _desk.Grains.Ticket(ticket).Acknowledge(new(new("noor")), _desk.Asked())).Refusal!.Code.ShouldBe(TicketRefusal.NotOfTheTeam.Name);
        (await _desk.Grains.Ticket(ticket).Acknowledge(new(new("nobody")), _desk.Asked())).Refusal!.Code.ShouldBe("agent.unknown");
        var view = (await _desk.Grains.Ticket(ticket).Acknowledge(new(new("kim")), _desk.Asked())).View!;
        view.Clocks.Single(clock => clock.Clock == ClockKind.LevelResponse).State.ShouldBe(ClockState.Met);
    }

    [Fact]
    public async Task a_ledger_is_told_from_the_log()
    {
        var ticket = await Open(1, Priority.High);
        _desk.Time.Advance(TimeSpan.FromHours(2));
        await _desk.Grains.Ticket(ticket).SetDueDate(new(ClockKind.Resolution, Some.Instant("2026-03-03 12:00"), "The board meets."), _desk.Asked());
        await _desk.Restart(TimeSpan.FromHours(1));

        var ledger = (await _desk.Grains.Tickets().Ledger(ticket)).ShouldNotBeNull();

        var first = ledger.Clocks.Single(clock => clock.Clock == ClockKind.FirstResponse);
        first.Elapsed.ShouldBe(TimeSpan.FromHours(3));
        first.Sentence.ShouldStartWith("Due Mon 2 Mar 2026 17:00, because rule 'Standard support' of policy version 1 allows 8 h of open time in 'Standard hours' (UTC)");
        ledger.Clocks.Single(clock => clock.Clock == ClockKind.Resolution).Sentence.ShouldStartWith("Due Tue 3 Mar 2026 12:00, because that was set by hand.");
        (await _desk.Grains.Tickets().Ledger(new(Guid.Parse("99999999-0000-0000-0000-000000000000")))).ShouldBeNull();
    }

    private static readonly PartOfTicket Part = new("The other thing", "It is another one.", Priority.Low, new Guid(5, 9, 9, new byte[8]));

    private const Interfaces.Sla.ComplianceBy ComplianceByTier = Interfaces.Sla.ComplianceBy.Tier;

    private async Task<AbsorbTicket> Carried(TicketId ticket)
    {
        var carried = (await _desk.Grains.Ticket(ticket).Carry())!;
        return new(carried.Ticket, carried.Customer, carried.Level, carried.Clocks);
    }

    private async Task<TicketId> Open(int number, Priority priority)
    {
        var id = new TicketId(new Guid(number, 9, 9, new byte[8]));
        (await _desk.Grains.Ticket(id).Open(Some.Opening(priority) with { Customer = new("standard") }, _desk.Asked())).Refusal.ShouldBeNull();
        return id;
    }
}
