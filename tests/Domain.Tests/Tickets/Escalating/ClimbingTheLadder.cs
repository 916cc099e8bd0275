using System.Collections.Immutable;
using Firstline.Domain.Customers;
using Firstline.Domain.Escalations;
using Firstline.Domain.Kernel;
using Firstline.Domain.Sla;
using Firstline.Domain.Tickets;
using Firstline.Domain.Tickets.Automation;
using Firstline.Domain.Tickets.Escalating;
using Firstline.TestKit;

namespace Firstline.Domain.Tests.Tickets.Escalating;

public sealed class ClimbingTheLadder
{
    private static readonly AgentId Noor = new("noor");
    private static readonly AgentId Li = new("li");

    private readonly Staff _staff = new() { ["technical"] = [Noor], ["engineering"] = [Li], ["executive"] = [new("max")] };

    [Fact]
    public void A_level_is_called_with_those_who_are_there_and_reminded_at_the_lower_edge_of_its_band()
    {
        var story = Critical();

        story.New.OfType<TicketEvent.LevelCalled>().ShouldHaveSingleItem().ShouldBe(
            new(2, new("technical"), [Noor], Some.Instant("2026-03-02 10:00")), new SameCall());
        story.Until("2026-03-02 09:59:59").Facts.ShouldNotContain(fact => fact.Fact is TicketEvent.LevelReminded);
        story.Until("2026-03-02 10:00").Facts.Select(fact => fact.Fact).OfType<TicketEvent.LevelReminded>().ShouldHaveSingleItem().Level.ShouldBe(2);
        story.Until("2026-03-02 12:59").Facts.Count(fact => fact.Fact is TicketEvent.LevelReminded).ShouldBe(1);
    }

    [Fact]
    public void A_level_that_does_not_acknowledge_in_its_band_hands_on_up_to_the_top()
    {
        var story = Critical().When(Answer()).Until("2026-03-05 09:00");

        Levels(story).ShouldBe([("2026-03-02 09:00", 2), ("2026-03-02 13:00", 3), ("2026-03-02 21:00", 4)]);
    }

    [Fact]
    public void What_came_due_while_the_desk_was_down_is_recorded_in_its_order()
    {
        var story = Critical().When(Answer()).At("2026-03-02 14:00").When(new LookAtClocks());

        story.New.Where(fact => fact is TicketEvent.LevelReminded or TicketEvent.Escalated or TicketEvent.LevelCalled).Select(fact => fact.GetType())
            .ShouldBe([typeof(TicketEvent.LevelReminded), typeof(TicketEvent.Escalated), typeof(TicketEvent.LevelCalled)]);
    }

    [Fact]
    public void The_highest_level_is_reminded_a_band_apart_and_not_for_ever()
    {
        var story = Critical().When(Answer()).Until("2026-04-30 09:00");

        var reminders = story.Facts.Where(fact => fact.Fact is TicketEvent.LevelReminded { Level: 4 }).Select(fact => fact.At).ToList();
        reminders.Count.ShouldBe(1 + 5);
        reminders[0].ShouldBe(Some.Instant("2026-03-03 05:00"), TimeSpan.FromTicks(3));
        (reminders[2] - reminders[1]).ShouldBe(TimeSpan.FromHours(24), TimeSpan.FromTicks(3));
        story.Ticket.NextWake.ShouldBeNull();
    }

    [Fact]
    public void A_level_with_nobody_there_is_skipped_at_once_and_the_skip_is_recorded()
    {
        _staff["technical"] = [];
        _staff["engineering"] = [];

        var story = Critical();

        story.New.OfType<TicketEvent.LevelSkipped>().ShouldBe([new(2, new("technical")), new(3, new("engineering"))]);
        story.New.OfType<TicketEvent.Escalated>().ShouldHaveSingleItem().To.ShouldBe(4);
    }

    [Fact]
    public void The_highest_level_is_never_skipped()
    {
        _staff["technical"] = _staff["engineering"] = _staff["executive"] = [];

        Critical().Ticket.Level.ShouldBe(4);
    }

    [Fact]
    public void Where_nothing_is_planned_nobody_is_missing()
    {
        _staff.Clear();

        var story = Critical();

        story.New.OfType<TicketEvent.LevelSkipped>().ShouldBeEmpty();
        story.Ticket.Level.ShouldBe(2);
    }

    [Fact]
    public void Acknowledging_stops_the_ladder_and_gives_the_ticket_to_whoever_did()
    {
        var story = Critical().When(Answer()).At("2026-03-02 09:30").When(new AcknowledgeTicket(Noor));

        story.Ticket.Agent.ShouldBe(Noor);
        story.Ticket.AcknowledgedBy.ShouldBe(Noor);
        story.Ticket.Clock(ClockKind.LevelResponse)!.Outcome.ShouldBe(ClockOutcome.Met);
        story.Until("2026-03-02 13:29").Facts.ShouldNotContain(fact => fact.Fact is TicketEvent.LevelReminded || fact.Fact is TicketEvent.LadderRearmed);
    }

