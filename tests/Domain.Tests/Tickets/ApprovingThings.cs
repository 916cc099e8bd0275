using Firstline.Domain.Customers;
using Firstline.Domain.Kernel;
using Firstline.Domain.Sla;
using Firstline.Domain.Tickets;
using Firstline.Domain.Tickets.Approvals;
using Firstline.TestKit;

namespace Firstline.Domain.Tests.Tickets;

public sealed class ApprovingThings
{
    private static readonly Who Asker = new(WhoKind.Agent, "noor", "Noor");
    private static readonly Guid Id = new(3, 3, 3, new byte[8]);
    private static readonly Approver Noor = new(ApproverKind.Agent, "noor");
    private static readonly Approver Ben = new(ApproverKind.Agent, "ben");
    private static readonly Approver Ann = new(ApproverKind.Contact, "ann@acme.test");

    [Fact]
    public void by_all_of_them_needs_every_vote()
    {
        var story = Opened().When(Ask(3)).When(Yes(Noor)).Then(new TicketEvent.ApprovalVoted(Id, Noor, true, "")).When(Yes(Noor)).Then().When(Yes(Ann));
        story.Ticket.AwaitsApproval.ShouldBeTrue();
        story.When(Yes(Ben)).Then(new TicketEvent.ApprovalVoted(Id, Ben, true, ""), new TicketEvent.ApprovalEnded(Id, ApprovalOutcome.Approved));
        story.When(new WithdrawApproval(Id)).ThenRefused(TicketRefusal.ApprovalOver);
    }

    [Fact]
    public void by_any_of_them_needs_one_vote_and_is_rejected_by_all()
    {
        Outcome(Opened().When(Ask(1)).When(No(Noor)).When(Yes(Ann))).ShouldBe(ApprovalOutcome.Approved);
        var rejected = Opened().When(Ask(1)).When(No(Noor)).When(No(Ann));
        Outcome(rejected).ShouldBeNull();
        Outcome(rejected.When(No(Ben))).ShouldBe(ApprovalOutcome.Rejected);
    }

    [Fact]
    public void by_two_of_three_is_rejected_as_soon_as_two_cannot_be_reached()
    {
        var story = Opened().When(Ask(2)).When(No(Noor)).When(Yes(Ann));
        Outcome(story).ShouldBeNull();
        Outcome(story.When(No(Ben))).ShouldBe(ApprovalOutcome.Rejected);
    }

    [Fact]
    public void is_for_those_who_were_asked_and_only_once()
    {
        var story = Opened().When(Ask(2)).When(Yes(Noor));
        story.When(No(Noor)).ThenRefused(TicketRefusal.ApprovalOver);
        story.When(Yes(new(ApproverKind.Contact, "noor"))).ThenRefused(TicketRefusal.NotAnApprover);
        story.When(new Vote(Guid.Empty, Noor, true, "")).ThenRefused(TicketRefusal.UnknownApproval);
        story.When(Yes(Ann)).When(Yes(Ben)).ThenRefused(TicketRefusal.ApprovalOver);
    }

    [Fact]
    public void is_refused_where_the_question_is_not_sound()
    {
        Opened().When(Ask(0)).ThenRefused(TicketRefusal.BadApprovers);
        Opened().When(Ask(4)).ThenRefused(TicketRefusal.BadApprovers);
        Opened().When(new RequestApproval(Id, new("Refund.", [Noor, Noor], 1), Asker)).ThenRefused(TicketRefusal.BadApprovers);
        Opened().When(new RequestApproval(Id, new("Refund.", [], 1), Asker)).ThenRefused(TicketRefusal.BadApprovers);
        Opened().When(new RequestApproval(Id, new("Refund.", [.. Enumerable.Range(0, 21).Select(i => new Approver(ApproverKind.Agent, $"a{i}"))], 1), Asker)).ThenRefused(TicketRefusal.BadApprovers);
        Opened().When(new RequestApproval(Id, new(" ", [Noor], 1), Asker)).ThenRefused(TicketRefusal.EmptyText);
        Opened().When(new RequestApproval(Id, new("Refund.", [Noor], 1, Some.Instant("2026-03-02 09:00")), Asker)).ThenRefused(TicketRefusal.DuePassed);
        Opened().When(new ResolveTicket(Resolution.Spam)).When(new CloseTicket()).When(Ask(1)).ThenRefused(TicketRefusal.IsClosed);
        var full = Opened();
        for (var i = 0; i < TicketApprovals.MostApprovals; i++)
        {
            full.When(new RequestApproval(new Guid(i, 4, 4, new byte[8]), new("Refund.", [Noor], 1), Asker));
        }

        full.When(Ask(1)).ThenRefused(TicketRefusal.TooManyApprovals);
    }

