using Firstline.Domain.Sla;
using Firstline.Domain.Tickets;
using Firstline.TestKit;

namespace Firstline.Domain.Tests.Tickets;

public sealed class MergingTickets
{
    private static readonly TicketRef Other = new(new(new Guid(7, 7, 7, new byte[8])), new(1002));

    [Fact]
    public void keeps_the_tighter_deadline_of_each_clock()
    {
        var earlier = TicketStory.Opened("2026-03-02 09:00", Priority.High);
        var survivor = TicketStory.Opened("2026-03-02 10:00").At("2026-03-02 11:00").When(Absorb(earlier));

        var clock = survivor.Ticket.Clock(ClockKind.FirstResponse)!;
        (clock.Cycle, clock.StartedAt, clock.Schedule!.Due).ShouldBe((1, Some.Instant("2026-03-02 09:00"), Some.Instant("2026-03-02 17:00")));
        survivor.Ticket.WaitingSince.ShouldBe(Some.Instant("2026-03-02 09:00"));
    }

    [Fact]
    public void keeps_its_own_deadline_when_that_is_tighter()
    {
        var survivor = TicketStory.Opened("2026-03-02 10:00", Priority.Critical).At("2026-03-02 11:00").When(Absorb(TicketStory.Opened("2026-03-02 09:00")));

        survivor.ThenClocks();
        survivor.Ticket.Clock(ClockKind.FirstResponse)!.StartedAt.ShouldBe(Some.Instant("2026-03-02 10:00"));
    }

    [Fact]
    public void goes_on_with_the_other_first_response_as_a_next_response_when_it_has_answered_already()
    {
        var survivor = TicketStory.Opened("2026-03-02 10:00").When(new ReplyToCustomer(Some.Message(), "Hello.", Channel.Email))
            .At("2026-03-02 11:00").When(Absorb(TicketStory.Opened("2026-03-02 09:00", Priority.High)));

        var clock = survivor.Ticket.Clock(ClockKind.NextResponse)!;
        (clock.Cycle, clock.StartedAt, clock.Schedule!.Due).ShouldBe((1, Some.Instant("2026-03-02 09:00"), Some.Instant("2026-03-02 17:00")));
        survivor.When(new ReplyToCustomer(Some.Message(), "To both.", Channel.Email)).Ticket.Clock(ClockKind.NextResponse)!.Outcome.ShouldBe(ClockOutcome.Met);
    }

    [Fact]
    public void twice_changes_nothing()
    {
        var earlier = TicketStory.Opened("2026-03-02 09:00", Priority.High);
        TicketStory.Opened("2026-03-02 10:00").When(Absorb(earlier)).When(Absorb(earlier)).Then().ThenClocks();
    }

    [Fact]
    public void ends_the_absorbed_clocks_neither_met_nor_missed()
    {
        var story = TicketStory.Opened("2026-03-02 09:00", Priority.Critical).Until("2026-03-02 15:00").When(new MergeTicket(Other));

        story.Ticket.Clocks.ShouldAllBe(clock => clock.Outcome == ClockOutcome.Merged);
        story.Ticket.NextWake.ShouldBeNull();
        (story.Ticket.Status, story.Ticket.MergedInto).ShouldBe((TicketStatus.Closed, Other));
        story.When(new MergeTicket(Other)).Then();
    }

    [Fact]
    public void leads_whoever_goes_on_with_the_absorbed_one_to_the_survivor() =>
        TicketStory.Opened("2026-03-02 09:00").When(new MergeTicket(Other)).When(new ReplyToCustomer(Some.Message(), "Hello?", Channel.Email))
            .ThenRefused(TicketRefusal.WasMerged);

    [Fact]
    public void never_goes_round_in_a_circle()
    {
        var (older, younger) = (Other with { Number = new(1) }, Other with { Number = new(1_000_000) });
        var story = TicketStory.Opened("2026-03-02 09:00").When(Absorb(TicketStory.Opened("2026-03-02 09:00")));
        story.When(new MergeTicket(younger)).ThenRefused(TicketRefusal.CannotMerge);
        story.When(new MergeTicket(older)).Ticket.MergedInto.ShouldBe(older);
        story.When(new AbsorbTicket(younger, story.Ticket.Customer, 1, [])).New.ShouldBeEmpty();
    }

    [Fact]
    public void of_two_customers_or_into_a_resolved_one_is_refused()
    {
        TicketStory.Opened("2026-03-02 09:00").When(new AbsorbTicket(Other, new("other"), 1, [])).ThenRefused(TicketRefusal.CannotMerge);
        TicketStory.Opened("2026-03-02 09:00").When(new ResolveTicket(Resolution.Spam)).When(new AbsorbTicket(Other, new("acme"), 1, []))
            .ThenRefused(TicketRefusal.CannotMerge);
    }

    private static AbsorbTicket Absorb(TicketStory absorbed) => new(
        Other, absorbed.Ticket.Customer, absorbed.Ticket.Level, [.. absorbed.Ticket.Clocks.Where(clock => clock.IsLive).Select(clock => clock.Carry())]);
}
