using Firstline.Domain.Customers;
using Firstline.Domain.Sla;
using Firstline.Domain.Tickets;
using Firstline.TestKit;

namespace Firstline.Domain.Tests.Sla;

public sealed class PassingADueDate
{
    private static readonly TicketRef Other = new(new(new Guid(7, 7, 7, new byte[8])), new(1002));

    [Fact]
    public void that_was_missed_counts_as_missed_in_a_duplicate_too()
    {
        var story = TicketStory.Opened("2026-03-02 09:00").When(Reply()).When(new SetDueDate(ClockKind.Resolution, Some.Instant("2026-03-02 12:00"), "x"))
            .Until("2026-03-02 15:00").When(new ResolveTicket(Resolution.Duplicate));
        var clock = story.Ticket.Clock(ClockKind.Resolution)!;
        clock.Outcome.ShouldBe(ClockOutcome.Missed);
        var target = CycleJudgement.TargetOf(story.Ticket, clock, Some.Rules.Book);
        CycleJudgement.Missed(clock, target).ShouldBeTrue();
    }

    [Fact]
    public void that_passed_while_waiting_is_missed_when_resolved_then()
    {
        var story = TicketStory.Opened("2026-03-02 09:00").When(Reply()).When(new SetDueDate(ClockKind.Resolution, Some.Instant("2026-03-03 12:00"), "x"))
            .When(new WaitForAnswer(WaitingFor.Customer)).Until("2026-03-05 10:00").When(new ResolveTicket(Resolution.Fixed));
        story.Ticket.Clock(ClockKind.Resolution)!.Outcome.ShouldBe(ClockOutcome.Missed);
    }

    [Fact]
    public void in_closed_hours_is_not_missed_before_open_time_passes()
    {
        var story = TicketStory.Opened("2026-03-06 09:00").When(new SetDueDate(ClockKind.Resolution, Some.Instant("2026-03-07 12:00"), "x"))
            .Until("2026-03-08 12:00").When(new ApplyTerms(Some.Terms(Tier.Standard, "Europe/Berlin"), "customer:acme")).Until("2026-03-08 13:00");
        story.Promises<ClockEvent.Breached>().ShouldBeEmpty();
    }

    [Fact]
    public void is_not_missed_by_a_pause_in_closed_hours()
    {
        var story = TicketStory.Opened("2026-03-06 09:00").When(Reply()).When(new SetDueDate(ClockKind.Resolution, Some.Instant("2026-03-07 12:00"), "x"))
            .Until("2026-03-07 11:00").When(new WaitForAnswer(WaitingFor.Customer)).Until("2026-03-07 13:00").When(Wrote()).Until("2026-03-08 13:00");
        story.Promises<ClockEvent.Breached>().ShouldBeEmpty();
    }

    private static ReplyToCustomer Reply() => new(Some.Message(), "Hello.", Channel.Email);

    private static ReceiveMessage Wrote() => new(Some.Message(), "Well?", Channel.Email);
}
