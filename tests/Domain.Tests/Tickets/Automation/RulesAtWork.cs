using Firstline.Domain.Escalations;
using Firstline.Domain.Tickets;
using Firstline.Domain.Tickets.Automation;
using Firstline.Domain.Tickets.Conversation;
using Firstline.TestKit;

namespace Firstline.Domain.Tests.Tickets.Automation;

public sealed class RulesAtWork
{
    private static readonly Guid Ticket = Guid.Parse("0198a8f0-0000-7000-8000-0000000000aa");

    private static TicketRules With(params AutomationRule[] rules) => Some.Rules with { Automation = new(RuleBook.Of(new() { Rules = [.. rules] }, 7), Ticket, 12, TemplateNames.None) };

    private static TicketStory Opened(params AutomationRule[] rules) => TicketStory.Opened(Some.Instant("2026-03-02 10:00"), Some.Opening(), Some.Terms(), With(rules));

    private static AutomationRule Trigger(string id, RuleOccasion on, string condition, params TicketAction[] actions) => new(id, id, [on], null, condition, [.. actions], false, true);

    private static AutomationRule After(string id, TimeSpan time, string condition, params TicketAction[] actions) => new(id, id, [], time, condition, [.. actions], false, true);

    private static TicketAction Tag(string tag) => new TicketAction.AddTags([tag]);

    [Fact]
    public void a_trigger_acts_in_the_decision_that_set_it_off() =>
        Opened(Trigger("vip", RuleOccasion.PriorityChanged, "priority:high", new TicketAction.MoveTo(new("vips"))))
            .When(new ChangePriority(Priority.High))
            .Then(
                new TicketEvent.PriorityChanged(Priority.Medium, Priority.High),
                new TicketEvent.RuleRan("vip", 7, "vip", RuleOccasion.PriorityChanged, 1),
                new TicketEvent.MovedToTeam(new("vips")));

    [Fact]
    public void a_trigger_on_opening_acts_at_the_opening() =>
        Opened(Trigger("greet", RuleOccasion.Opened, "category:technical-issue", new TicketAction.Reply("We are on it, {{contact.name}}.", Channel.Email)))
            .New.OfType<TicketEvent.SystemMessageSent>().ShouldHaveSingleItem().Delivery.ShouldBe(DeliveryState.Pending);

    [Fact]
    public void what_a_rule_writes_is_no_answer_of_a_person()
    {
        var story = Opened(Trigger("greet", RuleOccasion.Opened, "", new TicketAction.Reply("We are on it.", Channel.Email)));

        (story.Ticket.FirstRepliedAt, story.Ticket.WaitingSince).ShouldBe((null, Some.Instant("2026-03-02 10:00")));
    }

    [Fact]
    public void the_facts_of_rules_are_the_desks_own()
    {
        var rules = With(Trigger("vip", RuleOccasion.PriorityChanged, "", Tag("vip")));
        var decision = TicketDecider.Decide(Opened().Ticket, new ChangePriority(Priority.High), rules, Some.Instant("2026-03-02 10:05"));

        decision.Events.Take(decision.Asked).ShouldNotContain(fact => fact is TicketEvent.RuleRan);
        decision.Events.Skip(decision.Asked).First().ShouldBeOfType<TicketEvent.RuleRan>();
    }

    [Fact]
    public void a_condition_that_does_not_hold_does_nothing() =>
        Opened(Trigger("vip", RuleOccasion.PriorityChanged, "priority:critical", Tag("vip")))
            .When(new ChangePriority(Priority.High)).Then(new TicketEvent.PriorityChanged(Priority.Medium, Priority.High));

    [Fact]
    public void rules_that_change_nothing_record_nothing() =>
        Opened(Trigger("same", RuleOccasion.PriorityChanged, "", new TicketAction.SetPriority(Priority.High)))
            .When(new ChangePriority(Priority.High)).Then(new TicketEvent.PriorityChanged(Priority.Medium, Priority.High));

