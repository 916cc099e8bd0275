using Firstline.Domain.Tickets;
using Firstline.Grains.Tests.Kit;
using Firstline.Grains.Tickets.Views;
using Firstline.TestKit;

namespace Firstline.Grains.Tests.Tickets;

public sealed class CountingTickets
{
    private static readonly DateTimeOffset Now = Some.Instant("2026-03-02");
    private readonly CountedTickets _tickets = new();

    [Fact]
    public void moves_each_ticket_in_and_out_once()
    {
        _tickets.Keep(Numbers(3), Now);

        _tickets.Move(new(1), true, Now);
        _tickets.Move(new(9), true, Now);
        _tickets.Move(new(9), true, Now);
        _tickets.Move(new(2), false, Now);
        _tickets.Move(new(2), false, Now);
        _tickets.Move(new(77), false, Now);

        (_tickets.Count, _tickets.More, _tickets.Live).ShouldBe((3, false, true));
    }

    [Fact]
    public void tells_no_more_than_a_thousand_though_it_knows_better()
    {
        _tickets.Keep(Numbers(1_001), Now);
        (_tickets.Count, _tickets.More).ShouldBe((1_000, true));

        _tickets.Move(new(5), false, Now);

        (_tickets.Count, _tickets.More).ShouldBe((1_000, false));
    }

    [Fact]
    public void keeps_no_more_than_ten_thousand_and_then_says_that_it_is_not_live()
    {
        _tickets.Keep(Numbers(CountedTickets.MostKept), Now);
        _tickets.Live.ShouldBeTrue();

        _tickets.Move(new(CountedTickets.MostKept + 1), true, Now);
        _tickets.Move(new(1), false, Now);

        (_tickets.Live, _tickets.Count, _tickets.More).ShouldBe((false, 1_000, true));
    }

    [Fact]
    public async Task watches_no_more_than_256_conditions_until_one_is_left()
    {
        await using var desk = await DeskCluster.Start();
        var watched = desk.Grains.GetGrain<IWatchedCounts>(0);
        for (var at = 0; at < WatchedCounts.Most; at++)
        {
            (await watched.Watch($"number:{at}")).ShouldBeTrue();
        }

        (await watched.Watch("open:true")).ShouldBeFalse();
        (await watched.Watch("number:0")).ShouldBeTrue();
        await watched.Leave("number:7");
        (await watched.Watch("open:true")).ShouldBeTrue();
        (await watched.All()).Count.ShouldBe(WatchedCounts.Most);
    }

    private static IEnumerable<TicketNumber> Numbers(int count) => Enumerable.Range(1, count).Select(number => new TicketNumber(number));
}