    [Fact]
    public void expires_at_its_due_date()
    {
        var due = Some.Instant("2026-03-02 09:30");
        var story = Opened().When(new RequestApproval(Id, new("Refund.", [Noor], 1, due), Asker));
        story.Ticket.NextWake.ShouldBe(due);
        story.At("2026-03-02 09:30").When(Yes(Noor)).ThenRefused(TicketRefusal.ApprovalOver);
        story.When(new LookAtClocks()).Then(new TicketEvent.ApprovalEnded(Id, ApprovalOutcome.Expired)).When(new LookAtClocks()).Then();
    }

    [Fact]
    public void is_taken_back_when_its_ticket_ends()
    {
        var story = Opened().When(Ask(2)).When(new ResolveTicket(Resolution.Spam));
        Outcome(story).ShouldBeNull();
        Outcome(story.When(new CloseTicket())).ShouldBe(ApprovalOutcome.Withdrawn);
        Outcome(Opened().When(Ask(2)).When(new WithdrawApproval(Id)).When(new WithdrawApproval(Id))).ShouldBe(ApprovalOutcome.Withdrawn);
    }

    [Fact]
    public void holds_the_clocks_that_the_rule_names_and_the_ledger_says_why()
    {
        var policy = Some.Policy with { Rules = [.. Some.Policy.Rules.Select(rule => rule with { ApprovalPauses = [ClockKind.Resolution] })] };
        var terms = Some.Terms(Tier.Standard, "UTC", new ResolutionPromise(Priority.Medium, TimeSpan.FromHours(8)));
        var story = TicketStory.Opened(Some.Instant("2026-03-02 09:00"), Some.Opening(), terms, Some.Under(policy)).At("2026-03-02 10:00").When(Ask(1));
        story.Ticket.Clock(ClockKind.Resolution)!.IsPaused.ShouldBeTrue();
        story.Ticket.Clock(ClockKind.FirstResponse)!.IsPaused.ShouldBeFalse();
        story.New.OfType<TicketEvent.ClockMoved>().Select(moved => moved.Clock).OfType<ClockEvent.Paused>().Single().Cause.ShouldBe("approval");

        story.At("2026-03-02 12:00").When(new WaitForAnswer(WaitingFor.Customer)).When(Yes(Noor));
        story.Ticket.Clock(ClockKind.Resolution)!.IsPaused.ShouldBeTrue();
        story.At("2026-03-02 13:00").When(new ContinueWork());
        story.Ticket.Clock(ClockKind.Resolution)!.ShouldSatisfyAllConditions(clock => clock.IsPaused.ShouldBeFalse(), clock => clock.Consumed.ShouldBe(TimeSpan.FromHours(1)));
        LedgerFold.Of(story.Stamped(), Some.Under(policy).Book, story.Now).Single(clock => clock.Clock == ClockKind.Resolution).Segments
            .ShouldContain(segment => segment.Kind == SegmentKind.Paused && segment.Cause == "an approval was asked for");
    }

    [Fact]
    public void holds_nothing_where_the_rule_says_nothing()
    {
        var story = TicketStory.Opened("2026-03-02 09:00", resolution: new ResolutionPromise(Priority.Medium, TimeSpan.FromHours(8))).When(Ask(1));
        story.Ticket.Clock(ClockKind.Resolution)!.IsPaused.ShouldBeFalse();
    }

    private static TicketStory Opened() => TicketStory.Opened("2026-03-02 09:00");

    private static RequestApproval Ask(int needed) => new(Id, new("Refund.", [Noor, Ann, Ben], needed), Asker);

    private static Vote Yes(Approver by) => new(Id, by, true, "");

    private static Vote No(Approver by) => new(Id, by, false, "No.");

    private static ApprovalOutcome? Outcome(TicketStory story) => story.Ticket.Approvals.Single().Outcome;
}