    [Fact]
    public void one_rule_sets_off_the_next_and_each_acts_once() =>
        Opened(
                Trigger("second", RuleOccasion.TagsChanged, "", new TicketAction.SetCategory(Category.AccountIssue)),
                Trigger("first", RuleOccasion.PriorityChanged, "", Tag("vip")))
            .When(new ChangePriority(Priority.High))
            .New.OfType<TicketEvent.RuleRan>().Select(ran => ran.Rule).ShouldBe(["first", "second"]);

    [Fact]
    public void two_rules_that_undo_each_other_come_to_rest() =>
        Opened(
                Trigger("up", RuleOccasion.PriorityChanged, "priority:low", new TicketAction.SetPriority(Priority.High)),
                Trigger("down", RuleOccasion.PriorityChanged, "priority:high", new TicketAction.SetPriority(Priority.Low)))
            .When(new ChangePriority(Priority.High))
            .New.OfType<TicketEvent.RuleRan>().Select(ran => ran.Rule).ShouldBe(["down", "up"]);

    [Fact]
    public void chains_end_at_a_depth()
    {
        AutomationRule[] rules = [.. Enumerable.Range(0, 10).Reverse().Select(i => Trigger($"step-{i}", RuleOccasion.TagsChanged, $"tag:t{i}", Tag($"t{i + 1}")))];

        Opened(rules).When(new TagTicket(["t0"])).New.OfType<TicketEvent.RuleRan>().Count().ShouldBe(RuleRunner.Depth);
    }

    [Fact]
    public void a_rule_that_says_stop_ends_it() =>
        Opened(
                Trigger("one", RuleOccasion.PriorityChanged, "", Tag("one")) with { Stop = true },
                Trigger("two", RuleOccasion.PriorityChanged, "", Tag("two")))
            .When(new ChangePriority(Priority.High))
            .New.OfType<TicketEvent.RuleRan>().Select(ran => ran.Rule).ShouldBe(["one"]);

    [Fact]
    public void a_rule_whose_action_is_refused_does_nothing_and_says_so() =>
        Opened(Trigger("solve", RuleOccasion.PriorityChanged, "", Tag("solved"), new TicketAction.Resolve(Resolution.Fixed)))
            .When(new ChangePriority(Priority.High))
            .Then(
                new TicketEvent.PriorityChanged(Priority.Medium, Priority.High),
                new TicketEvent.RuleRan("solve", 7, "solve", RuleOccasion.PriorityChanged, 0, TicketRefusal.CustomerIsWaiting.Name));

    [Fact]
    public void a_breach_sets_rules_off() =>
        Opened(Trigger("late", RuleOccasion.Breached, "breached:true", Tag("late"))).Until("2026-03-16 20:00")
            .Facts.Select(fact => fact.Fact).OfType<TicketEvent.RuleRan>().ShouldContain(ran => ran.Rule == "late");

    [Fact]
    public void merging_sets_no_rule_off()
    {
        var story = Opened(Trigger("up", RuleOccasion.Escalated, "", Tag("up")));
        story.When(new AbsorbTicket(new(new(Ticket), new(1002)), new("acme"), 2, []));

        story.New.OfType<TicketEvent.Escalated>().ShouldHaveSingleItem();
        story.New.OfType<TicketEvent.RuleRan>().ShouldBeEmpty();
    }

    [Fact]
    public void an_automation_acts_exactly_when_its_condition_was_true_for_its_time()
    {
        var story = Opened(After("nudge", TimeSpan.FromHours(3), "status:waiting-on-customer", Tag("nudged")));
        story.At("2026-03-02 11:00").When(new WaitForAnswer(WaitingFor.Customer));
        story.New.OfType<TicketEvent.RuleArmed>().ShouldHaveSingleItem().Due.ShouldBe(Some.Instant("2026-03-02 14:00"));

        story.Until("2026-03-03 10:00");

        var ran = story.Facts.Single(fact => fact.Fact is TicketEvent.RuleRan);
        (ran.At, ((TicketEvent.RuleRan)ran.Fact).On).ShouldBe((Some.Instant("2026-03-02 14:00"), null));
        story.Ticket.Tags.ShouldBe(["nudged"]);
    }

