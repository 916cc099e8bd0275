using Firstline.Domain.Escalations;
using Firstline.Domain.Tickets;
using Firstline.TestKit;

namespace Firstline.Domain.Tests.Tickets;

public sealed class EscalatingATicket
{
    private static TicketStory Opened(Priority priority = Priority.Medium) => TicketStory.Opened("2026-03-02 10:00", priority);

    private static EscalateTicket Escalate(int? level = null) => new(EscalationTrigger.CustomerRequest, "Ann called.", level);

    [Fact]
    public void goes_to_the_next_level() => Opened().When(Escalate()).Then(new TicketEvent.Escalated(1, 2, EscalationTrigger.CustomerRequest, "Ann called."));

    [Fact]
    public void goes_to_a_named_level() => Opened().When(Escalate(4)).Ticket.Level.ShouldBe(4);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(5)]
    public void to_a_level_that_is_not_above_or_does_not_exist_is_refused(int level) => Opened().When(Escalate(level)).ThenRefused(TicketRefusal.NoSuchLevel);

    [Fact]
    public void beyond_the_top_is_refused() => Opened().When(Escalate(4)).When(Escalate()).ThenRefused(TicketRefusal.AtTheTop);

    [Theory]
    [InlineData(EscalationTrigger.SlaBreach)]
    [InlineData(EscalationTrigger.CriticalIssue)]
    public void with_a_reason_of_the_desk_is_refused(EscalationTrigger reason) =>
        Opened().When(new EscalateTicket(reason, "Because.", null)).ThenRefused(TicketRefusal.ReasonIsAutomatic);

    [Fact]
    public void needs_a_text() => Opened().When(new EscalateTicket(EscalationTrigger.BusinessImpact, " ", null)).ThenRefused(TicketRefusal.EmptyText);

    [Fact]
    public void becoming_critical_leads_to_level_two_but_never_lowers()
    {
        Opened().When(new ChangePriority(Priority.Critical)).Ticket.Level.ShouldBe(2);
        Opened().When(Escalate(3)).When(new ChangePriority(Priority.Critical)).Ticket.Level.ShouldBe(3);
    }

    [Fact]
    public void can_be_taken_back_with_a_reason()
    {
        Opened().When(Escalate(3)).When(new DeescalateTicket(1, "Known problem.")).Then(new TicketEvent.Deescalated(3, 1, "Known problem."));
        Opened().When(Escalate(3)).When(new DeescalateTicket(3, "Known problem.")).ThenRefused(TicketRefusal.NoSuchLevel);
    }
}
