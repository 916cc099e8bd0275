using Firstline.Domain.Sla;
using Firstline.Domain.Tickets;
using Firstline.TestKit;

namespace Firstline.Domain.Tests.Tickets;

public sealed class RehearsingAHistory
{
    private const int Stories = 400;
    private static readonly TicketRules Once = Some.Under(RandomStory.Policy(1));
    private static readonly TicketRules Edited = Some.Under(RandomStory.Policy(1), RandomStory.Policy(2), RandomStory.Policy(3));

    [Fact]
    public void under_the_same_policy_gives_what_was_recorded()
    {
        for (var seed = 0; seed < Stories; seed++)
        {
            Agrees(RandomStory.Of(seed, Once), Once, 1, seed);
        }
    }

    [Fact]
    public void through_edits_that_promise_the_same_gives_what_was_recorded()
    {
        for (var seed = 0; seed < Stories; seed++)
        {
            Agrees(RandomStory.Of(seed, Edited), Edited, 3, seed);
        }
    }

    private static void Agrees(TicketStory story, TicketRules rules, int version, int seed)
    {
        var rehearsed = TicketRehearsal.Play(RandomStory.History(story), rules, version, story.Now);
        Told(rehearsed.Rehearsed, rules.Book, story.Now).ShouldBe(Told(rehearsed.Recorded, rules.Book, story.Now), $"seed {seed}");
        rehearsed.Refused.ShouldBe(0, $"seed {seed}");
    }

    private static List<string> Told(IEnumerable<SlaClock> clocks, SlaBook book, DateTimeOffset at) =>
    [
        .. clocks.OrderBy(clock => (clock.Clock, clock.Cycle)).Select(clock => string.Join(' ',
            $"{clock.Clock} {clock.Cycle} {clock.StartedAt:O} {clock.Terms.Target} {clock.Terms.ManualDue:O} {ClockDecider.ElapsedAt(book, clock, at)} {clock.IsPaused}",
            $"{(clock.Schedule?.Due > at ? clock.Schedule.Due : null):O} {clock.WarnedAtRisk} {clock.WarnedCritical} {clock.BreachedAt:O}",
            $"{clock.StoppedAt:O} {clock.Outcome} {clock.FirstElapsed}")),
    ];
}
