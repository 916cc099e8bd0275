using Firstline.Domain.Escalations;
using Firstline.Domain.Sla;
using Firstline.Domain.Tickets;
using Firstline.TestKit;

namespace Firstline.Domain.Tests.Tickets;

public sealed class MergingLateTickets
{
    private static readonly TicketRef Other = new(new(new Guid(7, 7, 7, new byte[8])), new(1002));
    private static readonly ResolutionPromise[] Promised = [new(Priority.Low, TimeSpan.FromHours(80)), new(Priority.Medium, TimeSpan.FromHours(8)), new(Priority.High, TimeSpan.FromHours(2))];

    [Fact]
    public void keeps_a_breach_of_the_survivor()
    {
        var survivor = TicketStory.Opened("2026-03-02 09:00", resolution: Promised).At("2026-03-02 09:05").When(Reply())
            .Until("2026-03-03 10:00").When(new WaitForAnswer(WaitingFor.Customer));
        survivor.Ticket.Clock(ClockKind.Resolution)!.BreachedAt.ShouldNotBeNull();
        var other = TicketStory.Opened("2026-03-03 09:30", Priority.Low, resolution: Promised);
        survivor.Until("2026-03-03 10:30").When(Absorb(other)).When(Reply()).When(new ContinueWork());
        survivor.Ticket.Clock(ClockKind.Resolution)!.BreachedAt.ShouldNotBeNull();
        survivor.When(new ResolveTicket(Resolution.Fixed)).Ticket.Clock(ClockKind.Resolution)!.Outcome.ShouldBe(ClockOutcome.Missed);
    }

    [Fact]
    public void keeps_the_tighter_of_two_when_its_own_one_stands_still()
    {
        var survivor = TicketStory.Opened("2026-03-02 09:00", resolution: Promised).At("2026-03-02 09:05").When(Reply())
            .Until("2026-03-02 16:00").When(new WaitForAnswer(WaitingFor.Customer));
        var other = TicketStory.Opened("2026-03-02 15:30", Priority.Low, resolution: Promised);
        survivor.When(Absorb(other)).When(Reply()).When(new ContinueWork());
        survivor.Ticket.Clock(ClockKind.Resolution)!.Schedule!.Due.ShouldBe(Some.Instant("2026-03-02 17:00"));
    }

    [Fact]
    public void records_a_breach_once_a_cycle_all_the_same()
    {
        var survivor = TicketStory.Opened("2026-03-02 09:00", resolution: Promised).At("2026-03-02 09:05").When(Reply())
            .Until("2026-03-03 10:00").When(new WaitForAnswer(WaitingFor.Customer));
        var other = TicketStory.Opened("2026-03-03 09:30", Priority.Low, resolution: Promised);
        survivor.Until("2026-03-03 10:30").When(Absorb(other)).When(Reply()).When(new ContinueWork()).When(new ChangePriority(Priority.High)).Until("2026-03-20 10:00");
        survivor.Promises<ClockEvent.Breached>().Count(fact => fact.Clock.Clock == ClockKind.Resolution && fact.Clock.Cycle == 1).ShouldBe(1);
    }

    [Fact]
    public void keeps_the_tighter_deadline_when_a_tag_changes_nothing()
    {
        var survivor = TicketStory.Opened("2026-03-02 09:30", Priority.Low).At("2026-03-02 10:00").When(Absorb(TicketStory.Opened("2026-03-02 09:00", Priority.High)));
        survivor.Ticket.Clock(ClockKind.FirstResponse)!.Schedule!.Due.ShouldBe(Some.Instant("2026-03-02 17:00"));
        survivor.When(new TagTicket(["harmless"]));
        survivor.Ticket.Clock(ClockKind.FirstResponse)!.Schedule!.Due.ShouldBe(Some.Instant("2026-03-02 17:00"));
    }

