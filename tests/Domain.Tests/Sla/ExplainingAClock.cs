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