    [Fact]
    public void an_automation_is_disarmed_when_its_condition_is_so_no_longer() =>
        Opened(After("nudge", TimeSpan.FromHours(3), "status:waiting-on-customer", Tag("nudged")))
            .At("2026-03-02 11:00").When(new WaitForAnswer(WaitingFor.Customer))
            .At("2026-03-02 12:00").When(new ContinueWork())
            .Until("2026-03-03 10:00")
            .Facts.Select(fact => fact.Fact).OfType<TicketEvent.RuleRan>().ShouldBeEmpty();

    [Fact]
    public void an_automation_acts_again_only_after_its_condition_was_false_in_between()
    {
        var story = Opened(After("nudge", TimeSpan.FromHours(3), "status:waiting-on-customer", new TicketAction.Note("Nudge.")));
        story.At("2026-03-02 11:00").When(new WaitForAnswer(WaitingFor.Customer)).Until("2026-03-05 10:00");
        story.Facts.Count(fact => fact.Fact is TicketEvent.RuleRan).ShouldBe(1);

        story.When(new ContinueWork()).After(TimeSpan.FromHours(1)).When(new WaitForAnswer(WaitingFor.Customer)).Until("2026-03-06 10:00");
        story.Facts.Count(fact => fact.Fact is TicketEvent.RuleRan).ShouldBe(2);
    }

    [Fact]
    public void a_change_of_rules_arms_and_disarms_open_tickets()
    {
        var story = Opened().At("2026-03-02 11:00").When(new WaitForAnswer(WaitingFor.Customer));
        var armed = TicketDecider.Decide(story.Ticket, new LookAtRules(), With(After("nudge", TimeSpan.FromHours(3), "status:waiting-on-customer", Tag("x"))), Some.Instant("2026-03-02 12:00"));
        var waiting = (Firstline.Domain.Tickets.Ticket.Known)Firstline.Domain.Tickets.Ticket.Evolve(story.Ticket, armed.Events.ShouldHaveSingleItem(), Some.Instant("2026-03-02 12:00"));

        waiting.NextWake.ShouldBe(Some.Instant("2026-03-02 15:00"));
        TicketDecider.Decide(waiting, new LookAtRules(), With(), Some.Instant("2026-03-02 13:00")).Events.ShouldBe([new TicketEvent.RuleDisarmed("nudge")]);
    }

    [Fact]
    public void a_ticket_that_keeps_rules_too_busy_is_left_alone_for_an_hour()
    {
        var story = Opened(Trigger("echo", RuleOccasion.CustomerWrote, "", new TicketAction.Note("Echo.")));
        for (var i = 0; i < RuleRunner.MostRuns + 5; i++)
        {
            story.After(TimeSpan.FromSeconds(10)).When(new ReceiveMessage(Some.Message(), "Out of office.", Channel.Email));
        }

        story.Facts.Count(fact => fact.Fact is TicketEvent.RuleRan).ShouldBe(RuleRunner.MostRuns);
        story.Facts.Count(fact => fact.Fact is TicketEvent.RulesSuspended).ShouldBe(1);
        story.After(TimeSpan.FromHours(1)).When(new ReceiveMessage(Some.Message(), "Hello?", Channel.Email));
        story.New.OfType<TicketEvent.RuleRan>().ShouldHaveSingleItem();
    }

    [Fact]
    public void rules_that_are_off_do_nothing() =>
        Opened(Trigger("vip", RuleOccasion.PriorityChanged, "", Tag("vip")) with { Active = false })
            .When(new ChangePriority(Priority.High)).Then(new TicketEvent.PriorityChanged(Priority.Medium, Priority.High));

    [Fact]
    public void a_rule_may_escalate() =>
        Opened(Trigger("up", RuleOccasion.PriorityChanged, "", new TicketAction.Escalate(EscalationTrigger.BusinessImpact, "{{ticket.subject}} is {{ticket.priority}}.", 3)))
            .When(new ChangePriority(Priority.High))
            .New.OfType<TicketEvent.Escalated>().ShouldHaveSingleItem().Reason.ShouldBe("Nothing works is high.");
}
