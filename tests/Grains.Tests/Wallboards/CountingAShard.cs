using Firstline.Domain.Tickets;
using Firstline.Grains.Interfaces.Wallboards;
using Firstline.Grains.Kernel;
using Firstline.Grains.Wallboards;
using Firstline.TestKit;

namespace Firstline.Grains.Tests.Wallboards;

public sealed class CountingAShard
{
    private static readonly WallboardOptions Options = new();

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 40)];

    [Theory, MemberData(nameof(Seeds))]
    public void agrees_with_a_naive_count_when_facts_come_twice_late_or_not_at_all(int seed)
    {
        var random = new Random(seed);
        var tickets = new MadeTickets(random);
        var now = Some.Instant("2026-03-02 20:00").AddMinutes(random.Next(120));
        var tally = Fresh(now);
        List<TicketFacts> sent = [];
        for (var step = 0; step < 400; step++)
        {
            now += TimeSpan.FromSeconds(random.Next(90));
            var append = tickets.Next(now);
            sent.Add(append);
            var gap = random.Next(10) switch
            {
                0 => false,
                1 => Deliver(tally, append, now) | Deliver(tally, append, now),
                2 => Deliver(tally, append, now) | Deliver(tally, sent[random.Next(sent.Count)], now),
                _ => Deliver(tally, append, now),
            };
            if (gap)
            {
                Repair(tally, tickets, now);
            }
        }

        foreach (var latest in tickets.Latest)
        {
            Deliver(tally, latest, now);
        }

        Repair(tally, tickets, now);
        ShouldAgree(tally, tickets, now);
    }

    [Theory, MemberData(nameof(Seeds))]
    public void needs_no_repair_when_every_fact_comes(int seed)
    {
        var random = new Random(seed);
        var tickets = new MadeTickets(random);
        var now = Some.Instant("2026-03-02 00:00");
        var tally = Fresh(now);
        for (var step = 0; step < 300; step++)
        {
            now += TimeSpan.FromSeconds(random.Next(90));
            var append = tickets.Next(now);
            tally.Take(append, now).News.ShouldBe(News.Next);
            tally.Take(append, now).News.ShouldBe(News.Old);
        }

        ShouldAgree(tally, tickets, now);
    }

    [Theory, MemberData(nameof(Seeds))]
    public void begins_from_rows_where_facts_would_have_brought_it(int seed)
    {
        var random = new Random(seed);
        var tickets = new MadeTickets(random);
        var now = Some.Instant("2026-03-02 22:00");
        for (var step = 0; step < 300; step++)
        {
            now += TimeSpan.FromSeconds(random.Next(90));
            tickets.Next(now);
        }

        var tally = Fresh(now);
        tally.LoadOpen(new NaiveCount(tickets, now).Lines, now);
        Repair(tally, tickets, now);
        ShouldAgree(tally, tickets, now);
        foreach (var late in tickets.Latest.Where(append => tally.Find(append.Line.Id) is not null))
        {
            tally.Take(late, now).News.ShouldBe(News.Old);
        }
    }

    [Fact]
    public void tells_people_once_even_of_what_the_rows_had_already()
    {
        var now = Some.Instant("2026-03-02 12:00");
        var line = MadeTickets.Line(1, now) with { Version = 2, Agent = new("noor") };
        var append = MadeTickets.Append(line, now, new TicketEvent.Noted(default), new TicketEvent.Assigned(new("noor")));
        var tally = Fresh(now);
        tally.LoadOpen([line], now);

        var first = tally.Take(append, now);
        var second = tally.Take(append, now);

        (first.News, first.Untold.Count).ShouldBe((News.Old, 2));
        (second.News, second.Untold.Count).ShouldBe((News.Old, 0));
        tally.Part("a", 1).Ticker.ShouldHaveSingleItem().Kind.ShouldBe("assigned");
    }

    [Fact]
    public void does_not_tell_history_as_news()
    {
        var now = Some.Instant("2026-03-02 12:00");
        var line = MadeTickets.Line(1, now.AddYears(-9));

        var taken = Fresh(now).Take(MadeTickets.Append(line, now.AddYears(-9), new TicketEvent.Assigned(new("noor"))), now);

        (taken.News, taken.Untold.Count).ShouldBe((News.Next, 0));
    }

    [Fact]
    public void forgets_yesterday_at_midnight()
    {
        var evening = Some.Instant("2026-03-02 23:59");
        var tickets = new MadeTickets(new Random(1));
        var tally = Fresh(evening);
        for (var step = 0; step < 100; step++)
        {
            tally.Take(tickets.Next(evening), evening);
        }

        tally.Part("a", 1).Numbers.MissedToday.ShouldBeGreaterThan(0);

        tally.Advance(evening.AddMinutes(1)).ShouldBeTrue();

        var part = tally.Part("a", 2);
        (part.Numbers.MetToday, part.Numbers.MissedToday, part.Replies.Count).ShouldBe((0, 0, 0));
        part.Day.ShouldBe(Some.Instant("2026-03-03"));
        part.Teams.ShouldAllBe(team => team.MetToday == 0 && team.MissedToday == 0);
    }

    private static ShardTally Fresh(DateTimeOffset now)
    {
        var tally = new ShardTally(0, Options);
        tally.LoadToday([], [], now);
        return tally;
    }

    private static bool Deliver(ShardTally tally, TicketFacts append, DateTimeOffset now) => tally.Take(append, now).News is News.AfterGap;

    private static void Repair(ShardTally tally, MadeTickets tickets, DateTimeOffset now)
    {
        var rows = new NaiveCount(tickets, now);
        tally.LoadToday(rows.Cycles, rows.Flow, now);
    }

    private static void ShouldAgree(ShardTally tally, MadeTickets tickets, DateTimeOffset now)
    {
        tally.Advance(now);
        var part = tally.Part("a", 1);
        var naive = new NaiveCount(tickets, now);
        Flat(part.Numbers).ShouldBe(Flat(naive.Numbers()));
        part.Teams.Where(team => team is not { Open: 0, MetToday: 0, MissedToday: 0 })
            .Select(team => (team.Team.Value, team.Open, team.Waiting, team.AtRisk, team.Breached, team.MetToday, team.MissedToday))
            .OrderBy(team => team.Value, StringComparer.Ordinal).ShouldBe(naive.Teams());
        part.Upcoming.Select(row => row.Ticket.Number.Value).ShouldBe(naive.Upcoming());
        part.Late.Select(row => row.Ticket.Number.Value).ShouldBe(naive.Late());
        (part.Flow.Created.Counts.Sum(), part.Flow.Solved.Counts.Sum()).ShouldBe(naive.LastHours());
        part.Replies.Sum(bucket => bucket.Count).ShouldBe(naive.Replies());
    }

    /// <summary>Records compare lists by reference, so lists become texts.</summary>
    private static object Flat(BoardNumbersView view) => (
        string.Join(' ', view.ByStatus), string.Join(' ', view.ByPriority), string.Join(' ', view.ByTier), string.Join(' ', view.ByLevel),
        view with { ByStatus = [], ByPriority = [], ByTier = [], ByLevel = [] });
}
