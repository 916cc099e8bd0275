using Firstline.Domain.Escalations;
using Firstline.Domain.Kernel;
using Firstline.Domain.Notifications;
using Firstline.Domain.Sla;
using Firstline.Domain.Tickets;
using Firstline.Domain.Tickets.Approvals;

namespace Firstline.Domain.Tests.Notifications;

public sealed class TellingOfTickets
{
    private static readonly DateTimeOffset At = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly AgentId Noor = new("noor");
    private static readonly AgentId Luca = new("luca");
    private static readonly TeamId FirstLine = new("first-line");
    private static readonly TicketScene Held = new(new(new Guid(1, 2, 3, new byte[8])), new(Noor, null), [], [], []);

    [Fact]
    public void tells_whoever_a_ticket_comes_to() => Told(Held, new TicketEvent.Assigned(Luca)).ShouldBe([("luca", NoticeKind.Assigned, "")]);

    [Fact]
    public void tells_nobody_of_their_own_doing()
    {
        Told(Held, new TicketEvent.Assigned(Noor), Agent(Noor)).ShouldBeEmpty();
        Told(Held, new TicketEvent.Noted(Guid.Empty, null, [Noor, Luca]), Agent(Noor)).ShouldBe([("luca", NoticeKind.Mentioned, "")]);
    }

    [Fact]
    public void tells_nobody_of_history_that_is_taken_over() =>
        Told(Held, new TicketEvent.CustomerWrote(Guid.Empty, Channel.Email), new(WhoKind.Import, "import", "Import")).ShouldBeEmpty();

    [Fact]
    public void tells_the_holder_of_customers_risks_and_breaches()
    {
        Told(Held, new TicketEvent.CustomerWrote(Guid.Empty, Channel.Email)).ShouldBe([("noor", NoticeKind.CustomerWrote, "")]);
        Told(Held, new TicketEvent.ClockMoved(new ClockEvent.Warned(ClockKind.Resolution, 1, WarningStage.AtRisk, At))).ShouldBe([("noor", NoticeKind.AtRisk, "resolution")]);
        Told(Held, Breach).ShouldBe([("noor", NoticeKind.Breached, "first-response")]);
        Told(Held, new TicketEvent.Escalated(1, 2, EscalationTrigger.SlaBreach, "late")).ShouldBe([("noor", NoticeKind.Escalated, "2")]);
        Told(Held, new TicketEvent.Reopened("again")).ShouldBe([("noor", NoticeKind.Reopened, "")]);
    }

    [Fact]
    public void tells_the_team_when_nobody_holds_it_and_nobody_when_there_is_no_team()
    {
        Told(Held with { Holder = new(null, FirstLine) }, Breach).ShouldBe([("first-line", NoticeKind.Breached, "first-response")]);
        Told(Held with { Holder = default }, Breach).ShouldBeEmpty();
    }

    [Fact]
    public void tells_watchers_what_is_worth_hearing_after_what_is_asked_of_somebody()
    {
        var scene = Held with { Watchers = [Luca] };
        Told(scene, new TicketEvent.Noted(Guid.Empty, null, [Luca])).ShouldBe([("luca", NoticeKind.Mentioned, ""), ("luca", NoticeKind.Watched, "noted")]);
        Told(scene, new TicketEvent.Resolved(Resolution.Fixed)).ShouldBe([("luca", NoticeKind.Watched, "resolved")]);
        Told(scene, new TicketEvent.Tagged(["a"])).ShouldBeEmpty();
    }

    [Fact]
    public void tells_approvers_and_whoever_asked_them()
    {
        var (id, ask) = (Guid.Parse("00000000-0000-0000-0000-000000000001"), new ApprovalAsk("May we?", [new(ApproverKind.Agent, "luca"), new(ApproverKind.Contact, "ann@acme.test")], 1));
        Told(Held, new TicketEvent.ApprovalRequested(id, ask, Agent(Noor)), Agent(Noor)).ShouldBe([("luca", NoticeKind.ApprovalAsked, "")]);
        Told(Held with { Approvals = [new(id, ask, Agent(Noor), At, [])] }, new TicketEvent.ApprovalEnded(id, ApprovalOutcome.Approved)).ShouldBe([("noor", NoticeKind.ApprovalEnded, "approved")]);
    }

