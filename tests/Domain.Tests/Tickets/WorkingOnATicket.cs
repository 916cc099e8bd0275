using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets;
using Firstline.TestKit;

namespace Firstline.Domain.Tests.Tickets;

public sealed class WorkingOnATicket
{
    private static readonly AgentId Noor = new("noor");
    private static readonly AgentId Luca = new("luca");

    private static TicketStory Opened() => TicketStory.Opened("2026-03-02 10:00");

    [Fact]
    public void assigning_takes_it_up() =>
        Opened().When(new AssignTicket(Noor)).Then(new TicketEvent.Assigned(Noor), new TicketEvent.StatusChanged(TicketStatus.New, TicketStatus.Open));

    [Fact]
    public void assigning_to_another_takes_it_from_the_first() =>
        Opened().When(new AssignTicket(Noor)).When(new AssignTicket(Luca)).Then(new TicketEvent.Unassigned(Noor), new TicketEvent.Assigned(Luca));

    [Fact]
    public void assigning_to_the_same_is_harmless() => Opened().When(new AssignTicket(Noor)).When(new AssignTicket(Noor)).Then();

    [Fact]
    public void unassigning_frees_it() => Opened().When(new AssignTicket(Noor)).When(new UnassignTicket()).Then(new TicketEvent.Unassigned(Noor));

    [Fact]
    public void moving_it_to_a_team_names_the_team() =>
        Opened().When(new MoveToTeam(new("billing"))).Then(new TicketEvent.MovedToTeam(new("billing")));

    [Fact]
    public void categorizing_keeps_what_it_was() =>
        Opened().When(new Categorize(Category.AccountIssue)).Then(new TicketEvent.Categorized(Category.TechnicalIssue, Category.AccountIssue));

    [Fact]
    public void waiting_and_continuing_change_the_status() =>
        Opened().When(new WaitForAnswer(WaitingFor.ThirdParty)).When(new ContinueWork())
            .Then(new TicketEvent.StatusChanged(TicketStatus.WaitingOnThirdParty, TicketStatus.Open));

    [Fact]
    public void a_note_longer_than_its_limit_is_refused() =>
        Opened().When(new AddNote(Some.Message(), new('x', Some.Rules.Limits.Body + 1))).ThenRefused(TicketRefusal.TextTooLong);

    [Fact]
    public void nothing_may_happen_to_a_ticket_that_was_not_opened() =>
        TicketDecider.Decide(new Ticket.Unopened(), new ContinueWork(), Some.Rules, Some.Instant("2026-03-02 10:00"))
            .Refusal.ShouldNotBeNull().Code.ShouldBe(TicketRefusal.Unknown.Name);
}
