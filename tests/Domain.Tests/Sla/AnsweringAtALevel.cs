using Firstline.Domain.Escalations;
using Firstline.Domain.Kernel;
using Firstline.Domain.Sla;
using Firstline.Domain.Tickets;
using Firstline.TestKit;

namespace Firstline.Domain.Tests.Sla;

/// <summary>The level-response clock: from each hand-over to the acknowledgement, in the level's band.</summary>
public sealed class AnsweringAtALevel
{
    private static readonly AgentId Noor = new("noor");

    [Theory]
    [InlineData(2, 4)]
    [InlineData(3, 8)]
    [InlineData(4, 24)]
    public void is_due_at_the_upper_edge_of_the_band(int level, int hours)
    {
        var clock = Escalated(level).Ticket.Clock(ClockKind.LevelResponse)!;

        clock.Terms.Target.ShouldBe(TimeSpan.FromHours(hours));
        clock.StartedAt.ShouldBe(Some.Instant("2026-03-02 10:00"));
    }

    [Fact]
    public void stops_with_the_acknowledgement()
    {
        var story = Escalated(2).At("2026-03-02 12:00").When(new AcknowledgeTicket(Noor)).Then(new TicketEvent.Acknowledged(2, Noor), new TicketEvent.Assigned(Noor), new TicketEvent.StatusChanged(TicketStatus.New, TicketStatus.Open));

        story.Ticket.Clock(ClockKind.LevelResponse)!.Outcome.ShouldBe(ClockOutcome.Met);
        story.When(new AcknowledgeTicket(Noor)).Then();
    }

    [Fact]
    public void starts_again_at_each_hand_over()
    {
        var story = Escalated(2).At("2026-03-02 11:00").When(new EscalateTicket(EscalationTrigger.BusinessImpact, "Worse.", 3));

        var clock = story.Ticket.Clock(ClockKind.LevelResponse)!;
        (clock.Cycle, clock.StartedAt).ShouldBe((2, Some.Instant("2026-03-02 11:00")));
        story.When(new DeescalateTicket(2, "Better.")).Ticket.Clock(ClockKind.LevelResponse)!.Cycle.ShouldBe(3);
    }

    [Fact]
    public void missed_moves_the_ticket_to_the_next_level() =>
        Escalated(2).When(new ReplyToCustomer(Some.Message(), "Hello.", Channel.Email)).Until("2026-03-02 14:01").Ticket.Level.ShouldBe(3);

    [Fact]
    public void a_breach_of_a_promise_escalates_even_when_acknowledged() =>
        Escalated(2).When(new AcknowledgeTicket(Noor)).Until("2026-03-05 09:01").Ticket.Level.ShouldBe(3);

    [Fact]
    public void starts_again_when_its_band_changes()
    {
        var second = SomePolicy.First with { Version = 2, Levels = SomePolicy.First.Levels.SetItem(1, SomePolicy.First.Levels[1] with { RespondWithin = TimeSpan.FromHours(2) }) };
        var story = Escalated(2, Some.Under(SomePolicy.First, second)).At("2026-03-02 11:00").When(new ApplyPolicy(2));

        var clock = story.Ticket.Clock(ClockKind.LevelResponse)!;
        (clock.Cycle, clock.StartedAt, clock.Schedule!.Due).ShouldBe((2, Some.Instant("2026-03-02 11:00"), Some.Instant("2026-03-02 13:00")));
    }

    [Fact]
    public void is_over_with_the_resolution_and_not_judged() =>
        Escalated(2).When(new ReplyToCustomer(Some.Message(), "Done.", Channel.Email)).When(new ResolveTicket(Resolution.Fixed))
            .Ticket.Clock(ClockKind.LevelResponse)!.Outcome.ShouldBe(ClockOutcome.Ended);

    [Fact]
    public void cannot_be_acknowledged_where_nothing_was_handed_over() =>
        TicketStory.Opened("2026-03-02 09:00").When(new AcknowledgeTicket(Noor)).ThenRefused(TicketRefusal.NothingToAcknowledge);

    private static TicketStory Escalated(int level, TicketRules? rules = null) =>
        TicketStory.Opened(Some.Instant("2026-03-02 09:00"), Some.Opening(Priority.Medium), Some.Terms(), rules)
            .At("2026-03-02 10:00").When(new EscalateTicket(EscalationTrigger.CustomerRequest, "They insist.", level));
}
