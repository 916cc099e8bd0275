using Firstline.Domain.Escalations;
using Firstline.Domain.Sla;
using Firstline.Domain.Tickets;
using Firstline.TestKit;

namespace Firstline.Domain.Tests.Sla;

/// <summary>A due date set by hand goes before the policy until it is lifted.</summary>
public sealed class SettingADueDate
{
    [Fact]
    public void gives_a_deadline_to_a_clock_that_only_measured()
    {
        var story = Due(ClockKind.Resolution, "2026-03-04 12:00");

        var clock = story.Ticket.Clock(ClockKind.Resolution)!;
        clock.Schedule!.Due.ShouldBe(Some.Instant("2026-03-04 12:00"));
        clock.Schedule.AtRisk.ShouldBe(Some.Instant("2026-03-03 15:15"));
        story.When(Reply()).At("2026-03-04 12:00").When(new ResolveTicket(Resolution.Fixed))
            .Ticket.Clock(ClockKind.Resolution)!.Outcome.ShouldBe(ClockOutcome.Met);
    }

    [Fact]
    public void passes_at_the_next_open_instant_when_it_lies_in_closed_hours()
    {
        var clock = Due(ClockKind.Resolution, "2026-03-07 12:00").Ticket.Clock(ClockKind.Resolution)!;

        clock.Schedule!.Due.ShouldBe(Some.Instant("2026-03-07 12:00"));
        clock.Schedule.Late.ShouldBe(Some.Instant("2026-03-09 09:00") + TimeSpan.FromTicks(1));
    }

    [Fact]
    public void stays_through_other_priorities_and_pauses()
    {
        var story = Due(ClockKind.Resolution, "2026-03-04 12:00").When(new ChangePriority(Priority.High))
            .When(new WaitForAnswer(WaitingFor.Customer)).At("2026-03-03 10:00").When(new ContinueWork());

        story.Ticket.Clock(ClockKind.Resolution)!.Schedule!.Due.ShouldBe(Some.Instant("2026-03-04 12:00"));
    }

    [Fact]
    public void that_passed_during_a_pause_is_missed_when_the_clock_goes_on()
    {
        var story = Due(ClockKind.Resolution, "2026-03-03 12:00").When(new WaitForAnswer(WaitingFor.Customer))
            .At("2026-03-04 10:00").When(new ContinueWork()).Until("2026-03-04 10:01");

        story.Ticket.Clock(ClockKind.Resolution)!.BreachedAt.ShouldBe(Some.Instant("2026-03-04 10:00"));
    }

    [Fact]
    public void in_the_past_is_missed_at_once_with_its_cause()
    {
        var story = TicketStory.Opened("2026-03-02 09:00").At("2026-03-02 15:00").When(new SetDueDate(ClockKind.FirstResponse, Some.Instant("2026-03-02 14:00"), "Promised on the phone."));

        story.Promises<ClockEvent.Breached>().ShouldHaveSingleItem().Clock.Cause.ShouldBe("due-date");
    }

    [Fact]
    public void lifted_gives_way_to_the_policy()
    {
        var story = Due(ClockKind.FirstResponse, "2026-03-02 12:00").When(new LiftDueDate(ClockKind.FirstResponse));

        story.Ticket.Clock(ClockKind.FirstResponse)!.Schedule!.Due.ShouldBe(Some.Instant("2026-03-04 17:00"));
        story.When(new LiftDueDate(ClockKind.FirstResponse)).Then();
    }

    [Fact]
    public void on_a_clock_that_does_not_live_is_refused() =>
        TicketStory.Opened("2026-03-02 09:00").When(new SetDueDate(ClockKind.NextResponse, Some.Instant("2026-03-05 09:00"), "Why not."))
            .ThenRefused(TicketRefusal.NoLiveClock);

    [Fact]
    public void before_the_start_or_on_a_level_is_refused()
    {
        var story = TicketStory.Opened("2026-03-02 09:00").When(new EscalateTicket(EscalationTrigger.CustomerRequest, "Now.", 2));
        story.When(new SetDueDate(ClockKind.FirstResponse, Some.Instant("2026-03-02 08:00"), "Yesterday.")).ThenRefused(TicketRefusal.DueTooEarly);
        story.When(new SetDueDate(ClockKind.LevelResponse, Some.Instant("2026-03-02 18:00"), "Soon.")).ThenRefused(TicketRefusal.NotAPromise);
    }

    [Fact]
    public void more_than_ten_years_ahead_is_refused() =>
        TicketStory.Opened("2026-03-02 09:00").When(new SetDueDate(ClockKind.Resolution, Some.Instant("9999-12-31 23:00"), "When hell freezes over."))
            .ThenRefused(TicketRefusal.DueTooFar);

    private static ReplyToCustomer Reply() => new(Some.Message(), "We are on it.", Channel.Email);

    private static TicketStory Due(ClockKind clock, string due) =>
        TicketStory.Opened("2026-03-02 09:00").When(new SetDueDate(clock, Some.Instant(due), "The board meets then."));
}
