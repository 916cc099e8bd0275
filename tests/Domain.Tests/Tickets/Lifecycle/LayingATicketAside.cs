using Firstline.Domain.Escalations;
using Firstline.Domain.Sla;
using Firstline.Domain.Tickets;
using Firstline.Domain.Tickets.Lifecycle;
using Firstline.TestKit;

namespace Firstline.Domain.Tests.Tickets.Lifecycle;

public sealed class LayingATicketAside
{
    private static readonly DateTimeOffset Monday = Some.Instant("2026-03-09 09:00");

    [Fact]
    public void until_an_instant_wakes_it_exactly_then_and_moves_no_clock()
    {
        var story = TicketStory.Opened("2026-03-02 10:00").When(new ReplyToCustomer(Some.Message(), "We look.", Channel.Email));
        story.When(new SnoozeTicket(Monday, true, " Parts. ")).Then(new TicketEvent.Snoozed(Monday, true, "Parts.")).ThenClocks();
        story.Ticket.NextWake.ShouldBe(Monday);

        story.Until("2026-03-09 08:59").Ticket.Snooze.ShouldNotBeNull();
        story.Until("2026-03-09 09:00").Ticket.Snooze.ShouldBeNull();
        story.Facts[^1].ShouldBe((Monday, new TicketEvent.Woken(WakeCause.Time)));
        story.Ticket.NextWake.ShouldBeNull();
    }

    [Fact]
    public void ends_at_once_when_the_customer_writes_if_that_was_wished_for()
    {
        Aside(true).When(new ReceiveMessage(Some.Message(), "And?", Channel.Email)).New.ShouldContain(new TicketEvent.Woken(WakeCause.CustomerWrote));
        Aside(false).When(new ReceiveMessage(Some.Message(), "And?", Channel.Email)).Ticket.Snooze.ShouldNotBeNull();
    }

    [Fact]
    public void ends_by_hand_and_with_the_ticket()
    {
        Aside(true).When(new WakeTicket()).Then(new TicketEvent.Woken(WakeCause.ByHand)).When(new WakeTicket()).Then();
        Aside(true).When(new ResolveTicket(Resolution.Spam)).New.ShouldContain(new TicketEvent.Woken(WakeCause.Over));
        Aside(true).When(new ResolveTicket(Resolution.Spam)).Ticket.NextWake.ShouldBe(Some.Instant("2026-03-16 11:00").AddTicks(1));
    }

    [Fact]
    public void is_recorded_before_whatever_comes_after_its_time()
    {
        var story = TicketStory.Opened("2026-03-02 10:00").When(new ReplyToCustomer(Some.Message(), "We look.", Channel.Email)).When(new SnoozeTicket(Monday, true, ""))
            .At("2026-03-09 10:00").When(new ReceiveMessage(Some.Message(), "And?", Channel.Email));
        story.New.OfType<TicketEvent.Woken>().ShouldHaveSingleItem().Cause.ShouldBe(WakeCause.Time);
    }

    [Fact]
    public void a_missed_deadline_is_recorded_when_it_is_due_and_brings_it_back()
    {
        var story = TicketStory.Opened("2026-03-02 10:00", Priority.High).When(new SnoozeTicket(Monday, true, "")).Until("2026-03-08 10:00");
        story.Promises<ClockEvent.Breached>().ShouldHaveSingleItem();
        story.Ticket.Snooze.ShouldBeNull();
        story.Facts.Select(fact => fact.Fact).OfType<TicketEvent.Woken>().ShouldHaveSingleItem().Cause.ShouldBe(WakeCause.DeadlineMissed);
    }

    [Fact]
    public void a_higher_level_brings_it_back_and_a_lower_one_does_not()
    {
        var story = Aside(true).When(new EscalateTicket(EscalationTrigger.CustomerRequest, "They insist.", 2));
        story.New.ShouldContain(new TicketEvent.Woken(WakeCause.Escalated));
        story.When(new SnoozeTicket(Monday, true, "")).When(new DeescalateTicket(1, "Calm.")).Ticket.Snooze.ShouldNotBeNull();
    }

    [Fact]
    public void again_the_later_wish_counts_and_the_same_one_is_nothing_new() => Aside(true)
        .When(new SnoozeTicket(Monday, true, "")).Then()
        .When(new SnoozeTicket(null, true, "")).Then(new TicketEvent.Snoozed(null, true, ""));

    [Fact]
    public void is_refused_without_an_end_in_the_past_too_far_ahead_and_when_it_is_over() => Aside(true)
        .When(new SnoozeTicket(null, false, "")).ThenRefused(LifecycleRefusal.BadSnooze)
        .When(new SnoozeTicket(Some.Instant("2026-03-02 11:00"), true, "")).ThenRefused(LifecycleRefusal.BadSnooze)
        .When(new SnoozeTicket(Some.Instant("2027-03-04 11:00"), true, "")).ThenRefused(LifecycleRefusal.BadSnooze)
        .When(new SnoozeTicket(Monday, true, new string('x', 501))).ThenRefused(TicketRefusal.TextTooLong)
        .When(new ResolveTicket(Resolution.Spam)).When(new SnoozeTicket(Monday, true, "")).ThenRefused(TicketRefusal.IsResolved)
        .When(new CloseTicket()).When(new SnoozeTicket(Monday, true, "")).ThenRefused(TicketRefusal.IsClosed);

    private static TicketStory Aside(bool untilReply) =>
        TicketStory.Opened("2026-03-02 10:00").At("2026-03-02 11:00").When(new SnoozeTicket(Monday, untilReply, ""));
}
