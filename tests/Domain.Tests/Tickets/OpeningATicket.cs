using Firstline.Domain.Customers;
using Firstline.Domain.Escalations;
using Firstline.Domain.Sla;
using Firstline.Domain.Tickets;
using Firstline.TestKit;

namespace Firstline.Domain.Tests.Tickets;

public sealed class OpeningATicket
{
    [Fact]
    public void starts_the_first_response_and_the_resolution_clock()
    {
        var ticket = TicketStory.Opened("2026-03-02 10:00", Priority.High).Ticket;

        ticket.Status.ShouldBe(TicketStatus.New);
        ticket.Level.ShouldBe(1);
        ticket.WaitingSince.ShouldBe(Some.Instant("2026-03-02 10:00"));
        ticket.Clock(ClockKind.FirstResponse)!.Schedule!.Due.ShouldBe(Some.Instant("2026-03-03 10:00"));
        ticket.Clock(ClockKind.Resolution)!.Terms.Target.ShouldBeNull();
        ticket.Clock(ClockKind.NextResponse).ShouldBeNull();
    }

    [Fact]
    public void as_critical_goes_to_level_two_at_once() =>
        TicketStory.Opened("2026-03-02 10:00", Priority.Critical).New
            .ShouldContain(new TicketEvent.Escalated(1, 2, EscalationTrigger.CriticalIssue, "Opened as critical."));

    [Fact]
    public void of_an_outage_promises_the_recovery_time_round_the_clock() =>
        TicketStory.Opened("2026-03-06 16:00", outage: true).Ticket.Clock(ClockKind.Resolution)!
            .Schedule!.Due.ShouldBe(Some.Instant("2026-03-07 00:00"));

    [Theory]
    [InlineData(Tier.Standard, Priority.Critical, "2026-03-06 16:00", "2026-03-09 12:00")]
    [InlineData(Tier.Standard, Priority.High, "2026-03-06 09:00", "2026-03-06 17:00")]
    [InlineData(Tier.Premium, Priority.Critical, "2026-03-06 19:00", "2026-03-09 09:00")]
    [InlineData(Tier.Enterprise, Priority.Critical, "2026-03-07 23:30", "2026-03-08 00:30")]
    [InlineData(Tier.Enterprise, Priority.Low, "2026-03-07 23:30", "2026-03-08 07:30")]
    public void counts_the_tiers_hours_in_the_customers_zone(Tier tier, Priority priority, string opened, string due) =>
        TicketStory.Opened(opened, priority, tier).Ticket.Clock(ClockKind.FirstResponse)!.Schedule!.Due.ShouldBe(Some.Instant(due));

    [Fact]
    public void reads_nine_to_five_on_the_customers_wall_clock() =>
        TicketStory.Opened("2026-03-06 21:30", Priority.Critical, zone: "America/New_York").Ticket.Clock(ClockKind.FirstResponse)!
            .Schedule!.Due.ShouldBe(Some.Instant("2026-03-09 16:30"));

    [Theory]
    [InlineData("", "ticket.empty-text")]
    [InlineData("   ", "ticket.empty-text")]
    [InlineData(null, "ticket.empty-text")]
    public void needs_a_subject(string? subject, string code) =>
        TicketDecider.Open(new Ticket.Unopened(), Some.Opening(subject: subject!), new(1), Some.Terms(), Some.Rules, Some.Instant("2026-03-02 10:00"))
            .Refusal.ShouldNotBeNull().Code.ShouldBe(code);

    [Fact]
    public void refuses_a_subject_over_its_limit() =>
        TicketDecider.Open(
                new Ticket.Unopened(), Some.Opening(subject: new('x', Some.Rules.Limits.Subject + 1)), new(1), Some.Terms(), Some.Rules, Some.Instant("2026-03-02 10:00"))
            .Refusal.ShouldNotBeNull().Field.ShouldBe("subject");

    [Fact]
    public void refuses_a_priority_that_does_not_exist() =>
        TicketDecider.Open(new Ticket.Unopened(), Some.Opening((Priority)9), new(1), Some.Terms(), Some.Rules, Some.Instant("2026-03-02 10:00"))
            .Refusal.ShouldNotBeNull().Code.ShouldBe(TicketRefusal.UnknownValue.Name);

    [Fact]
    public void twice_under_one_id_is_refused() =>
        TicketDecider.Open(
                TicketStory.Opened("2026-03-02 10:00").Ticket, Some.Opening(), new(1), Some.Terms(), Some.Rules, Some.Instant("2026-03-02 10:00"))
            .Refusal.ShouldNotBeNull().Code.ShouldBe(TicketRefusal.AlreadyOpened.Name);
}