    [Fact]
    public void Acknowledged_and_then_forgotten_the_ladder_is_armed_again_and_climbs_on()
    {
        var story = Critical().When(Answer()).At("2026-03-02 09:30").When(new AcknowledgeTicket(Noor)).Until("2026-03-02 18:00");

        story.Facts.Single(fact => fact.Fact is TicketEvent.LadderRearmed).At.ShouldBe(Some.Instant("2026-03-02 13:30"));
        story.Facts.Count(fact => fact.Fact is TicketEvent.LevelCalled { Level: 2 }).ShouldBe(2);
        Levels(story)[^1].ShouldBe(("2026-03-02 17:30", 3));
    }

    [Fact]
    public void While_somebody_works_on_it_it_is_not_forgotten()
    {
        var story = Critical().When(Answer()).At("2026-03-02 09:30").When(new AcknowledgeTicket(Noor))
            .Until("2026-03-02 12:00").When(new AddNote(Some.Message(), "Looking.")).Until("2026-03-02 15:59");

        story.Facts.Single(fact => fact.Fact is TicketEvent.LadderWatched).At.ShouldBe(Some.Instant("2026-03-02 13:30"));
        story.Facts.ShouldNotContain(fact => fact.Fact is TicketEvent.LadderRearmed);
        story.Until("2026-03-02 16:00").Facts.Single(fact => fact.Fact is TicketEvent.LadderRearmed).At.ShouldBe(Some.Instant("2026-03-02 16:00"));
    }

    [Fact]
    public void While_the_customer_is_waited_for_nothing_is_forgotten()
    {
        var story = Critical().When(Answer()).At("2026-03-02 09:30").When(new AcknowledgeTicket(Noor)).When(new WaitForAnswer(WaitingFor.Customer));

        story.Until("2026-03-04 09:00").Facts.ShouldNotContain(fact => fact.Fact is TicketEvent.LadderRearmed);
        story.When(new ContinueWork()).Until("2026-03-04 17:00").Facts.ShouldContain(fact => fact.Fact is TicketEvent.LadderRearmed);
    }

    [Fact]
    public void A_breach_escalates_even_what_was_acknowledged()
    {
        var story = Critical().At("2026-03-02 09:30").When(new AcknowledgeTicket(Noor)).Until("2026-03-02 10:30");

        story.Ticket.Level.ShouldBe(3);
        story.Ticket.AcknowledgedBy.ShouldBeNull();
    }

    [Theory]
    [InlineData(EscalationTrigger.SecurityIncident, 3)]
    [InlineData(EscalationTrigger.DataLoss, 3)]
    public void An_incident_leads_to_the_level_of_the_settings_and_never_down(EscalationTrigger kind, int level)
    {
        var story = Critical().When(new DeclareIncident(kind, "Seen in the logs."));

        story.Ticket.Level.ShouldBe(level);
        story.When(new DeclareIncident(kind, "Again.")).New.ShouldBeEmpty();
        story.When(new FindSeveralCustomers("Three customers.")).Ticket.Level.ShouldBe(4);
        story.When(new DeclareIncident(kind == EscalationTrigger.DataLoss ? EscalationTrigger.SecurityIncident : EscalationTrigger.DataLoss, "This, too.")).Ticket.Level.ShouldBe(4);
    }

    [Fact]
    public void Resolving_ends_the_ladder_and_reopening_calls_the_level_again()
    {
        var story = Critical().When(Answer()).When(new ResolveTicket(Resolution.Fixed));

        story.Ticket.Ladder.ShouldBeNull();
        story.At("2026-03-02 12:00").When(new ReopenTicket("It is back.")).New.OfType<TicketEvent.LevelCalled>().ShouldHaveSingleItem().Level.ShouldBe(2);
    }

    [Fact]
    public void Handed_back_the_lower_level_is_called()
    {
        var story = Critical().When(new DeclareIncident(EscalationTrigger.DataLoss, "A table.")).When(new DeescalateTicket(2, "It was a test table."));

        story.New.OfType<TicketEvent.LevelCalled>().ShouldHaveSingleItem().Team.ShouldBe(new("technical"));
    }

    private static ReplyToCustomer Answer() => new(Some.Message(), "We are on it.", Channel.Email);

    private static List<(string At, int Level)> Levels(TicketStory story) =>
        [.. story.Facts.Where(fact => fact.Fact is TicketEvent.Escalated).Select(fact => (fact.At.UtcDateTime.ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture), ((TicketEvent.Escalated)fact.Fact).To))];

    private TicketStory Critical() => TicketStory.Opened(
        Some.Instant("2026-03-02 09:00"), Some.Opening(Priority.Critical), Some.Terms(Tier.Enterprise),
        Some.Rules with { Ladder = new(EscalationSettings.Usual, _staff, Guid.Empty, 0, TemplateNames.None) });

    private sealed class Staff : Dictionary<string, ImmutableArray<AgentId>>, ITeamStaff
    {
        public TeamStaff Of(TeamId team, DateTimeOffset at) => TryGetValue(team.Value, out var agents) ? new(true, agents) : TeamStaff.Unplanned;
    }

    private sealed class SameCall : IEqualityComparer<TicketEvent.LevelCalled>
    {
        public bool Equals(TicketEvent.LevelCalled? x, TicketEvent.LevelCalled? y) =>
            x is not null && y is not null && (x.Level, x.Team, x.RemindAt) == (y.Level, y.Team, y.RemindAt) && x.Agents.SequenceEqual(y.Agents);

        public int GetHashCode(TicketEvent.LevelCalled obj) => obj.Level;
    }
}
