using Firstline.Domain.Escalations;
using Firstline.Domain.Sla;
using Firstline.Domain.Tickets;
using Firstline.TestKit;

namespace Firstline.Domain.Tests.Sla;

/// <summary>The status-update clock: from the beginning of an escalation, and then from update to update.</summary>
public sealed class UpdatingAnEscalatedCustomer
{
    private static readonly TicketRules Rules = Some.Under(
        SomePolicy.First.WithDefault(rule => rule.With(SomePolicy.Target(ClockKind.StatusUpdate, 24))) with { Version = 1 });

    [Fact]
    public void is_owed_from_the_escalation_on()
    {
        var clock = Escalated().Ticket.Clock(ClockKind.StatusUpdate)!;

        clock.StartedAt.ShouldBe(Some.Instant("2026-03-02 10:00"));
        clock.Schedule!.Due.ShouldBe(Some.Instant("2026-03-05 10:00"));
    }

    [Fact]
    public void is_met_by_a_reply_which_owes_the_next_one()
    {
        var story = Escalated().At("2026-03-03 12:00").When(Reply());

        story.New.OfType<TicketEvent.ClockMoved>().Select(moved => moved.Clock).OfType<ClockEvent.Stopped>()
            .Single(stopped => stopped.Clock == ClockKind.StatusUpdate).Outcome.ShouldBe(ClockOutcome.Met);
        var next = story.Ticket.Clock(ClockKind.StatusUpdate)!;
        (next.Cycle, next.IsLive, next.StartedAt).ShouldBe((2, true, Some.Instant("2026-03-03 12:00")));
    }

    [Fact]
    public void stands_still_while_the_ticket_waits_on_the_customer()
    {
        var story = Escalated().At("2026-03-02 12:00").When(new WaitForAnswer(WaitingFor.Customer));
        story.Ticket.Clock(ClockKind.StatusUpdate)!.Schedule.ShouldBeNull();

        story.At("2026-03-04 12:00").When(new ContinueWork());
        story.Ticket.Clock(ClockKind.StatusUpdate)!.Schedule!.Due.ShouldBe(Some.Instant("2026-03-09 10:00"));
    }

    [Fact]
    public void is_over_with_the_escalation_and_with_the_resolution()
    {
        Escalated().When(new DeescalateTicket(1, "Not that bad.")).Ticket.Clock(ClockKind.StatusUpdate)!.Outcome.ShouldBe(ClockOutcome.Ended);
        Escalated().When(Reply()).When(new ResolveTicket(Resolution.Fixed)).Ticket.Clock(ClockKind.StatusUpdate)!.Outcome.ShouldBe(ClockOutcome.Ended);
    }

    [Fact]
    public void is_missed_once_a_cycle() =>
        Escalated().When(Reply()).Until("2026-03-20 00:00").Promises<ClockEvent.Breached>().ShouldHaveSingleItem().Clock.Clock.ShouldBe(ClockKind.StatusUpdate);

    [Fact]
    public void does_not_run_where_nothing_is_promised() =>
        TicketStory.Opened("2026-03-02 09:00").When(Escalate()).Ticket.Clock(ClockKind.StatusUpdate).ShouldBeNull();

    private static EscalateTicket Escalate() => new(EscalationTrigger.CustomerRequest, "They insist.", 2);

    private static ReplyToCustomer Reply() => new(Some.Message(), "We are on it.", Channel.Email);

    private static TicketStory Escalated() =>
        TicketStory.Opened(Some.Instant("2026-03-02 09:00"), Some.Opening(Priority.Medium), Some.Terms(), Rules).At("2026-03-02 10:00").When(Escalate());
}
