using Firstline.Domain.Sla;
using Firstline.Domain.Tickets;
using Firstline.Domain.Tickets.Conversation;
using Firstline.TestKit;

namespace Firstline.Domain.Tests.Tickets.Conversation;

public sealed class LoggingACall
{
    [Theory]
    [InlineData(CallDirection.Inbound)]
    [InlineData(CallDirection.Outbound)]
    public void that_reached_the_customer_counts_as_a_public_reply(CallDirection direction)
    {
        var story = TicketStory.Opened("2026-03-02 10:00").At("2026-03-02 11:30").When(Call(direction));

        story.Ticket.Clock(ClockKind.FirstResponse)!.Outcome.ShouldBe(ClockOutcome.Met);
        story.Ticket.WaitingSince.ShouldBeNull();
        story.Ticket.FirstRepliedAt.ShouldBe(story.Now);
        story.Ticket.Status.ShouldBe(TicketStatus.Open);
    }

    [Fact]
    public void that_reached_nobody_stops_nothing()
    {
        var story = TicketStory.Opened("2026-03-02 10:00").At("2026-03-02 11:30").When(Call() with { Reached = false });

        story.Ticket.Clock(ClockKind.FirstResponse)!.IsLive.ShouldBeTrue();
        story.Ticket.WaitingSince.ShouldNotBeNull();
    }

    [Fact]
    public void began_so_long_ago_as_it_took_unless_it_is_said() =>
        TicketStory.Opened("2026-03-02 10:00").At("2026-03-02 11:30").When(Call()).New.OfType<TicketEvent.CallLogged>().Single()
            .Began.ShouldBe(Some.Instant("2026-03-02 11:20"));

    [Fact]
    public void that_has_not_begun_is_refused() => TicketStory.Opened("2026-03-02 10:00").At("2026-03-02 11:30")
        .When(Call() with { At = Some.Instant("2026-03-02 11:31") }).ThenRefused(TicketRefusal.CallInTheFuture);

    [Theory]
    [InlineData(-1)]
    [InlineData(86_401)]
    public void of_an_impossible_length_is_refused(int seconds) => TicketStory.Opened("2026-03-02 10:00")
        .When(Call() with { Duration = TimeSpan.FromSeconds(seconds) }).ThenRefused(TicketRefusal.CallTooLong);

    [Fact]
    public void without_a_summary_is_refused() => TicketStory.Opened("2026-03-02 10:00").When(Call() with { Summary = " " }).ThenRefused(TicketRefusal.EmptyText);

    private static LogCall Call(CallDirection direction = CallDirection.Outbound) =>
        new(Some.Message(), direction, true, TimeSpan.FromMinutes(10), "They will try it.");
}
