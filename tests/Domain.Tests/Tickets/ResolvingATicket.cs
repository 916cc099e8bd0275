using Firstline.Domain.Sla;
using Firstline.Domain.Tickets;
using Firstline.TestKit;

namespace Firstline.Domain.Tests.Tickets;

public sealed class ResolvingATicket
{
    private static readonly ResolutionPromise EightHours = new(Priority.Medium, TimeSpan.FromHours(8));

    private static TicketStory Answered(string at = "2026-03-02 10:00") =>
        TicketStory.Opened(at, resolution: EightHours).When(new ReplyToCustomer(Some.Message(), "On it.", Channel.Email));

    [Fact]
    public void is_refused_while_the_customer_waits() =>
        TicketStory.Opened("2026-03-02 10:00").When(new ResolveTicket(Resolution.Answered)).ThenRefused(TicketRefusal.CustomerIsWaiting);

    [Fact]
    public void as_spam_needs_no_answer_and_judges_nobody()
    {
        var ticket = TicketStory.Opened("2026-03-02 10:00").When(new ResolveTicket(Resolution.Spam)).Ticket;

        ticket.Status.ShouldBe(TicketStatus.Resolved);
        ticket.Clocks.ShouldAllBe(clock => clock.Outcome == ClockOutcome.Ended);
    }

    [Fact]
    public void stops_the_resolution_clock() =>
        Answered().At("2026-03-02 16:00").When(new ResolveTicket(Resolution.Fixed)).Then(new TicketEvent.Resolved(Resolution.Fixed, Some.Instant("2026-03-16 16:00") + TimeSpan.FromTicks(1)))
            .Ticket.Clock(ClockKind.Resolution)!.Consumed.ShouldBe(TimeSpan.FromHours(6));

    [Fact]
    public void twice_is_harmless() =>
        Answered().When(new ResolveTicket(Resolution.Fixed)).When(new ResolveTicket(Resolution.Fixed)).Then();

    [Fact]
    public void counts_no_time_while_waiting_on_the_customer()
    {
        var story = Answered().At("2026-03-02 12:00").When(new WaitForAnswer(WaitingFor.Customer));
        story.Ticket.Clock(ClockKind.Resolution)!.Schedule.ShouldBeNull();

        story.At("2026-03-04 12:00").When(new ReceiveMessage(Some.Message(), "Here it is.", Channel.Email));

        story.Ticket.Status.ShouldBe(TicketStatus.Open);
        story.Ticket.Clock(ClockKind.Resolution)!.Schedule!.Due.ShouldBe(Some.Instant("2026-03-05 10:00"));
    }

    [Fact]
    public void waiting_on_a_third_party_counts_by_default() =>
        Answered().At("2026-03-02 12:00").When(new WaitForAnswer(WaitingFor.ThirdParty))
            .Ticket.Clock(ClockKind.Resolution)!.IsPaused.ShouldBeFalse();

    [Fact]
    public void and_reopening_leaves_the_time_between_out()
    {
        var story = Answered().At("2026-03-02 12:00").When(new ResolveTicket(Resolution.Fixed))
            .At("2026-03-04 12:00").When(new ReopenTicket("It came back."));

        story.Ticket.Reopenings.ShouldBe(1);
        story.Ticket.Clock(ClockKind.Resolution)!.Schedule!.Due.ShouldBe(Some.Instant("2026-03-05 10:00"));
    }

    [Fact]
    public void reopening_after_the_window_is_refused() =>
        Answered().When(new ResolveTicket(Resolution.Fixed)).After(TimeSpan.FromDays(14) + TimeSpan.FromTicks(1))
            .When(new ReopenTicket("It came back.")).ThenRefused(TicketRefusal.ReopenWindowOver);

    [Fact]
    public void a_reply_of_the_customer_within_the_window_reopens() =>
        Answered().When(new ResolveTicket(Resolution.Fixed)).After(TimeSpan.FromDays(14))
            .When(new ReceiveMessage(Some.Message(), "No.", Channel.Email))
            .Ticket.Status.ShouldBe(TicketStatus.Open);

    [Fact]
    public void closing_ends_it_for_good()
    {
        var story = Answered().When(new ResolveTicket(Resolution.Fixed)).When(new CloseTicket()).Then(new TicketEvent.Closed());

        story.When(new ReceiveMessage(Some.Message(), "Hello?", Channel.Email)).ThenRefused(TicketRefusal.IsClosed);
        story.When(new ReopenTicket("Please.")).ThenRefused(TicketRefusal.IsClosed);
        story.When(new CloseTicket()).Then();
    }

    [Fact]
    public void closes_it_when_it_can_be_reopened_no_longer()
    {
        var story = Answered().When(new ResolveTicket(Resolution.Fixed)).Until("2026-03-16 10:00");
        story.Ticket.Status.ShouldBe(TicketStatus.Resolved);

        story.Until("2026-03-16 10:01");

        (story.Ticket.Status, story.Ticket.ClosedAt, story.Ticket.NextWake).ShouldBe((TicketStatus.Closed, Some.Instant("2026-03-16 10:00") + TimeSpan.FromTicks(1), default(DateTimeOffset?)));
    }

    [Fact]
    public void and_reopening_keeps_it_from_closing() =>
        Answered().When(new ResolveTicket(Resolution.Fixed)).At("2026-03-10 10:00").When(new ReopenTicket("It came back.")).Until("2026-04-16 10:00")
            .Ticket.Status.ShouldBe(TicketStatus.Open);

    [Fact]
    public void closing_what_is_not_resolved_is_refused() => Answered().When(new CloseTicket()).ThenRefused(TicketRefusal.NotResolved);

    [Fact]
    public void as_spam_by_mistake_and_reopened_still_owes_the_first_response()
    {
        var story = TicketStory.Opened("2026-03-02 10:00", Priority.Critical).At("2026-03-02 11:00").When(new ResolveTicket(Resolution.Spam))
            .At("2026-03-02 12:00").When(new ReopenTicket("It was none."));

        story.Ticket.WaitingSince.ShouldBe(Some.Instant("2026-03-02 10:00"));
        story.Ticket.Clock(ClockKind.FirstResponse)!.Schedule!.Due.ShouldBe(Some.Instant("2026-03-02 15:00"));
        story.When(new ResolveTicket(Resolution.Answered)).ThenRefused(TicketRefusal.CustomerIsWaiting);
    }

    [Fact]
    public void as_spam_and_the_customer_writes_again_starts_no_second_response_clock() =>
        TicketStory.Opened("2026-03-02 10:00").When(new ResolveTicket(Resolution.Spam))
            .When(new ReceiveMessage(Some.Message(), "Not spam.", Channel.Email))
            .Ticket.Clock(ClockKind.NextResponse).ShouldBeNull();

    [Fact]
    public void and_reopening_counts_by_the_priority_that_it_has_by_then()
    {
        ResolutionPromise[] promises = [EightHours, new(Priority.Critical, TimeSpan.FromHours(4))];
        var story = TicketStory.Opened("2026-03-02 10:00", resolution: promises).When(new ReplyToCustomer(Some.Message(), "On it.", Channel.Email))
            .At("2026-03-02 11:00").When(new ResolveTicket(Resolution.Fixed)).When(new ChangePriority(Priority.Critical))
            .At("2026-03-03 10:00").When(new ReopenTicket("It came back."));

        story.Ticket.Clock(ClockKind.Resolution)!.Schedule!.Due.ShouldBe(Some.Instant("2026-03-03 13:00"));
    }
}
