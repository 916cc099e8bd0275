using Firstline.Domain.Calendars;
using Firstline.Domain.Customers;
using Firstline.Domain.Escalations;
using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets;
using Firstline.Domain.Tickets.Automation;
using Firstline.Domain.Tickets.Escalating;
using Firstline.TestKit;

namespace Firstline.Domain.Tests.Tickets.Escalating;

public sealed class TellingAnEscalation
{
    [Fact]
    public void The_seven_steps_fill_in_as_things_happen()
    {
        var story = Opened();
        Done(story).ShouldBe([EscalationStep.EscalationDecision, EscalationStep.EscalationNotification]);

        story.After(TimeSpan.FromMinutes(5)).When(new DeclareIncident(EscalationTrigger.SecurityIncident, "A leak."));
        Done(story).ShouldContain(EscalationStep.IssueAssessment);

        story.After(TimeSpan.FromMinutes(5)).When(new AcknowledgeTicket(new("li")));
        Done(story).ShouldContain(EscalationStep.ResourceAllocation);

        story.After(TimeSpan.FromMinutes(5)).When(new Communicate(CommunicationKind.StatusUpdate, Some.Message(), null));
        Done(story).ShouldContain(EscalationStep.ProgressMonitoring);

        story.When(new ResolveTicket(Resolution.Fixed)).After(TimeSpan.FromHours(1)).When(new ConfirmResolution(5, "Thanks."));
        Done(story).ShouldContain(EscalationStep.ResolutionVerification);

        story.When(new WriteReview(Some.Message(), "The key was in the log.", [new("Mask keys.", new("li"), null)]));
        Done(story).ShouldBe(Enum.GetValues<EscalationStep>());
    }

    [Fact]
    public void A_confirmation_counts_until_it_is_reopened()
    {
        var story = Opened().When(Reply()).When(new ResolveTicket(Resolution.Fixed)).When(new ConfirmResolution(null, ""));
        Done(story).ShouldContain(EscalationStep.ResolutionVerification);

        story.When(new ReopenTicket("Not yet."));

        Done(story).ShouldNotContain(EscalationStep.ResolutionVerification);
    }

    [Fact]
    public void The_five_communications_are_messages_of_the_ticket()
    {
        var story = Opened().When(Reply()).When(new DeclareIncident(EscalationTrigger.DataLoss, "A table."))
            .When(new Communicate(CommunicationKind.StatusUpdate, Some.Message(), "We restore it.")).When(new ResolveTicket(Resolution.Fixed))
            .When(new WriteReview(Some.Message(), "Back it up.", []));

        var told = EscalationStory.Of(story.Stamped());
        told.Communications.Select(sent => sent.Kind).Distinct().ShouldBe(Enum.GetValues<CommunicationKind>(), ignoreOrder: true);
        foreach (var sent in told.Communications)
        {
            story.Facts.ShouldContain(fact => fact.Fact is TicketEvent.Replied && ((TicketEvent.Replied)fact.Fact).Message == sent.Message
                || (fact.Fact is TicketEvent.SystemMessageSent && ((TicketEvent.SystemMessageSent)fact.Fact).Message == sent.Message)
                || (fact.Fact is TicketEvent.Noted && ((TicketEvent.Noted)fact.Fact).Message == sent.Message));
        }
    }

    [Fact]
    public void A_review_is_owed_from_level_3_within_five_business_days_and_stays_until_it_is_written()
    {
        var story = Opened().When(Reply()).When(new DeclareIncident(EscalationTrigger.DataLoss, "A table.")).When(new ResolveTicket(Resolution.Fixed));
        story.Ticket.ReviewDue.ShouldBe(Some.Instant("2026-03-09 17:00"));

        story.When(new WriteReview(Some.Message(), "Back it up.", []));

        story.Ticket.ReviewDue.ShouldBeNull();
        story.When(new WriteReview(Some.Message(), "Twice.", [])).ThenRefused(TicketRefusal.AlreadyReviewed);
    }

