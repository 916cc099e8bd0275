using Firstline.Client.Live;
using Firstline.Web.Client.Wallboards;

namespace Firstline.Web.Tests.Wallboards;

public sealed class SoundingABreach
{
    private readonly BreachAlarms _alarms = new();

    [Fact]
    public void what_had_breached_before_is_not_news()
    {
        _alarms.Look(SomeBoard.With(ticker: SomeBoard.Tick("1", "breached")));

        _alarms.Next().ShouldBeNull();
    }

    [Fact]
    public void a_breach_says_number_customer_and_owner()
    {
        _alarms.Look(SomeBoard.With());
        _alarms.Look(SomeBoard.With(next: [SomeBoard.Deadline("DSK-7", -1, "breached")], ticker: SomeBoard.Tick("1", "breached", "DSK-7")));

        _alarms.Next().ShouldBe(new BreachAlarm("1", "DSK-7 breached first response", "Acme · Ann K."));
        _alarms.Next().ShouldBeNull();
    }

    [Fact]
    public void it_is_told_once()
    {
        var board = SomeBoard.With(ticker: SomeBoard.Tick("1", "breached"));
        _alarms.Look(SomeBoard.With());
        _alarms.Look(board);
        _alarms.Look(board);

        _alarms.Next().ShouldNotBeNull();
        _alarms.Next().ShouldBeNull();
    }

    [Fact]
    public void three_come_one_at_a_time_oldest_first()
    {
        _alarms.Look(SomeBoard.With());
        _alarms.Look(SomeBoard.With(ticker: [.. Breaches(3)]));

        new[] { _alarms.Next(), _alarms.Next(), _alarms.Next() }.Select(alarm => alarm!.Id).ShouldBe(["3", "2", "1"]);
    }

    [Fact]
    public void more_than_three_come_as_one()
    {
        _alarms.Look(SomeBoard.With());
        _alarms.Look(SomeBoard.With(ticker: [.. Breaches(5)]));

        _alarms.Next()!.Headline.ShouldBe("5 tickets breached");
        _alarms.Next().ShouldBeNull();
    }

    [Fact]
    public void after_a_long_loss_of_the_line_old_breaches_stay_quiet()
    {
        _alarms.Look(SomeBoard.With());
        _alarms.Look(SomeBoard.With(ticker: SomeBoard.Tick("1", "breached", at: SomeBoard.Noon - BreachAlarms.Fresh - TimeSpan.FromSeconds(1))));

        _alarms.Next().ShouldBeNull();
    }

    private static IEnumerable<BoardTick> Breaches(int count) =>
        Enumerable.Range(1, count).Select(n => SomeBoard.Tick($"{n}", "breached", $"DSK-{n}"));
}