    [Fact]
    public void tells_of_side_tasks_those_who_are_to_do_them()
    {
        var id = Guid.Parse("00000000-0000-0000-0000-000000000001");
        Told(Held, new TicketEvent.TaskAdded(id, new("Look", Luca))).ShouldBe([("luca", NoticeKind.TaskGiven, "")]);
        Told(Held with { Tasks = [new(id, new("Look", Luca))] }, new TicketEvent.TaskOverdue(id, At)).ShouldBe([("luca", NoticeKind.TaskOverdue, "")]);
        Told(Held with { Tasks = [new(id, new("Look", null, FirstLine))] }, new TicketEvent.TaskOverdue(id, At)).ShouldBe([("first-line", NoticeKind.TaskOverdue, "")]);
        Told(Held with { Tasks = [new(id, new("Look"))] }, new TicketEvent.TaskOverdue(id, At)).ShouldBe([("noor", NoticeKind.TaskOverdue, "")]);
    }

    [Fact]
    public void tells_a_level_that_is_called_and_its_team_when_nobody_is_named()
    {
        Told(Held, new TicketEvent.LevelCalled(3, FirstLine, [Luca], null)).ShouldBe([("luca", NoticeKind.Called, "3")]);
        Told(Held, new TicketEvent.LevelCalled(3, FirstLine, [], null)).ShouldBe([("first-line", NoticeKind.Called, "3")]);
        Told(Held, new TicketEvent.LevelReminded(3, [Luca], null)).ShouldBe([("luca", NoticeKind.Reminded, "3")]);
        Told(Held, new TicketEvent.LadderRearmed(3, At)).ShouldBe([("noor", NoticeKind.Rearmed, "3")]);
        Told(Held, new TicketEvent.ReviewOwed(3, At)).ShouldBe([("noor", NoticeKind.ReviewOwed, "3")]);
        Told(Held, new TicketEvent.LevelReminded(3, [], null)).ShouldBeEmpty();
    }

    [Fact]
    public void tells_whoever_is_offered_what_no_screen_showed()
    {
        var unseen = new TicketEvent.OfferUnconfirmed(Luca);
        Told(Held, unseen).ShouldBe([("luca", NoticeKind.OfferUnseen, "")]);
        TicketNotices.MayTell(unseen).ShouldBeTrue();
    }

    [Fact]
    public void looks_at_every_fact_of_which_somebody_hears()
    {
        TicketEvent[] telling = [Breach, new TicketEvent.Assigned(Luca), new TicketEvent.TaskOverdue(Guid.Empty, At), new TicketEvent.Noted(Guid.Empty, null, [Luca])];
        telling.ShouldAllBe(fact => TicketNotices.MayTell(fact));
        TicketNotices.MayTell(new TicketEvent.Tagged([])).ShouldBeFalse();
    }

    [Fact]
    public void every_kind_says_something() => Enum.GetValues<NoticeKind>().ShouldAllBe(kind => NoticeKinds.Of(kind).Text.Length > 0);

    private static TicketEvent Breach { get; } = new TicketEvent.ClockMoved(new ClockEvent.Breached(ClockKind.FirstResponse, 1, At, At, "due"));

    private static Who Agent(AgentId agent) => new(WhoKind.Agent, agent.Value, agent.Value);

    private static IEnumerable<(string To, NoticeKind Kind, string What)> Told(TicketScene scene, TicketEvent fact, Who? by = null) =>
        TicketNotices.Of(scene, new(scene.Ticket.ToString(), 7, At, by ?? Who.Desk, fact)).Select(told => (told.To.Agent?.Value ?? told.To.Team!.Value.Value, told.Notice.Kind, told.Notice.What));
}
