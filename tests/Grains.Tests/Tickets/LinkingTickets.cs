using System.Text.Json;
using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets;
using Firstline.Domain.Tickets.Links;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Tickets;
using Firstline.Grains.Kernel;
using Firstline.Grains.Ports;
using Firstline.Grains.Tests.Kit;
using Firstline.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace Firstline.Grains.Tests.Tickets;

public sealed class LinkingTickets : IAsyncLifetime
{
    private DeskCluster _desk = null!;

    public async ValueTask InitializeAsync() => _desk = await DeskCluster.Start();

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task both_sides_know_it_and_both_forget_it()
    {
        var (child, parent) = (await Open(1), await Open(2));

        var linked = (await _desk.Grains.Tickets().Link(child, LinkRole.ChildOf, parent, _desk.Asked("link"))).View!;
        (await _desk.Grains.Tickets().Link(child, LinkRole.ChildOf, parent, _desk.Asked("link"))).Refusal.ShouldBeNull();
        (await _desk.Grains.Tickets().Link(parent, LinkRole.ParentOf, child, _desk.Asked())).Refusal.ShouldBeNull();

        linked.Links.Parent!.Id.ShouldBe(parent);
        (await View(parent)).Links.Children.ShouldBe(1);
        (await Links(parent)).Single().ShouldSatisfyAllConditions(line => line.Role.ShouldBe(LinkRole.ParentOf), line => line.Other.Id.ShouldBe(child));
        (await History(parent)).OfType<TicketEvent.Linked>().Count().ShouldBe(1);

        (await _desk.Grains.Tickets().Unlink(parent, LinkRole.ParentOf, child, _desk.Asked("unlink"))).View!.Links.Children.ShouldBe(0);
        (await _desk.Grains.Tickets().Unlink(parent, LinkRole.ParentOf, child, _desk.Asked("unlink"))).Refusal.ShouldBeNull();
        (await _desk.Grains.Tickets().Unlink(parent, LinkRole.ParentOf, child, _desk.Asked())).Refusal!.Code.ShouldBe(TicketRefusal.NotLinked.Name);
        (await View(child)).Links.Parent.ShouldBeNull();
        (await Links(child)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(LinkRole.ChildOf)]
    [InlineData(LinkRole.DuplicateOf)]
    [InlineData(LinkRole.CausedBy)]
    public async Task many_at_once_that_would_lead_round_leave_one_out(LinkRole role)
    {
        var tickets = await Task.WhenAll(Enumerable.Range(1, 9).Select(Open));

        var outcomes = await Task.WhenAll(tickets.Select((ticket, i) => Task.Run(() => _desk.Grains.Tickets().Link(ticket, role, tickets[(i + 1) % tickets.Length], _desk.Asked()))));

        outcomes.Where(outcome => outcome.Refusal is not null).ShouldHaveSingleItem().Refusal!.Code.ShouldBe(TicketRefusal.LinkLeadsBack.Name);
    }

    [Fact]
    public async Task whatever_is_asked_at_once_nothing_ever_leads_back()
    {
        var tickets = await Task.WhenAll(Enumerable.Range(1, 8).Select(Open));
        var random = new Random(4);
        var pairs = Enumerable.Range(0, 120).Select(_ => (From: random.Next(8), To: random.Next(8), Taken: random.Next(4) == 0)).ToList();

        await Task.WhenAll(pairs.Select(pair => Task.Run(() => pair.Taken
            ? _desk.Grains.Tickets().Unlink(tickets[pair.From], LinkRole.CausedBy, tickets[pair.To], _desk.Asked())
            : _desk.Grains.Tickets().Link(tickets[pair.From], LinkRole.CausedBy, tickets[pair.To], _desk.Asked()))));

        var ends = await Task.WhenAll(tickets.Select(async ticket => (await _desk.Grains.Ticket(ticket).LinkEnd())!));
        var up = ends.ToDictionary(end => end.Ticket.Id, end => end.Links.Where(link => link.Role == LinkRole.CausedBy).Select(link => link.Other.Id).ToHashSet());
        ends.SelectMany(end => end.Links.Where(link => link.Role == LinkRole.Causes).Select(link => $"{link.Other.Id} {end.Ticket.Id}")).Order()
            .ShouldBe(up.SelectMany(pair => pair.Value.Select(to => $"{pair.Key} {to}")).Order());
        up.Values.Sum(links => links.Count).ShouldBeGreaterThan(5);
        while (up.FirstOrDefault(pair => pair.Value.Count == 0) is { Value: not null } top)
        {
            up.Remove(top.Key);
            foreach (var links in up.Values)
            {
                links.Remove(top.Key);
            }
        }

        up.ShouldBeEmpty();
    }

    [Fact]
    public async Task what_a_crash_left_half_done_is_finished_by_the_keeper_itself()
    {
        var (child, parent) = (await Open(1), await Open(2));
        var (lower, upper) = ((await _desk.Grains.Ticket(child).LinkEnd())!.Ticket, (await _desk.Grains.Ticket(parent).LinkEnd())!.Ticket);
        var by = new Who(WhoKind.Agent, "noor", "Noor");
        var change = new LinkChange(LinkStep.Link, LinkRole.ChildOf, lower, upper, "crashed", by);
        var book = $$"""{"pending":{{JsonSerializer.Serialize(change, StateJson.Default.LinkChange)}},"begunAt":"{{_desk.Time.GetUtcNow():O}}"}""";
        var keeper = _desk.Grains.TicketLinks(LinkRole.ChildOf).GetGrainId();
        await _desk.Services.GetRequiredService<IEventLog>().Append(new(
            "ticket-links", "ChildOf", 0, "crashed", "", [new(new LinkBookEvent.Begun(change), _desk.Time.GetUtcNow(), by)], book, [],
            new(true, keeper.ToString(), keeper.GetUniformHashCode(), _desk.Time.GetUtcNow().AddSeconds(10)), []));

        await _desk.FastForward(TimeSpan.FromMinutes(1), () => View(parent), view => view.Links.Children == 1);

        (await View(child)).Links.Parent!.Id.ShouldBe(parent);
    }

    [Fact]
    public async Task links_that_a_crash_left_at_a_merged_ticket_go_on_by_themselves()
    {
        var (merged, survivor, child) = (await Open(1), await Open(2), await Open(3));
        await Link(child, LinkRole.ChildOf, merged);
        var (leaving, target) = ((await _desk.Grains.Ticket(merged).Carry())!, (await _desk.Grains.Ticket(survivor).Carry())!);
        (await _desk.Grains.Ticket(survivor).Absorb(new(leaving.Ticket, leaving.Customer, leaving.Level, leaving.Clocks), _desk.Asked())).Refusal.ShouldBeNull();
        (await _desk.Grains.Ticket(merged).Merge(new(target.Ticket), _desk.Asked())).Refusal.ShouldBeNull();

        await _desk.Restart(TimeSpan.FromSeconds(20));
        await _desk.FastForward(TimeSpan.FromMinutes(2), () => View(child), view => view.Links.Parent?.Id == survivor);

        (await View(survivor)).Links.Children.ShouldBe(1);
        (await _desk.FastForward(TimeSpan.Zero, async () => (await _desk.Grains.Ticket(merged).LinkEnd())!, end => end.Links.Count == 0)).MergedInto!.Id.ShouldBe(survivor);
    }

    [Fact]
    public async Task a_merged_ticket_hands_its_links_on_and_drops_those_that_would_lead_back()
    {
        var (merged, survivor, child, middle, cause) = (await Open(1), await Open(2), await Open(3), await Open(4), await Open(5));
        await Link(child, LinkRole.ChildOf, merged);
        await Link(merged, LinkRole.CausedBy, cause);
        await Link(survivor, LinkRole.ChildOf, middle);
        await Link(middle, LinkRole.ChildOf, merged);
        await Link(merged, LinkRole.Related, survivor);

        var went = (await _desk.Grains.Tickets().Merge(merged, survivor, _desk.Asked("merge"))).View!;
        (await _desk.Grains.Tickets().Merge(merged, survivor, _desk.Asked("merge"))).Refusal.ShouldBeNull();

        went.Links.ShouldSatisfyAllConditions(
            links => links.Children.ShouldBe(1), links => links.Parent!.Id.ShouldBe(middle), links => links.Causes.Single().Id.ShouldBe(cause), links => links.Related.ShouldBe(0));
        (await _desk.Grains.Ticket(merged).LinkEnd())!.Links.ShouldBeEmpty();
        (await View(child)).Links.Parent!.Id.ShouldBe(survivor);
        (await View(middle)).Links.Parent.ShouldBeNull();
        (await View(cause)).Links.Effects.ShouldBe(1);
        (await _desk.Grains.Tickets().Link(merged, LinkRole.Related, child, _desk.Asked())).Refusal!.Code.ShouldBe(TicketRefusal.WasMerged.Name);
    }

    [Fact]
    public async Task families_end_after_ten_generations()
    {
        var tickets = await Task.WhenAll(Enumerable.Range(1, 11).Select(Open));
        foreach (var (child, parent) in tickets.Skip(1).Zip(tickets).Take(9))
        {
            await Link(child, LinkRole.ChildOf, parent);
        }

        (await _desk.Grains.Tickets().Link(tickets[10], LinkRole.ChildOf, tickets[9], _desk.Asked())).Refusal!.Code.ShouldBe(TicketRefusal.LinksTooDeep.Name);
        (await _desk.Grains.Tickets().Link(tickets[0], LinkRole.ChildOf, tickets[10], _desk.Asked())).Refusal!.Code.ShouldBe(TicketRefusal.LinksTooDeep.Name);
        (await _desk.Grains.Tickets().Link(tickets[10], LinkRole.ChildOf, tickets[0], _desk.Asked() with { IfVersion = 99 })).Refusal!.Code.ShouldBe(DeskRefusal.VersionPassed.Name);
    }

    private async Task Link(TicketId ticket, LinkRole role, TicketId other) => (await _desk.Grains.Tickets().Link(ticket, role, other, _desk.Asked())).Refusal.ShouldBeNull();

    private async Task<TicketView> View(TicketId ticket) => (await _desk.Grains.Ticket(ticket).View())!;

    private async Task<IReadOnlyList<LinkLine>> Links(TicketId ticket) => (await _desk.Grains.Tickets().Links(ticket, null, null, null, 100)).Items;

    private async Task<IReadOnlyList<TicketEvent>> History(TicketId ticket) => [.. (await _desk.Grains.Tickets().Timeline(ticket, 0, 200)).Items.Select(entry => entry.Fact.Event)];

    private async Task<TicketId> Open(int number)
    {
        var id = new TicketId(new Guid(number, 5, 5, new byte[8]));
        (await _desk.Grains.Ticket(id).Open(Some.Opening() with { Customer = new("standard") }, _desk.Asked())).Refusal.ShouldBeNull();
        return id;
    }
}
