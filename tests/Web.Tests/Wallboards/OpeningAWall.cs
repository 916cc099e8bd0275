using Bunit;
using Firstline.Client.Live;
using Firstline.TestKit;
using Firstline.Web.Client.Wallboards;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Firstline.Web.Tests.Wallboards;

public sealed class OpeningAWall : BunitContext
{
    private readonly FakeTimeProvider _clock = new(SomeBoard.Noon);
    private readonly FakeWire _wire;
    private readonly FakeSource _source = new();

    public OpeningAWall()
    {
        _wire = new FakeWire(_clock);
        Services.AddSingleton<TimeProvider>(_clock);
        Services.AddSingleton<IBoardSource>(_source);
        Services.AddSingleton(_ => new DeskConnection(_wire, _clock));
        AddBunitPersistentComponentState();
        SetRendererInfo(new RendererInfo("WebAssembly", true));
    }

    [Fact]
    public void it_goes_live_over_the_hub()
    {
        _wire.Snapshot = () => SomeBoard.With(numbers: SomeBoard.Numbers(breached: 3));

        var page = Render<WallboardPage>();

        page.WaitForAssertion(() => page.Find(".link-live").ShouldNotBeNull());
        page.Find("[aria-label='Breached'] b").TextContent.ShouldBe("3");
    }

    [Fact]
    public void one_number_changes_when_a_delta_comes()
    {
        var page = Render<WallboardPage>();
        page.WaitForAssertion(() => page.Find(".link-live").ShouldNotBeNull());

        _wire.Push(SomeBoard.Delta(1, 2, numbers: SomeBoard.Numbers(unassigned: 12)));

        page.WaitForAssertion(() => page.Find("[aria-label='Unassigned'] b").TextContent.ShouldBe("12"));
    }

    [Fact]
    public void until_the_first_picture_there_is_a_skeleton()
    {
        _source.Answer = () => new TaskCompletionSource<BoardSnapshot>().Task;
        _wire.BeforeSnapshot = () => new TaskCompletionSource().Task;

        Render<WallboardPage>().Find(".skeleton").GetAttribute("aria-busy").ShouldBe("true");
    }

    [Fact]
    public void a_lost_line_keeps_the_picture_and_says_so()
    {
        var page = Render<WallboardPage>();
        page.WaitForAssertion(() => page.Find(".link-live").ShouldNotBeNull());

        _wire.Drop();

        page.WaitForAssertion(() => page.Find(".link-reconnecting").TextContent.ShouldContain("data"));
        page.FindAll(".tile").Count.ShouldBe(6);
    }

    [Fact]
    public void a_screen_without_the_permission_is_told_who_can_give_it()
    {
        _source.Answer = () => throw new BoardFailure(403, "boards.watch is missing.", "00-ab");
        _wire.Down = true;

        var page = Render<WallboardPage>();

        page.WaitForAssertion(() => page.Find("h1").TextContent.ShouldBe("This screen may not show the board"));
        page.Markup.ShouldContain("boards.watch is missing.");
        page.Markup.ShouldContain("Whoever looks after the desk");
        page.Find("code").TextContent.ShouldBe("00-ab");
    }

    [Fact]
    public void a_key_that_was_withdrawn_takes_the_picture_away()
    {
        var page = Render<WallboardPage>();
        page.WaitForAssertion(() => page.Find(".link-live").ShouldNotBeNull());
        _source.Answer = () => throw new BoardFailure(401);

        _wire.Drop();

        page.WaitForAssertion(() => page.FindAll(".tile").ShouldBeEmpty());
    }

    [Fact]
    public void a_desk_that_does_not_answer_says_what_is_still_true_and_can_be_asked_again()
    {
        _source.Answer = () => throw new BoardFailure(0);
        _wire.Down = true;
        var page = Render<WallboardPage>();
        page.WaitForAssertion(() => page.Find("h1").TextContent.ShouldBe("The board cannot be loaded"));
        page.Markup.ShouldContain("Tickets and their clocks are safe");
        _source.Answer = () => Task.FromResult(SomeBoard.With());

        page.Find("button").Click();

        page.WaitForAssertion(() => page.FindAll(".tile").Count.ShouldBe(6));
    }

    [Fact]
    public async Task a_breach_is_told_for_ten_seconds_assertively()
    {
        var page = Render<WallboardPage>();
        page.WaitForAssertion(() => page.Find(".link-live").ShouldNotBeNull());

        _wire.Push(SomeBoard.Delta(1, 2, ticker: SomeBoard.Tick("1", "breached", "DSK-9")));

        page.WaitForAssertion(() => page.Find("[aria-live=assertive] .alarm").TextContent.ShouldContain("DSK-9 breached"));
        await Eventually.Holds(() => page.FindAll(".alarm").Count == 0, () => _clock.Advance(TimeSpan.FromSeconds(2)));
    }

    [Fact]
    public void the_server_draws_the_picture_that_the_browser_goes_on_from()
    {
        SetRendererInfo(new RendererInfo("Static", false));
        _source.Answer = () => Task.FromResult(SomeBoard.With(numbers: SomeBoard.Numbers(unassigned: 5)));

        var page = Render<WallboardPage>();

        page.Find("[aria-label='Unassigned'] b").TextContent.ShouldBe("5");
        page.Instance.Seed!.ShouldContain("\"unassigned\":5");
        _wire.Opened.ShouldBe(0);
    }

    private sealed class FakeSource : IBoardSource
    {
        public Func<Task<BoardSnapshot>> Answer { get; set; } = () => Task.FromResult(SomeBoard.With());

        public async Task<BoardSnapshot> Snapshot(string topic, CancellationToken stop = default) => await Answer();
    }
}
