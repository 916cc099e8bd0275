using Bunit;
using Firstline.Client.Tickets;
using Firstline.Web.Client.Shared;
using Firstline.Web.Client.Tickets;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Firstline.Web.Tests.Screens;

public sealed class ReadingALedger : BunitContext
{
    public ReadingALedger()
    {
        Services.AddSingleton<TimeProvider>(new FakeTimeProvider(SomeLedger.Noon));
        SetRendererInfo(new RendererInfo("WebAssembly", true));
    }

    [Theory]
    [InlineData(0, "state-on-track", "icon-clock", "On track")]
    [InlineData(16, "state-at-risk", "icon-triangle", "At risk")]
    [InlineData(19, "state-critical", "icon-diamond", "Critical")]
    public void a_running_clock_is_told_by_its_warnings(double hours, string css, string shape, string word) =>
        Chip(Card(SomeLedger.Clock(), SomeLedger.At(hours))).ShouldBe((css, shape, word));

    [Theory]
    [InlineData("paused", "icon-bars")]
    [InlineData("met", "icon-check")]
    [InlineData("missed", "icon-octagon")]
    [InlineData("ended", "icon-dash")]
    public void every_other_state_has_a_shape_and_a_word(string state, string shape) =>
        Chip(Card(SomeLedger.Clock(state), SomeLedger.Noon)).ShouldBe(($"state-{state}", shape, char.ToUpperInvariant(state[0]) + state[1..]));

    [Fact]
    public void a_missed_clock_counts_up_and_says_by_how_much()
    {
        var card = Card(SomeLedger.Clock(due: SomeLedger.At(-1), breached: SomeLedger.At(-1)), SomeLedger.Noon);

        Chip(card).Word.ShouldBe("Breached");
        card.Find(".sum-over dd").TextContent.Trim().ShouldBe("+1 h");
        card.Find(".sum-over .icon").ClassName!.ShouldContain("icon-octagon");
        card.Find(".ledger-count").TextContent.ShouldContain("since it was due");
    }

    [Fact]
    public void past_a_deadline_at_closing_time_nothing_is_late_before_the_next_opening()
    {
        var clock = SomeLedger.Clock(due: SomeLedger.At(-1)) with { LateAt = SomeLedger.At(10) };

        ClockStanding.CountsTo(clock, SomeLedger.Noon).ShouldBe(SomeLedger.At(10));
        Card(clock, SomeLedger.Noon).Find(".ledger-count").TextContent.ShouldContain("until it is late");
    }

    [Fact]
    public void it_says_why_what_is_used_and_what_is_left()
    {
        var card = Card(SomeLedger.Clock(), SomeLedger.Noon);

        card.Find(".ledger-why").TextContent.ShouldContain("because rule 'Premium support'");
        card.FindAll(".ledger-sums dd").Take(3).Select(sum => sum.TextContent).ShouldBe(["16 h", "5 h", "11 h"]);
        card.Find(".ledger-sums time").TextContent.ShouldBe("Wed 25 Nov 09:00");
        card.Find(".ledger-sums a").GetAttribute("href").ShouldBe("admin/sla/history/2");
    }

    [Fact]
    public void the_bar_has_a_piece_for_each_segment_and_marks_now_and_the_deadline()
    {
        var card = Card(SomeLedger.Clock(), SomeLedger.Noon);

        card.FindAll(".piece").Select(piece => piece.ClassName).ShouldBe(
        [
            "piece piece-running", "piece piece-paused", "piece piece-closed", "piece piece-running", "piece piece-running piece-ahead", "piece piece-closed piece-ahead", "piece piece-running piece-ahead",
        ]);
        card.Find(".piece-paused").GetAttribute("fill").ShouldBe("url(#hatch-resolution-1)");
        card.Find(".piece-paused title").TextContent.ShouldBe("Paused: Mon 23 Nov 16:00 to Mon 23 Nov 20:00, nothing counted; the status became waiting on customer");
        card.Find(".due-text").TextContent.ShouldBe("due Wed 25 Nov 09:00");
        card.Find(".now-text").GetAttribute("x").ShouldBe("55.319%");
    }

    [Fact]
    public void time_beyond_the_target_is_a_piece_of_its_own()
    {
        var pieces = TimeBarDrawing.Of(SomeLedger.Clock(due: SomeLedger.At(-1), breached: SomeLedger.At(-1), segments: [SomeLedger.Segment("running", -4, 0)]), SomeLedger.Noon, Zone.Utc).Pieces;

        pieces.Select(piece => (piece.Over, Math.Round(piece.Width, 2))).ShouldBe([(false, 0.75), (true, 0.25)]);
    }

