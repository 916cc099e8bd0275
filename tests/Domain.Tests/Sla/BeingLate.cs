using Firstline.Domain.Sla;
using Firstline.Domain.Tickets;
using Firstline.TestKit;

namespace Firstline.Domain.Tests.Sla;

public sealed class BeingLate
{
    private static readonly TicketRef Other = new(new(new Guid(7, 7, 7, new byte[8])), new(1002));
    private static readonly ResolutionPromise[] Promised = [new(Priority.Low, TimeSpan.FromHours(80)), new(Priority.Medium, TimeSpan.FromHours(8)), new(Priority.High, TimeSpan.FromHours(2))];

    [Fact]
    public void keeps_its_deadline_through_a_pause()
    {
        var story = TicketStory.Opened("2026-03-02 09:00", resolution: Promised).When(Reply()).Until("2026-03-03 11:00").When(new WaitForAnswer(WaitingFor.Customer))
            .Until("2026-03-05 10:00").When(new ContinueWork());
        story.Ticket.Clock(ClockKind.Resolution)!.Schedule!.Due.ShouldBeLessThan(Some.Instant("2026-03-05 10:00"));
    }

    [Fact]
    public void says_when_it_was_due_under_an_edit_that_puts_its_deadline_in_the_past()
    {
        var rules = Some.Under(SomePolicy.First, SomePolicy.First.WithDefault(rule => rule.With(SomePolicy.Target(ClockKind.FirstResponse, 2, Priority.Medium))));
        var story = TicketStory.Opened(Some.Instant("2026-03-02 09:00"), Some.Opening(), Some.Terms(), rules).Until("2026-03-02 15:00").When(new ApplyPolicy(2));
        story.Promises<ClockEvent.Breached>().ShouldHaveSingleItem().Clock.Due.ShouldBe(Some.Instant("2026-03-02 11:00"));
    }

    [Fact]
    public void never_escalates_to_a_level_that_the_policy_has_not()
    {
        var two = SomePolicy.First with { Levels = [.. SomePolicy.First.Levels.Take(2)] };
        SlaPolicyRules.Broken(two).ShouldBeNull();
        var story = TicketStory.Opened(Some.Instant("2026-03-02 09:00"), Some.Opening(Priority.Critical), Some.Terms(), Some.Under(two)).Until("2026-03-20 09:00");
        story.Ticket.Level.ShouldBeLessThanOrEqualTo(2);
    }

    [Fact]
    public void is_owed_again_when_it_was_no_spam()
    {
        var story = TicketStory.Opened("2026-03-02 09:00").When(Reply()).At("2026-03-02 09:10").When(Wrote()).Until("2026-03-09 10:00")
            .When(new ResolveTicket(Resolution.Spam)).At("2026-03-09 11:00").When(new ReopenTicket("Not spam."));
        story.Ticket.WaitingSince.ShouldNotBeNull();
        story.Ticket.Clock(ClockKind.NextResponse)!.IsLive.ShouldBeTrue();
    }

    [Fact]
    public void is_missed_at_once_when_a_priority_puts_its_deadline_in_the_past_while_it_stands_still()
    {
        var story = TicketStory.Opened("2026-03-02 09:00", resolution: Promised).When(Reply()).Until("2026-03-02 13:00").When(new WaitForAnswer(WaitingFor.Customer))
            .At("2026-03-02 14:00").When(new ChangePriority(Priority.High));
        var now = story.Promises<ClockEvent.Breached>().ToList();
        story.At("2026-03-03 10:00").When(new ContinueWork()).Until("2026-03-03 10:01");
        now.ShouldHaveSingleItem().Clock.Cause.ShouldBe("priority");
    }

    [Fact]
    public void is_missed_even_if_it_is_resolved_while_it_stands_still()
    {
        var story = TicketStory.Opened("2026-03-02 09:00", resolution: Promised).When(Reply()).Until("2026-03-02 13:00").When(new WaitForAnswer(WaitingFor.Customer))
            .At("2026-03-02 14:00").When(new ChangePriority(Priority.High)).When(new ResolveTicket(Resolution.Fixed));
        var clock = story.Ticket.Clock(ClockKind.Resolution)!;
        (clock.Outcome, clock.BreachedAt is null).ShouldBe((ClockOutcome.Missed, false));
    }

    private static ReplyToCustomer Reply() => new(Some.Message(), "Hello.", Channel.Email);

    private static ReceiveMessage Wrote() => new(Some.Message(), "Well?", Channel.Email);
}
