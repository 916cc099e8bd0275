using Firstline.Client.Live;
using Firstline.TestKit;
using Microsoft.Extensions.Time.Testing;

namespace Firstline.Web.Tests.Wallboards;

public sealed class StayingConnected : IAsyncDisposable
{
    private readonly FakeTimeProvider _clock = new(SomeBoard.Noon);
    private readonly FakeWire _wire;
    private readonly DeskConnection _line;
    private readonly BoardWatch _watch;

    public StayingConnected()
    {
        _line = new DeskConnection(_wire = new FakeWire(_clock), _clock);
        _watch = _line.Board("wall/floor");
    }

    public ValueTask DisposeAsync() => _line.DisposeAsync();

    [Fact]
    public async Task a_lost_line_comes_back_with_a_new_snapshot()
    {
        await Live();
        _wire.Snapshot = () => SomeBoard.With(sequence: 50);

        _wire.Drop(down: false);

        await Eventually.Holds(() => _watch.Board!.Sequence == 50, Wait(TimeSpan.FromSeconds(1)));
        _line.State.ShouldBe(LinkState.Live);
        _wire.Opened.ShouldBe(2);
    }

    [Fact]
    public async Task it_tries_for_ever_and_after_a_minute_says_offline()
    {
        await Live();

        _wire.Drop();

        await Eventually.Holds(() => _line.State is LinkState.Reconnecting);
        await Eventually.Holds(() => _line.State is LinkState.Offline, Wait(TimeSpan.FromSeconds(10)));
        _clock.GetUtcNow().ShouldBeGreaterThanOrEqualTo(SomeBoard.Noon.AddSeconds(60));
        _wire.Down = false;
        await Eventually.Holds(() => _line.State is LinkState.Live, Wait(TimeSpan.FromSeconds(10)));
    }

    [Fact]
    public async Task a_failed_watch_does_not_leave_a_line_that_can_never_open_again()
    {
        var refusals = 3;
        _wire.BeforeSnapshot = () => refusals-- > 0 ? throw new InvalidOperationException("not yet") : Task.CompletedTask;

        _line.Start();

        await Eventually.Holds(() => _line.State is LinkState.Live, Wait(TimeSpan.FromSeconds(5)));
        _wire.Opened.ShouldBe(4);
    }

    [Fact]
    public async Task a_line_that_is_open_but_silent_is_lost()
    {
        await Live();

        _wire.Silent = true;

        await Eventually.Holds(() => _line.State is LinkState.Reconnecting, Wait(TimeSpan.FromSeconds(5)));
    }

    [Fact]
    public async Task the_servers_clock_is_known()
    {
        _wire.Ahead = TimeSpan.FromMinutes(3);

        await Live();

        _line.Reading.Offset.ShouldBe(TimeSpan.FromMinutes(3));
        _line.HeardAt.ShouldBe(SomeBoard.Noon.AddMinutes(3));
    }

    [Fact]
    public void pauses_double_up_to_a_limit_and_screens_do_not_come_back_as_one()
    {
        var patience = new DeskConnectionOptions();

        patience.Pause(0, 1).ShouldBe(TimeSpan.FromSeconds(0.5));
        patience.Pause(3, 1).ShouldBe(TimeSpan.FromSeconds(4));
        patience.Pause(3, 0).ShouldBe(TimeSpan.FromSeconds(2));
        patience.Pause(1_000_000, 1).ShouldBe(TimeSpan.FromSeconds(15));
    }

    private async Task Live()
    {
        _line.Start();
        await Eventually.Holds(() => _line.State is LinkState.Live);
    }

    private Action Wait(TimeSpan time) => () => _clock.Advance(time);
}
