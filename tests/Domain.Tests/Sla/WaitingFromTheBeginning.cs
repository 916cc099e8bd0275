using Firstline.Domain.Sla;
using Firstline.Domain.Tickets;
using Firstline.TestKit;

namespace Firstline.Domain.Tests.Sla;

public sealed class WaitingFromTheBeginning
{
    [Fact]
    public void has_not_started_the_clocks_that_waiting_holds()
    {
        var story = Waiting(WaitingFor.Customer);

        story.Ticket.Status.ShouldBe(TicketStatus.WaitingOnCustomer);
        story.Ticket.Clock(ClockKind.Resolution).ShouldBeNull();
        story.Ticket.Clock(ClockKind.FirstResponse)!.IsLive.ShouldBeTrue();
    }

    [Fact]
    public void starts_them_when_work_goes_on()
    {
        var clock = Waiting(WaitingFor.Customer).At("2026-03-03 10:00").When(new ContinueWork()).Ticket.Clock(ClockKind.Resolution)!;

        (clock.StartedAt, clock.Schedule!.Due).ShouldBe((Some.Instant("2026-03-03 10:00"), Some.Instant("2026-03-04 10:00")));
    }

    [Fact]
    public void starts_them_at_once_where_the_status_holds_nothing() =>
        Waiting(WaitingFor.ThirdParty).Ticket.Clock(ClockKind.Resolution)!.StartedAt.ShouldBe(Some.Instant("2026-03-02 09:00"));

    [Fact]
    public void and_resolved_without_work_has_no_resolution_to_judge() =>
        Waiting(WaitingFor.Customer).When(new ResolveTicket(Resolution.Spam)).Ticket.Clock(ClockKind.Resolution).ShouldBeNull();

    private static TicketStory Waiting(WaitingFor whom) => TicketStory.Opened(
        Some.Instant("2026-03-02 09:00"), Some.Opening() with { Waiting = whom }, Some.Terms(resolution: new ResolutionPromise(Priority.Medium, TimeSpan.FromHours(8))));
}
