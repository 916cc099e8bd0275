using Firstline.Domain.Agents;
using Firstline.Domain.Kernel;
using Firstline.Grains.Interfaces.Agents;
using Firstline.Grains.Interfaces.Wallboards;
using Firstline.Grains.Wallboards;
using Firstline.TestKit;

namespace Firstline.Grains.Tests.Wallboards;

public sealed class AddingUpABoard
{
    private static readonly WallboardOptions Options = new();
    private static readonly DateTimeOffset Start = Some.Instant("2026-03-02 10:00");
    private readonly BoardRoll _roll = new(Options);

    [Fact]
    public void gives_the_same_as_one_shard_that_has_everything()
    {
        var random = new Random(11);
        var tickets = new MadeTickets(random);
        var now = Start;
        ShardTally[] shards = [.. Enumerable.Range(0, 16).Select(shard => new ShardTally(shard, Options))];
        var whole = new ShardTally(0, Options);
        foreach (var tally in shards.Append(whole))
        {
            tally.LoadToday([], [], now);
        }

        for (var step = 0; step < 500; step++)
        {
            now += TimeSpan.FromSeconds(20);
            var append = tickets.Next(now);
            shards[append.Line.Number.Value % 16].Take(append, now);
            whole.Take(append, now);
        }

        var alone = new BoardRoll(Options);
        Add(alone, whole, now);
        foreach (var shard in shards)
        {
            Add(_roll, shard, now);
        }

        BoardDiff.Between(View(alone, now), View(_roll, now)).ShouldBeNull();
        View(_roll, now).Numbers.Open.ShouldBeGreaterThan(20);
        View(_roll, now).Ticker.Count.ShouldBe(30);
    }

    [Fact]
    public void ignores_older_sums_and_takes_those_of_another_activation()
    {
        var tally = new ShardTally(3, Options);
        tally.LoadToday([], [], Start);

        _roll.Take(tally.Part("one", 5)).ShouldBeTrue();
        _roll.Take(tally.Part("one", 5)).ShouldBeFalse();
        _roll.Take(tally.Part("one", 4)).ShouldBeFalse();
        _roll.Take(tally.Part("two", 1)).ShouldBeTrue();
    }

    [Fact]
    public void lets_the_last_hour_and_the_day_end_without_a_word_from_the_shards()
    {
        var tickets = new MadeTickets(new Random(5));
        var tally = new ShardTally(0, Options);
        tally.LoadToday([], [], Start);
        for (var step = 0; step < 60; step++)
        {
            tally.Take(tickets.Next(Start), Start);
        }

        Add(_roll, tally, Start);
        var before = View(_roll, Start);
        before.Flow.CreatedLastHour.ShouldBeGreaterThan(0);
        before.Flow.Created[^1].ShouldBe(before.Flow.CreatedLastHour);
        (before.Numbers.MetToday + before.Numbers.MissedToday).ShouldBeGreaterThan(0);
        before.Numbers.FirstReplyMedianSeconds.ShouldNotBeNull();

        var later = View(_roll, Start.AddHours(1));
        later.Flow.CreatedLastHour.ShouldBe(0);
        later.Flow.Created[^5].ShouldBe(before.Flow.CreatedLastHour);

        var tomorrow = View(_roll, Start.AddDays(1)).Numbers;
        (tomorrow.MetToday, tomorrow.MissedToday, tomorrow.FirstReplyMedianSeconds).ShouldBe((0, 0, null));
    }

    [Fact]
    public void counts_each_agent_once_and_shows_teams_in_their_order()
    {
        var agents = new AgentRoll();
        agents.Add(Agent("a", AgentStatus.Available, 3, "technical", "billing"));
        agents.Add(Agent("b", AgentStatus.Busy, 5, "billing"));
        agents.Add(Agent("c", AgentStatus.Offline, 0, "first-line"));
        agents.Add(Agent("d", AgentStatus.Away, 1));

        var view = _roll.View("e", 1, Start, agents);

        view.Numbers.Agents.ShouldBe(new(1, 1, 1, 1, 9, 40));
        view.Teams.Select(team => (team.Team.Value, team.Agents.Load)).ShouldBe([("first-line", 0), ("technical", 3), ("billing", 5)]);
    }

    [Fact]
    public void says_only_what_changed()
    {
        var tally = new ShardTally(0, Options);
        tally.LoadToday([], [], Start);
        Add(_roll, tally, Start);
        var before = View(_roll, Start);
        BoardDiff.Between(before, View(_roll, Start.AddSeconds(1))).ShouldBeNull();

        tally.Take(MadeTickets.Append(MadeTickets.Line(1, Start), Start), Start);
        Add(_roll, tally, Start);
        var delta = BoardDiff.Between(before, View(_roll, Start)).ShouldNotBeNull();

        (delta.From, delta.To).ShouldBe((1, 2));
        delta.Numbers.ShouldNotBeNull().Open.ShouldBe(1);
        delta.Teams.ShouldNotBeNull().ShouldHaveSingleItem().Open.ShouldBe(1);
        (delta.Next, delta.Flow, delta.Ticker).ShouldBe((null, null, null));
    }

    [Theory]
    [InlineData(new[] { 100.0 })]
    [InlineData(new[] { 5.0, 70, 3_600 })]
    [InlineData(new[] { 1.0, 2, 3, 86_400 })]
    public void knows_the_median_within_two_percent(double[] seconds)
    {
        var histogram = new ReplyHistogram();
        foreach (var duration in seconds)
        {
            histogram.Add(TimeSpan.FromSeconds(duration), 1);
        }

        var median = seconds[(seconds.Length - 1) / 2];
        histogram.Median().ShouldNotBeNull().ShouldBe(median, median * 0.02);
    }

    private static AgentView Agent(string id, AgentStatus status, int load, params string[] teams) =>
        new(new(id), 1, id, [.. teams.Select(team => new TeamId(team))], status, 10, load, load);

    private static void Add(BoardRoll roll, ShardTally tally, DateTimeOffset now)
    {
        tally.Advance(now);
        roll.Take(tally.Part("a", now.UtcTicks + tally.Open)).ShouldBeTrue();
    }

    private static BoardView View(BoardRoll roll, DateTimeOffset now) => roll.View("e", 1, now, new());
}
