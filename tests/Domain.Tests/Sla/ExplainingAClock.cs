using Firstline.Domain.Sla;
using Firstline.Domain.Tickets;
using Firstline.TestKit;

namespace Firstline.Domain.Tests.Sla;

public sealed class ExplainingAClock
{
    private static readonly TicketRules Changing = Some.Under(
        RandomStory.Policy(1),
        RandomStory.Policy(2) with { Calendars = [.. RandomStory.Policy(2).Calendars.Select(calendar => calendar with { InCustomersZone = false })] },
        RandomStory.Policy(3).WithDefault(rule => rule with { Pauses = [] }) with { Version = 3 });

    [Fact]
    public void adds_up_to_the_elapsed_time_without_gaps_and_in_order()
    {
        for (var seed = 0; seed < 400; seed++)
        {
            var story = RandomStory.Of(seed, Changing);
            foreach (var ledger in LedgerFold.Of(RandomStory.History(story), Changing.Book, story.Now))
            {
                AddsUp(ledger, story.Now, $"seed {seed}, {ledger.Clock} {ledger.Cycle}");
            }
        }
    }

    [Fact]
    public void tells_the_nearest_of_what_lies_ahead_and_everything_that_was()
    {
        var story = TicketStory.Opened("2026-03-02 09:00").Until("2026-03-05 10:00").When(new SetDueDate(ClockKind.Resolution, Some.Instant("2035-01-01 00:00"), "A long project."));
        var ledger = LedgerFold.Of(RandomStory.History(story), Some.Rules.Book, story.Now).First(told => told.Clock == ClockKind.Resolution);
        TimeSpan.FromTicks(ledger.Segments.Where(segment => !segment.Ahead).Sum(segment => segment.Counted.Ticks)).ShouldBe(ledger.Elapsed);
        (ledger.LeftOut, ledger.Segments.Count(segment => segment.Ahead)).ShouldBe((0, 100));
    }

    [Fact]
    public void says_what_the_segments_that_it_leaves_out_add_up_to()
    {
        var story = TicketStory.Opened("2026-03-02 09:00").Until("2031-03-03 10:00");
        var ledger = LedgerFold.Of(RandomStory.History(story), Some.Rules.Book, story.Now).First(told => told.Clock == ClockKind.Resolution);
        ledger.LeftOut.ShouldBeGreaterThan(1_000);
        (TimeSpan.FromTicks(ledger.Segments.Sum(segment => segment.Counted.Ticks)) + ledger.LeftOutCounted).ShouldBe(ledger.Elapsed);
    }

    private static void AddsUp(ClockLedger ledger, DateTimeOffset now, string which)
    {
        ledger.LeftOut.ShouldBe(0, which);
        var past = ledger.Segments.Where(segment => !segment.Ahead).ToList();
        TimeSpan.FromTicks(past.Sum(segment => segment.Counted.Ticks)).ShouldBe(ledger.Elapsed, which);
        var at = ledger.StartedAt;
        foreach (var segment in ledger.Segments)
        {
            segment.From.ShouldBe(at, which);
            segment.To.ShouldBeGreaterThan(segment.From, which);
            at = segment.To;
        }

        (past.Count == 0 ? ledger.StartedAt : past[^1].To).ShouldBe(ledger.StoppedAt ?? (now > ledger.StartedAt ? now : ledger.StartedAt), which);
        if (ledger.Schedule is { } schedule && schedule.Due > now)
        {
            at.ShouldBe(schedule.Due, which);
        }
    }
}
