using Bunit;
using Firstline.Client.Live;
using Firstline.Web.Client.Wallboards;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Firstline.Web.Tests.Wallboards;

public sealed class DrawingAWall : BunitContext
{
    public DrawingAWall()
    {
        Services.AddSingleton<TimeProvider>(new FakeTimeProvider(SomeBoard.Noon));
        SetRendererInfo(new RendererInfo("WebAssembly", true));
    }

    [Fact]
    public void a_calm_floor_has_no_colored_tile()
    {
        var wall = Draw(SomeBoard.With());

        wall.FindAll(".tile").Count.ShouldBe(6);
        wall.FindAll(".tile-on-track").Count.ShouldBe(6);
        wall.FindAll(".tile .icon-check").Count.ShouldBe(6);
    }

    [Fact]
    public void every_color_has_a_shape_and_a_word()
    {
        var wall = Draw(SomeBoard.With(
            numbers: SomeBoard.Numbers(atRisk: 2, critical: 1, breached: 1),
            teams: [SomeBoard.Team(atRisk: 3, breached: 1, met: 80, missed: 20, load: 30)],
            next: [SomeBoard.Deadline("DSK-1", -2, "breached"), SomeBoard.Deadline("DSK-2", 2, "critical"), SomeBoard.Deadline("DSK-3", 9, "at-risk")]));

        Shape(wall, "[aria-label='At risk']").ShouldContain("icon-triangle");
        Shape(wall, "[aria-label='Breached']").ShouldContain("icon-octagon");
        wall.Find("[aria-label='Breached'] .sr").TextContent.ShouldBe("breached");
        wall.FindAll(".tile .text-critical .icon-diamond").Count.ShouldBe(1);
        wall.Find(".count-at-risk .icon").ClassName!.ShouldContain("icon-triangle");
        wall.Find(".count-breached .icon").ClassName!.ShouldContain("icon-octagon");
        wall.Find(".team-table .text-critical .sign").TextContent.ShouldBe("▼");
        wall.Find(".load-over .bar-hatch").ShouldNotBeNull();
        wall.Find(".load-figure .sr").TextContent.ShouldBe("over capacity");
        wall.FindAll(".deadline > .sr").Select(word => word.TextContent.Split(',')[0]).ShouldBe(["breached", "critical", "at risk"]);
    }

    [Fact]
    public void a_countdown_is_sent_once_and_ticks_in_the_browser()
    {
        var timer = Draw(SomeBoard.With(next: [SomeBoard.Deadline("DSK-2", 12)])).Find(".deadline sla-timer");

        timer.GetAttribute("due").ShouldBe("2026-03-02T12:12:00.000Z");
        timer.GetAttribute("risk").ShouldBe("2026-03-02T12:02:00.000Z");
        timer.GetAttribute("critical").ShouldBe("2026-03-02T12:08:00.000Z");
        timer.TextContent.ShouldBeEmpty();
    }

    [Fact]
    public void without_script_the_countdown_is_drawn()
    {
        SetRendererInfo(new RendererInfo("Static", false));

        var timers = Draw(SomeBoard.With(next: [SomeBoard.Deadline("DSK-1", -2, "breached"), SomeBoard.Deadline("DSK-2", 12)])).FindAll(".deadline sla-timer");

        timers.Select(timer => timer.TextContent.Trim()).ShouldBe(["+02:00", "12:00"]);
    }

    [Fact]
    public void room_is_kept_for_what_can_still_be_met()
    {
        var next = Enumerable.Range(1, 9).Select(n => SomeBoard.Deadline($"OVER-{n}", -n, "breached"))
            .Concat(Enumerable.Range(1, 9).Select(n => SomeBoard.Deadline($"DUE-{n}", n)));

        var shown = Draw(SomeBoard.With(next: [.. next])).FindAll(".deadline-ticket").Select(line => line.TextContent.Split(' ')[0].Trim());

        shown.ShouldBe(["OVER-4", "OVER-3", "OVER-2", "OVER-1", "DUE-1", "DUE-2", "DUE-3", "DUE-4"]);
    }

    [Fact]
    public void an_empty_desk_says_what_would_be_here()
    {
        var wall = Draw(SomeBoard.Empty());

        wall.Find(".teams .empty").TextContent.ShouldContain("over the API");
        wall.Find(".next .empty").TextContent.ShouldContain("Nothing is due");
        wall.Find(".flow .empty").TextContent.ShouldContain("No history yet");
        wall.Find(".ticker .empty").TextContent.ShouldContain("Quiet so far");
        wall.Find("[aria-label='SLA met today'] b").TextContent.ShouldBe("–");
    }

    [Fact]
    public void the_bucket_that_still_fills_is_left_out_of_the_chart_and_its_table()
    {
        var wall = Draw(SomeBoard.With());

        wall.FindAll(".flow .sr tbody tr").Count.ShouldBe(3);
        wall.Find(".line-created").GetAttribute("d")!.Split('L').Length.ShouldBe(3);
        wall.FindAll(".flow .end").Select(label => label.TextContent).ShouldBe(["Created 6", "Solved 5"]);
    }

    [Fact]
    public void a_share_just_short_never_reads_as_whole() =>
        Draw(SomeBoard.With(numbers: SomeBoard.Numbers() with { MetToday = 99_999, MissedToday = 1 }))
            .Find("[aria-label='SLA met today'] b").TextContent.ShouldBe("99.9");

    [Theory]
    [InlineData(LinkState.Live, "Live", false)]
    [InlineData(LinkState.Connecting, "Connecting", false)]
    [InlineData(LinkState.Reconnecting, "Reconnecting", true)]
    [InlineData(LinkState.Offline, "Offline", true)]
    public void freshness_is_a_word_and_the_age_of_the_data(LinkState link, string word, bool aged)
    {
        var wall = Draw(SomeBoard.With(), link);

        wall.Find(".link > span").TextContent.ShouldBe(word);
        wall.FindAll(".link sla-since").Count.ShouldBe(aged ? 1 : 0);
        wall.Find(".wall").GetAttribute("data-link").ShouldBe(word.ToLowerInvariant());
    }

    private IRenderedComponent<Wall> Draw(BoardSnapshot board, LinkState? link = LinkState.Live) =>
        Render<Wall>(wall => wall.Add(it => it.Board, board).Add(it => it.Link, link).Add(it => it.HeardAt, SomeBoard.Noon));

    private static string Shape(IRenderedComponent<Wall> wall, string tile) => wall.Find($"{tile} .tile-head .icon").ClassName!;
}