    [Fact]
    public void a_clock_that_went_on_late_is_over_from_its_breach_not_from_its_new_deadline() =>
        ClockStanding.OverFrom(SomeLedger.Clock(due: SomeLedger.At(-1), breached: SomeLedger.At(-9))).ShouldBe(SomeLedger.At(-9));

    [Fact]
    public void the_arrow_keys_walk_the_pieces()
    {
        var card = Card(SomeLedger.Clock(), SomeLedger.Noon);

        card.Find(".timebar").KeyDown("ArrowRight");
        card.Find(".timebar").KeyDown("ArrowRight");

        card.Find(".timebar-said p").TextContent.ShouldStartWith("Paused: ");
        card.Find(".piece-at").ClassName!.ShouldContain("piece-paused");
    }

    [Fact]
    public void hundreds_of_segments_become_days_and_the_table_pages()
    {
        var segments = Enumerable.Range(0, 200).Select(n => SomeLedger.Segment(n % 2 == 0 ? "running" : "paused", (n - 200) * 4, (n - 199) * 4)).ToList();
        var clock = SomeLedger.Clock(segments: segments);

        var drawing = TimeBarDrawing.Of(clock, SomeLedger.Noon, Zone.Of("Europe/Berlin"));
        var card = Card(clock, SomeLedger.Noon);

        drawing.Daily.ShouldBeTrue();
        drawing.Pieces.Count.ShouldBe(3 * 35);
        drawing.Pieces.ShouldAllBe(piece => piece.X >= 0 && piece.X + piece.Width <= 1 && piece.Y >= -0.0001 && piece.Y + piece.Height <= 1.0001);
        card.FindAll(".more tbody")[0].ChildElementCount.ShouldBe(SegmentTable.PageSize);
        card.Find(".pager span").TextContent.ShouldBe("1–25 of 200");
        card.FindAll(".pager button")[1].Click();
        card.Find(".pager span").TextContent.ShouldBe("26–50 of 200");
    }

    [Fact]
    public void the_table_says_the_same_as_the_bar()
    {
        var rows = Card(SomeLedger.Clock(), SomeLedger.Noon).FindAll(".more tbody")[0].Children.Select(row => row.Children.Select(cell => cell.TextContent.Trim()).ToArray()).ToList();

        rows.Count.ShouldBe(7);
        rows[0].ShouldBe(["Mon 23 Nov 10:00", "Mon 23 Nov 16:00", "Running", "6 h", "the ticket was opened"]);
        rows[5].ShouldBe(["Tue 24 Nov 20:00", "Wed 25 Nov 08:00", "Closed, ahead", "–", "the ticket was opened"]);
    }

    [Fact]
    public void changes_say_by_whom_and_lead_to_the_version_of_the_policy()
    {
        var changes = Card(SomeLedger.Clock(), SomeLedger.Noon).FindAll(".more tbody")[1];

        changes.Children[1].TextContent.ShouldContain("Erik N.");
        changes.Children[1].TextContent.ShouldContain("the status became waiting on customer");
        changes.QuerySelector("a")!.GetAttribute("href").ShouldBe("admin/sla/history/2");
    }

    [Fact]
    public void an_ended_cycle_is_short_until_it_is_opened()
    {
        var card = Card(SomeLedger.Clock("met", cycle: 3), SomeLedger.Noon);

        card.FindAll(".timebar").ShouldBeEmpty();
        card.Find("h3").TextContent.ShouldBe("Resolution, cycle 3");
        card.Find(".ledger-more").Click();
        card.FindAll(".timebar").Count.ShouldBe(1);
    }

    [Fact]
    public void what_lives_comes_first_by_its_deadline()
    {
        var order = ClockStanding.Ordered([SomeLedger.Clock("met"), SomeLedger.Clock("paused"), SomeLedger.Clock(due: SomeLedger.At(9)), SomeLedger.Clock(due: SomeLedger.At(2))]);

        order.Select(clock => clock.Due ?? SomeLedger.Noon).ShouldBe([SomeLedger.At(2), SomeLedger.At(9), SomeLedger.Noon, SomeLedger.Noon]);
        order.Last().State.ShouldBe("met");
    }

    private static (string Css, string Shape, string Word) Chip(IRenderedComponent<LedgerCard> card)
    {
        var chip = card.Find(".ledger-head .state");
        return (chip.ClassList[1], chip.QuerySelector(".icon")!.ClassList[1], chip.TextContent.Trim());
    }

    private IRenderedComponent<LedgerCard> Card(LedgerClock clock, DateTimeOffset at) => Render<LedgerCard>(card => card.Add(c => c.Clock, clock).Add(c => c.At, at));
}
