using Firstline.Domain.Sla;
using Firstline.Domain.Tickets;
using Firstline.TestKit;

namespace Firstline.Domain.Tests.Tickets;

public sealed class AnsweringTheCustomer
{
    private static ReplyToCustomer Reply(Channel channel = Channel.Email) => new(Some.Message(), "Have you tried…", channel);

    private static ReceiveMessage Message() => new(Some.Message(), "Still broken.", Channel.Email);

    [Fact]
    public void stops_the_first_response_clock_as_met()
    {
        var story = TicketStory.Opened("2026-03-02 10:00").At("2026-03-02 11:30").When(Reply());

        var clock = story.Ticket.Clock(ClockKind.FirstResponse)!;
        clock.Outcome.ShouldBe(ClockOutcome.Met);
        clock.Consumed.ShouldBe(TimeSpan.FromMinutes(90));
        story.Ticket.Status.ShouldBe(TicketStatus.Open);
        story.Ticket.WaitingSince.ShouldBeNull();
    }

    [Fact]
    public void by_a_logged_phone_call_counts() =>
        TicketStory.Opened("2026-03-02 10:00").At("2026-03-02 11:30").When(Reply(Channel.Phone))
            .Ticket.Clock(ClockKind.FirstResponse)!.Outcome.ShouldBe(ClockOutcome.Met);

    [Fact]
    public void by_a_note_does_not_count() =>
        TicketStory.Opened("2026-03-02 10:00").At("2026-03-02 11:30").When(new AddNote(Some.Message(), "Looks like the cache."))
            .Ticket.Clock(ClockKind.FirstResponse)!.IsLive.ShouldBeTrue();

    [Fact]
    public void in_the_closed_gap_after_a_target_that_ran_out_at_closing_is_in_time() =>
        TicketStory.Opened("2026-03-06 09:00", Priority.High).At("2026-03-08 12:00").When(Reply())
            .Ticket.Clock(ClockKind.FirstResponse)!.Outcome.ShouldBe(ClockOutcome.Met);

    [Fact]
    public void at_the_very_instant_it_is_due_is_in_time() =>
        TicketStory.Opened("2026-03-02 10:00", Priority.Critical).At("2026-03-02 14:00").When(Reply())
            .Ticket.Clock(ClockKind.FirstResponse)!.Outcome.ShouldBe(ClockOutcome.Met);

    [Fact]
    public void late_records_the_warnings_and_the_breach_before_the_answer()
    {
        var story = TicketStory.Opened("2026-03-02 10:00", Priority.Critical).At("2026-03-02 14:00:01").When(Reply());

        story.ThenClocks(typeof(ClockEvent.Warned), typeof(ClockEvent.Warned), typeof(ClockEvent.Breached), typeof(ClockEvent.Stopped));
        story.Ticket.Clock(ClockKind.FirstResponse)!.Outcome.ShouldBe(ClockOutcome.Missed);
        story.Ticket.Level.ShouldBe(3);
    }

    [Fact]
    public void starts_a_next_response_cycle_with_the_customers_next_message()
    {
        var story = TicketStory.Opened("2026-03-02 10:00").At("2026-03-02 10:10").When(Reply())
            .At("2026-03-02 12:00").When(Message());

        story.Ticket.Clock(ClockKind.NextResponse)!.StartedAt.ShouldBe(Some.Instant("2026-03-02 12:00"));
        story.At("2026-03-02 13:00").When(Message());
        story.Ticket.Clock(ClockKind.NextResponse)!.StartedAt.ShouldBe(Some.Instant("2026-03-02 12:00"));
        story.At("2026-03-02 14:00").When(Reply());
        story.Ticket.Clock(ClockKind.NextResponse)!.Outcome.ShouldBe(ClockOutcome.Met);
        story.At("2026-03-03 10:00").When(Message());
        story.Ticket.Clock(ClockKind.NextResponse)!.Cycle.ShouldBe(2);
    }

    [Fact]
    public void before_the_first_response_no_next_response_clock_shows() =>
        TicketStory.Opened("2026-03-02 10:00").At("2026-03-02 12:00").When(Message())
            .Ticket.Clock(ClockKind.NextResponse).ShouldBeNull();
}
