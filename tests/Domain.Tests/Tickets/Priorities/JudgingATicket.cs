using CsCheck;
using Firstline.Domain.Escalations;
using Firstline.Domain.Sla;
using Firstline.Domain.Tickets;
using Firstline.Domain.Tickets.Priorities;
using Firstline.Domain.Tickets.Settings;
using Firstline.TestKit;

namespace Firstline.Domain.Tests.Tickets.Priorities;

public sealed class JudgingATicket
{
    /// <summary>What a real log has: each combination that occurs in it, with the priority of four that it gave.</summary>
    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(1, 2, 2)]
    [InlineData(2, 1, 2)]
    [InlineData(2, 2, 3)]
    [InlineData(2, 3, 4)]
    [InlineData(3, 1, 3)]
    [InlineData(3, 2, 4)]
    [InlineData(3, 3, 4)]
    public void by_the_shipped_matrix_gives_what_desks_give(int impact, int urgency, int priority) =>
        PriorityMatrix.Shipped.At((Impact)(impact - 1), (Urgency)(urgency - 1)).ShouldBe((Priority)(priority - 1));

    [Fact]
    public void by_any_matrix_the_priority_is_its_cell_however_it_was_judged_before() => Gen.Select(
            Gen.Enum<Priority>().Array[9], Gen.Select(Gen.Enum<Impact>(), Gen.Enum<Urgency>()).Array[1, 6])
        .Sample((cells, judgements) =>
        {
            var story = Story(new() { Matrix = [.. cells] }, Some.Opening());
            foreach (var (impact, urgency) in judgements)
            {
                story.After(TimeSpan.FromMinutes(1)).When(new JudgeImpact(impact, urgency, false));
                var ticket = story.Ticket;
                if (ticket.Priority != cells[((int)impact * 3) + (int)urgency] || ticket.Impact != impact || ticket.Urgency != urgency || ticket.PriorityByHand)
                {
                    return false;
                }
            }

            return true;
        }, iter: 300);

    [Fact]
    public void a_priority_set_by_hand_since_stands_until_it_is_lifted_or_agrees() => Gen.Select(
            Gen.Enum<Priority>().Array[9], Gen.Enum<Priority>(), Gen.Enum<Impact>(), Gen.Enum<Urgency>())
        .Sample((cells, chosen, impact, urgency) =>
        {
            var story = Story(new() { Matrix = [.. cells] }, Some.Opening()).When(new JudgeImpact(Impact.Low, Urgency.Low, false));
            var byHand = chosen != story.Ticket.Priority;
            story.When(new ChangePriority(chosen)).When(new JudgeImpact(impact, urgency, false));
            var gives = cells[((int)impact * 3) + (int)urgency];
            var stands = story.Ticket.Priority == (byHand ? chosen : gives) && story.Ticket.PriorityByHand == (byHand && gives != chosen);
            story.When(new JudgeImpact(impact, urgency, true));
            return stands && story.Ticket.Priority == gives && !story.Ticket.PriorityByHand;
        }, iter: 300);

    [Fact]
    public void says_why_and_escalates_what_became_critical()
    {
        var story = Story(TicketSettings.Usual, Some.Opening());
        story.When(new JudgeImpact(Impact.High, Urgency.High, false)).Then(
            new TicketEvent.ImpactJudged(null, null, Impact.High, Urgency.High, Priority.Critical, false),
            new TicketEvent.PriorityChanged(Priority.Medium, Priority.Critical, "impact-urgency"),
            new TicketEvent.Escalated(1, 2, EscalationTrigger.CriticalIssue, "Became critical."));
        story.New.OfType<TicketEvent.ClockMoved>().ShouldContain(moved => moved.Clock is ClockEvent.Retargeted);
        story.When(new JudgeImpact(Impact.High, Urgency.High, false)).Then();
        story.When(new ChangePriority(Priority.Low)).When(new JudgeImpact(Impact.High, Urgency.Medium, false)).Then(
            new TicketEvent.ImpactJudged(Impact.High, Urgency.High, Impact.High, Urgency.Medium, Priority.High, true));
    }

    [Fact]
    public void at_its_opening_gives_the_priority_unless_one_was_chosen()
    {
        var judged = Some.Opening(Priority.Low) with { Impact = Impact.High, Urgency = Urgency.High };
        Story(TicketSettings.Usual, judged).Ticket.ShouldSatisfyAllConditions(
            ticket => ticket.Priority.ShouldBe(Priority.Critical), ticket => ticket.Level.ShouldBe(2), ticket => ticket.PriorityByHand.ShouldBeFalse(), ticket => ticket.Impact.ShouldBe(Impact.High));
        Story(TicketSettings.Usual, judged with { PriorityByHand = true }).Ticket.ShouldSatisfyAllConditions(
            ticket => ticket.Priority.ShouldBe(Priority.Low), ticket => ticket.PriorityByHand.ShouldBeTrue());
    }

    [Fact]
    public void halfway_or_with_what_does_not_exist_is_refused()
    {
        TicketDecider.Open(new Ticket.Unopened(), Some.Opening() with { Impact = Impact.High }, new(1001), Some.Terms(), Some.Rules, Some.Instant("2026-03-02 10:00"))
            .Refusal.ShouldNotBeNull().ShouldSatisfyAllConditions(refusal => refusal.Code.ShouldBe(TicketRefusal.HalfJudged.Name), refusal => refusal.Field.ShouldBe("urgency"));
        Story(TicketSettings.Usual, Some.Opening()).When(new JudgeImpact((Impact)7, Urgency.Low, false)).ThenRefused(TicketRefusal.UnknownValue);
        TicketSettingsRules.Broken(new() { Matrix = [Priority.Low] })!.Faults!.ShouldHaveSingleItem().Field.ShouldBe("matrix");
    }

    private static TicketStory Story(TicketSettings settings, OpenTicket opening) =>
        TicketStory.Opened(Some.Instant("2026-03-02 10:00"), opening, Some.Terms(), Some.Rules with { Settings = settings });
}
