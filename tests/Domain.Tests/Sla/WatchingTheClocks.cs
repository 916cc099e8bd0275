using Firstline.Domain.Customers;
using Firstline.Domain.Escalations;
using Firstline.Domain.Sla;
using Firstline.Domain.Tickets;
using Firstline.TestKit;

namespace Firstline.Domain.Tests.Sla;

public sealed class WatchingTheClocks
{
    [Fact]
    public void warns_at_three_quarters_and_nine_tenths_and_then_breaches_once()
    {
        var story = TicketStory.Opened("2026-03-02 09:00", Priority.Critical).Until("2026-03-31 00:00");

        story.Promises<ClockEvent>().Where(fact => fact.Clock is ClockEvent.Warned or ClockEvent.Breached)
            .Select(fact => (fact.At, fact.Clock.GetType()))
            .ShouldBe([
                (Some.Instant("2026-03-02 12:00"), typeof(ClockEvent.Warned)),
                (Some.Instant("2026-03-02 12:36"), typeof(ClockEvent.Warned)),
                (Some.Instant("2026-03-02 13:00") + TimeSpan.FromTicks(1), typeof(ClockEvent.Breached)),
            ]);
        story.Ticket.NextWake.ShouldBeNull();
    }

    [Fact]
    public void breaches_at_the_next_opening_when_the_target_ran_out_at_closing() =>
        TicketStory.Opened("2026-03-06 09:00", Priority.High).Until("2026-03-31 00:00")
            .Promises<ClockEvent.Breached>().Single()
            .At.ShouldBe(Some.Instant("2026-03-09 09:00") + TimeSpan.FromTicks(1));

    [Fact]
    public void a_breach_escalates_one_level_and_not_beyond_the_fourth()
    {
        TicketStory.Opened("2026-03-02 09:00").Until("2026-03-05 09:01").Ticket.Level.ShouldBe(2);

        var top = TicketStory.Opened("2026-03-02 09:00")
            .When(new EscalateTicket(EscalationTrigger.BusinessImpact, "The board asks.", 4)).Until("2026-04-01 00:00");
        top.Ticket.Level.ShouldBe(4);
        top.Ticket.Clock(ClockKind.FirstResponse)!.BreachedAt.ShouldNotBeNull();
    }

    [Fact]
    public void a_duplicate_tick_records_nothing() =>
        TicketStory.Opened("2026-03-02 09:00").Until("2026-04-01 00:00").When(new LookAtClocks()).Then().ThenClocks();

    [Fact]
    public void a_tick_after_downtime_records_everything_that_is_due_at_once() =>
        TicketStory.Opened("2026-03-02 09:00", Priority.Critical).At("2026-03-05 00:00").When(new LookAtClocks())
            .ThenClocks(typeof(ClockEvent.Warned), typeof(ClockEvent.Warned), typeof(ClockEvent.Breached));

    [Fact]
    public void another_priority_keeps_the_start_and_the_time_used()
    {
        var story = TicketStory.Opened("2026-03-02 09:00", Priority.Low).At("2026-03-02 12:00").When(new ChangePriority(Priority.High));

        var clock = story.Ticket.Clock(ClockKind.FirstResponse)!;
        clock.StartedAt.ShouldBe(Some.Instant("2026-03-02 09:00"));
        clock.Schedule!.Due.ShouldBe(Some.Instant("2026-03-02 17:00"));
    }

    [Fact]
    public void another_priority_whose_target_has_passed_is_a_breach_at_once_with_its_cause()
    {
        var story = TicketStory.Opened("2026-03-02 09:00", Priority.Low).At("2026-03-02 16:00").When(new ChangePriority(Priority.Critical));

        story.New.OfType<TicketEvent.ClockMoved>().Select(moved => moved.Clock).OfType<ClockEvent.Breached>().ShouldHaveSingleItem().Cause.ShouldBe("priority");
        story.Ticket.Level.ShouldBe(2);
    }

    [Fact]
    public void a_breach_stays_when_the_deadline_moves_away()
    {
        var story = TicketStory.Opened("2026-03-02 09:00", Priority.Critical).Until("2026-03-02 15:00").When(new ChangePriority(Priority.Low));

        story.Ticket.Clock(ClockKind.FirstResponse)!.BreachedAt.ShouldNotBeNull();
        story.When(new ReplyToCustomer(Some.Message(), "Sorry.", Channel.Email));
        story.Ticket.Clock(ClockKind.FirstResponse)!.Outcome.ShouldBe(ClockOutcome.Missed);
    }

    [Fact]
    public void another_tier_keeps_the_time_used_and_counts_its_own_hours_from_now_on()
    {
        var story = TicketStory.Opened("2026-03-06 15:00").At("2026-03-06 17:00")
            .When(new ApplyTerms(Some.Terms(Tier.Enterprise), "tier"));

        story.Ticket.Clock(ClockKind.FirstResponse)!.Schedule!.Due.ShouldBe(Some.Instant("2026-03-06 19:00"));
    }

    [Fact]
    public void the_same_terms_again_change_nothing() =>
        TicketStory.Opened("2026-03-06 15:00").When(new ApplyTerms(Some.Terms(), "tier")).Then().ThenClocks();

    [Theory]
    [InlineData(Tier.Standard, 4, 8, 24, 48)]
    [InlineData(Tier.Premium, 2, 4, 8, 24)]
    [InlineData(Tier.Enterprise, 1, 2, 4, 8)]
    public void every_target_of_the_matrix_is_due_after_its_hours(Tier tier, params int[] hours)
    {
        foreach (var priority in Enum.GetValues<Priority>())
        {
            var clock = TicketStory.Opened("2026-03-02 11:11:11", priority, tier).Ticket.Clock(ClockKind.FirstResponse)!;
            clock.Terms.Target.ShouldBe(TimeSpan.FromHours(hours[(int)priority]));
            Some.Rules.Book.CalendarOf(clock.Terms).Elapsed(clock.StartedAt, clock.Schedule!.Due).ShouldBe(clock.Terms.Target!.Value, $"{tier} {priority}");
        }
    }
}
