using Firstline.Domain.Sla;
using Firstline.Domain.Tickets;
using Firstline.Domain.Tickets.Links;
using Firstline.Domain.Tickets.Problems;
using Firstline.TestKit;

namespace Firstline.Domain.Tests.Tickets;

public sealed class GatheringIncidents
{
    private static readonly TicketRef Problem = Ref(1002);

    [Fact]
    public void an_update_of_the_problem_answers_the_customer_as_a_reply_does()
    {
        var policy = Some.Policy with
        {
            Rules = [.. Some.Policy.Rules.Select(rule => rule with { Targets = rule.Targets.Add(new(ClockKind.StatusUpdate, null, null, TimeSpan.FromHours(1), false)) })],
        };
        var story = TicketStory.Opened(Some.Instant("2026-03-02 09:00"), Some.Opening(Priority.Critical), Some.Terms(), Some.Under(policy)).At("2026-03-02 09:30").When(Tell("We know, and work on it."));

        story.New.First().ShouldBe(new TicketEvent.Told(Problem.Id, Problem.Number, new Guid(9, 9, 9, new byte[8])));
        story.Ticket.Clock(ClockKind.FirstResponse)!.Outcome.ShouldBe(ClockOutcome.Met);
        (story.Ticket.WaitingSince, story.Ticket.Clock(ClockKind.StatusUpdate)!.IsLive).ShouldBe((null, true));
        story.At("2026-03-02 10:00").When(new ReceiveMessage(Some.Message(), "And now?", Channel.Email)).At("2026-03-02 10:30").When(Tell("Nearly."));
        story.Ticket.Clock(ClockKind.NextResponse)!.Outcome.ShouldBe(ClockOutcome.Met);
        story.Ticket.Clocks.Where(clock => clock.Clock == ClockKind.StatusUpdate).ShouldContain(clock => clock.IsLive && clock.StartedAt == Some.Instant("2026-03-02 10:30"));
    }

    [Fact]
    public void what_is_over_is_not_told()
    {
        var story = TicketStory.Opened("2026-03-02 09:00").When(new ResolveTicket(Resolution.Spam));
        story.When(Tell("Too late.")).ThenRefused(TicketRefusal.IsResolved);
        story.When(new CloseTicket()).When(Tell("Too late.")).ThenRefused(TicketRefusal.IsClosed);
        TicketStory.Opened("2026-03-02 09:00").When(new MergeTicket(Ref(1003))).When(Tell("Elsewhere.")).ThenRefused(TicketRefusal.WasMerged);
    }

    [Fact]
    public void a_problem_that_gathers_incidents_stays_one()
    {
        var story = TicketStory.Opened("2026-03-02 09:00").When(new ChangeType(TicketType.Problem)).Then(new TicketEvent.TypeChanged(TicketType.Incident, TicketType.Problem))
            .When(new ChangeType(TicketType.Problem)).Then().When(new RecordLink(LinkRole.Causes, Ref(1004))).When(new ChangeType(TicketType.Task)).ThenRefused(TicketRefusal.HasIncidents);
        story.When(new RecordUnlink(LinkRole.Causes, Ref(1004))).When(new ChangeType(TicketType.Task));
        story.Ticket.Type.ShouldBe(TicketType.Task);
    }

    [Fact]
    public void an_update_goes_out_only_where_there_is_something_to_say_and_somebody_to_hear_it()
    {
        var problem = new LinkEnd(Problem, 1, null, [new(LinkRole.Causes, Ref(1)), new(LinkRole.ParentOf, Ref(1)), new(LinkRole.ParentOf, Ref(2)), new(LinkRole.Related, Ref(3))], TicketType.Problem);

        TicketProblems.Refused(problem, new string('x', TicketProblems.LongestBroadcast)).ShouldBeNull();
        TicketProblems.Gathered(problem).ShouldBe([Ref(1), Ref(2)]);
        TicketProblems.Refused(problem, " ")!.Code.ShouldBe(TicketRefusal.EmptyText.Name);
        TicketProblems.Refused(problem, new string('x', TicketProblems.LongestBroadcast + 1))!.Code.ShouldBe(TicketRefusal.TextTooLong.Name);
        TicketProblems.Refused(problem with { Type = TicketType.Incident }, "x")!.Code.ShouldBe(TicketRefusal.NotAProblem.Name);
        TicketProblems.Refused(problem with { Links = [new(LinkRole.Related, Ref(3))] }, "x")!.Code.ShouldBe(TicketRefusal.NobodyToTell.Name);
        TicketProblems.Refused(problem with { MergedInto = Ref(3) }, "x")!.Code.ShouldBe(TicketRefusal.WasMerged.Name);
    }

    private static TellOfProblem Tell(string body) => new(Problem, new Guid(9, 9, 9, new byte[8]), new(Some.Message(), body, Channel.Ticket));

    private static TicketRef Ref(int number) => new(new(new Guid(number, 0, 0, new byte[8])), new(number));
}
