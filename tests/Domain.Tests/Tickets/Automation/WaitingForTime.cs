using Firstline.Domain.Tickets;
using Firstline.Domain.Tickets.Automation;
using Firstline.Domain.Tickets.Lifecycle;
using Firstline.TestKit;

namespace Firstline.Domain.Tests.Tickets.Automation;

/// <summary>Automations whose conditions change by mere time.</summary>
public sealed class WaitingForTime
{
    private static readonly Guid Ticket = Guid.Parse("0198a8f0-0000-7000-8000-0000000000aa");
    private static readonly TimeSpan Tick = TimeSpan.FromTicks(1);

    private static TicketRules Rules(string condition, double hours, TicketAction action) => Some.Rules with
    {
        Automation = new(
            RuleBook.Of(new() { Rules = [new("wait", "Wait", [], TimeSpan.FromHours(hours), condition, [action], false, true)] }, 7), Ticket, 12, TemplateNames.None),
    };

    private static TicketStory Opened(string condition, double hours, TicketAction? action = null) =>
        TicketStory.Opened(Some.Instant("2026-03-02 10:00"), Some.Opening(), Some.Terms(), Rules(condition, hours, action ?? new TicketAction.AddTags(["seen"])));

    private static IEnumerable<DateTimeOffset> Runs(TicketStory story) => story.Facts.Where(fact => fact.Fact is TicketEvent.RuleRan).Select(fact => fact.At);

    private static DateTimeOffset? Due(TicketStory story) => story.Ticket.Armed.SingleOrDefault()?.Due;

    [Fact]
    public void acts_at_the_very_instant_at_which_an_age_is_passed()
    {
        var story = Opened("opened<2h", 0);
        Due(story).ShouldBe(Some.Instant("2026-03-02 12:00") + Tick);

        Runs(story.Until("2026-03-03 10:00")).ShouldBe([Some.Instant("2026-03-02 12:00") + Tick]);
    }

    [Fact]
    public void how_long_it_has_to_be_true_counts_from_when_it_becomes_true() =>
        Runs(Opened("opened<2h", 3).Until("2026-03-03 10:00")).ShouldBe([Some.Instant("2026-03-02 15:00") + Tick]);

    [Fact]
    public void whatever_happens_to_an_idle_ticket_puts_it_off()
    {
        var story = Opened("updated<2h status:new", 0).At("2026-03-02 11:30").When(new TagTicket(["vip"]));

        Due(story).ShouldBe(Some.Instant("2026-03-02 13:30") + Tick);
    }

    [Fact]
    public void arming_is_nothing_that_happens_to_the_ticket() =>
        Opened("updated<2h", 0).Ticket.UpdatedAt.ShouldBe(Some.Instant("2026-03-02 10:00"));

    [Fact]
    public void three_days_of_waiting_are_counted_from_the_customers_question() =>
        Runs(Opened("waiting<3d", 0).Until("2026-03-12 10:00")).ShouldBe([Some.Instant("2026-03-05 10:00") + Tick]);

    [Fact]
    public void silence_is_counted_from_what_was_said_last()
    {
        var story = Opened("wrote<2d replied<1d", 0);
        story.At("2026-03-02 11:00").When(new ReplyToCustomer(Some.Message(), "Try this.", Channel.Email));
        Due(story).ShouldBe(Some.Instant("2026-03-04 10:00") + Tick);

        story.At("2026-03-02 12:00").When(new ReceiveMessage(Some.Message(), "It helps.", Channel.Email));
        Due(story).ShouldBe(Some.Instant("2026-03-04 12:00") + Tick);
    }

    [Fact]
    public void what_is_not_to_be_by_itself_disarms()
    {
        var story = Opened("waiting<3d", 0);
        story.At("2026-03-02 11:00").When(new ReplyToCustomer(Some.Message(), "Done.", Channel.Email)).New.ShouldContain(new TicketEvent.RuleDisarmed("wait"));

        Runs(story.Until("2026-03-12 10:00")).ShouldBeEmpty();
    }

    [Fact]
    public void a_truth_that_ends_before_its_time_is_none() => Runs(Opened("opened>2h", 3).Until("2026-03-12 10:00")).ShouldBeEmpty();

    [Fact]
    public void a_truth_that_ends_later_is_one() => Runs(Opened("opened>5h", 3).Until("2026-03-12 10:00")).ShouldBe([Some.Instant("2026-03-02 13:00")]);

    [Fact]
    public void it_acts_again_when_the_condition_ended_and_came_true_by_mere_time()
    {
        var story = Opened("opened>2h OR opened<1d", 1, new TicketAction.Note("Seen."));
        story.Until("2026-03-02 11:00").Ticket.Armed.ShouldHaveSingleItem().RestsUntil.ShouldNotBeNull();

        Runs(story.Until("2026-03-20 10:00")).ShouldBe([Some.Instant("2026-03-02 11:00"), Some.Instant("2026-03-03 11:00") + Tick]);
    }

    [Fact]
    public void what_happens_while_it_rests_does_not_wake_it()
    {
        var story = Opened("opened>2h OR opened<1d", 1, new TicketAction.Note("Seen.")).Until("2026-03-02 11:10").When(new TagTicket(["a"]));

        Runs(story.Until("2026-03-02 20:00")).Count().ShouldBe(1);
    }

    [Fact]
    public void it_rests_no_longer_than_the_condition_is_true()
    {
        var story = Opened("updated>1d priority:medium", 1).Until("2026-03-02 11:30");
        Runs(story).Count().ShouldBe(1);

        story.At("2026-03-06 10:00").When(new TagTicket(["again"]));
        Due(story).ShouldBe(Some.Instant("2026-03-06 11:00"));
    }

    [Fact]
    public void a_ticket_that_is_laid_aside_is_seen_so_until_its_time()
    {
        var story = Opened("snoozed:false", 4).At("2026-03-02 11:00").When(new SnoozeTicket(Some.Instant("2026-03-03 11:00"), false, ""));

        Runs(story.Until("2026-03-05 10:00")).ShouldBe([Some.Instant("2026-03-03 15:00")]);
    }

    [Fact]
    public void laid_aside_for_too_long_it_is_seen_too() =>
        Runs(Opened("snoozed:true", 48).When(new SnoozeTicket(Some.Instant("2026-03-09 11:00"), false, "")).Until("2026-03-12 10:00")).ShouldBe([Some.Instant("2026-03-04 10:00")]);

    [Fact]
    public void a_plan_that_did_not_change_is_recorded_once()
    {
        var story = Opened("opened<2h", 1);
        story.At("2026-03-02 10:30").When(new TagTicket(["a"])).At("2026-03-02 12:30").When(new TagTicket(["b"]));

        story.Facts.Count(fact => fact.Fact is TicketEvent.RuleArmed).ShouldBe(1);
        Runs(story.Until("2026-03-03 10:00")).ShouldBe([Some.Instant("2026-03-02 13:00") + Tick]);
    }

    [Fact]
    public void what_was_due_while_the_desk_was_down_is_judged_as_of_then()
    {
        var rules = Rules("opened<2h opened>1d", 0, new TicketAction.Note("Late."));
        var story = TicketStory.Opened(Some.Instant("2026-03-02 10:00"), Some.Opening(), Some.Terms(), rules);
        var decision = TicketDecider.Decide(story.Ticket, new LookAtClocks(), rules, Some.Instant("2026-03-09 10:00"));

        decision.Events.OfType<TicketEvent.RuleRan>().ShouldHaveSingleItem();
    }
}