    [Fact]
    public void runs_only_the_first_response_before_it_was_given()
    {
        var other = TicketStory.Opened("2026-03-02 09:00").When(Reply()).At("2026-03-02 09:10").When(Wrote());
        var survivor = TicketStory.Opened("2026-03-02 09:30").At("2026-03-02 10:00").When(Absorb(other));
        survivor.Ticket.Clocks.Count(clock => clock is { IsLive: true, Clock: ClockKind.FirstResponse or ClockKind.NextResponse }).ShouldBe(1);
    }

    [Fact]
    public void of_two_escalated_ones_rehearses_as_it_was()
    {
        var rules = Some.Under(SomePolicy.First, SomePolicy.First with { Version = 2 });
        var other = TicketStory.Opened(Some.Instant("2026-03-02 09:00"), Some.Opening(Priority.Critical), Some.Terms(), rules);
        var story = TicketStory.Opened(Some.Instant("2026-03-02 09:30"), Some.Opening(Priority.Critical), Some.Terms(), rules).Until("2026-03-02 10:00").When(Absorb(other)).Until("2026-03-02 11:00");
        var played = TicketRehearsal.Play(RandomStory.History(story), rules, 2, story.Now);
        played.Rehearsed.Single(clock => clock.Clock == ClockKind.LevelResponse).StartedAt.ShouldBe(played.Recorded.Single(clock => clock.Clock == ClockKind.LevelResponse).StartedAt);
    }

    [Fact]
    public void ends_the_waiting_for_a_customer_who_wrote_there()
    {
        var survivor = TicketStory.Opened("2026-03-02 09:00", resolution: Promised).When(Reply()).When(new WaitForAnswer(WaitingFor.Customer));
        survivor.At("2026-03-02 11:00").When(Absorb(TicketStory.Opened("2026-03-02 10:30", resolution: Promised)));
        survivor.Ticket.WaitingSince.ShouldNotBeNull();
        (survivor.Ticket.Status, survivor.Ticket.Clock(ClockKind.Resolution)!.IsPaused).ShouldBe((TicketStatus.Open, false));
    }

    [Fact]
    public void goes_on_at_the_higher_level_of_the_two()
    {
        var other = TicketStory.Opened("2026-03-02 09:00").When(Reply()).When(new EscalateTicket(EscalationTrigger.CustomerRequest, "Now.", 3));
        var survivor = TicketStory.Opened("2026-03-02 09:30").At("2026-03-02 10:00").When(Absorb(other));
        survivor.Ticket.Level.ShouldBe(3);
        survivor.New.OfType<TicketEvent.Escalated>().ShouldHaveSingleItem().Trigger.ShouldBe(EscalationTrigger.MergedTicket);
        survivor.Ticket.Clock(ClockKind.LevelResponse)!.StartedAt.ShouldBe(Some.Instant("2026-03-02 09:00"));
    }

    [Fact]
    public void takes_in_what_came_since_when_it_is_tried_again()
    {
        var other = TicketStory.Opened("2026-03-02 09:00").When(Reply());
        var survivor = TicketStory.Opened("2026-03-02 09:30").When(Reply()).At("2026-03-02 10:00").When(Absorb(other));
        other.At("2026-03-02 10:05").When(Wrote());
        survivor.At("2026-03-02 10:10").When(Absorb(other));
        survivor.Ticket.Clock(ClockKind.NextResponse)!.StartedAt.ShouldBe(Some.Instant("2026-03-02 10:05"));
        survivor.Facts.Count(fact => fact.Fact is TicketEvent.Absorbed).ShouldBe(1);
        survivor.When(Absorb(other)).New.ShouldBeEmpty();
    }

    private static ReplyToCustomer Reply() => new(Some.Message(), "Hello.", Channel.Email);

    private static ReceiveMessage Wrote() => new(Some.Message(), "Well?", Channel.Email);

    private static AbsorbTicket Absorb(TicketStory absorbed) => new(
        Other, absorbed.Ticket.Customer, absorbed.Ticket.Level, [.. absorbed.Ticket.Clocks.Where(clock => clock.IsLive).Select(clock => clock.Carry())]);
}