    [Fact]
    public void Below_level_3_no_review_is_owed() => Opened().When(Reply()).When(new ResolveTicket(Resolution.Fixed)).Ticket.ReviewDue.ShouldBeNull();

    [Fact]
    public void What_was_resolved_as_spam_owes_nothing_and_tells_nobody()
    {
        var story = Opened().When(new DeclareIncident(EscalationTrigger.DataLoss, "A table.")).When(new ResolveTicket(Resolution.Spam));

        story.New.ShouldNotContain(fact => fact is TicketEvent.Communicated || fact is TicketEvent.ReviewOwed);
    }

    [Fact]
    public void What_never_escalated_has_no_steps_and_takes_no_communications()
    {
        var story = TicketStory.Opened("2026-03-02 09:00");

        EscalationStory.Of(story.Stamped()).Steps.ShouldBeEmpty();
        story.When(new Communicate(CommunicationKind.Internal, Some.Message(), "x")).ThenRefused(TicketRefusal.NotEscalated);
        story.When(new NoteStep(EscalationStep.IssueAssessment, "x")).ThenRefused(TicketRefusal.NotEscalated);
        story.When(new ConfirmResolution(6, "")).ThenRefused(TicketRefusal.BadScore);
        story.When(new DeclareIncident(EscalationTrigger.SlaBreach, "x")).ThenRefused(TicketRefusal.UnknownValue);
    }

    [Fact]
    public void Rungs_tell_who_asked_and_when_each_level_was_left()
    {
        var story = Opened().When(Reply()).After(TimeSpan.FromHours(1)).When(new EscalateTicket(EscalationTrigger.CustomerRequest, "They asked.", null, "Ann of Acme"));

        var rungs = EscalationStory.Of(story.Stamped()).Rungs;
        rungs.Select(rung => rung.Level).ShouldBe([2, 3]);
        rungs[0].Until.ShouldBe(story.Now);
        rungs[1].AskedBy.ShouldBe("Ann of Acme");
        rungs[1].Team.ShouldBe(new TeamId("engineering"));
    }

    [Theory]
    [InlineData("2026-03-02 23:59", 5, "2026-03-09 17:00")]
    [InlineData("2026-03-06 12:00", 1, "2026-03-09 17:00")]
    [InlineData("2026-03-07 12:00", 1, "2026-03-09 17:00")]
    [InlineData("2026-03-08 12:00", 2, "2026-03-10 17:00")]
    public void Business_days_are_those_on_which_the_desk_opens(string at, int days, string end) =>
        BusinessDays.EndOf(Calendar.Of(new("UTC", OpeningHours.Weekdays("09:00", "17:00"))).Value, Some.Instant(at), days).ShouldBe(Some.Instant(end));

    [Fact]
    public void A_business_day_is_a_day_of_the_desks_zone() =>
        BusinessDays.EndOf(Calendar.Of(new("America/New_York", OpeningHours.AlwaysOpen)).Value, Some.Instant("2026-03-07 12:00"), 1).ShouldBe(Some.Instant("2026-03-09 04:00"));

    private static TicketStory Opened() => TicketStory.Opened(
        Some.Instant("2026-03-02 09:00"), Some.Opening(Priority.Critical), Some.Terms(Tier.Enterprise),
        Some.Rules with { Ladder = new(EscalationSettings.Usual, new Nobody(), Guid.Empty, 0, TemplateNames.None) });

    private static ReplyToCustomer Reply() => new(Some.Message(), "We are on it.", Channel.Email);

    private static IEnumerable<EscalationStep> Done(TicketStory story) => EscalationStory.Of(story.Stamped()).Steps.Where(step => step.DoneAt is not null).Select(step => step.Step);

    private sealed class Nobody : ITeamStaff
    {
        public TeamStaff Of(TeamId team, DateTimeOffset at) => TeamStaff.Unplanned;
    }
}
