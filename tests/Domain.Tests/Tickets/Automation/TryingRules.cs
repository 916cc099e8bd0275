using Firstline.Domain.Tickets;
using Firstline.Domain.Tickets.Automation;
using Firstline.TestKit;

namespace Firstline.Domain.Tests.Tickets.Automation;

/// <summary>Rules tried on what really happened.</summary>
public sealed class TryingRules
{
    private static readonly TicketAction Tag = new TicketAction.AddTags(["seen"]);

    private static AutomationRule Trigger(RuleOccasion on, string condition) => new("a", "A", [on], null, condition, [Tag], false, true);

    private static AutomationRule After(double hours, string condition) => new("a", "A", [], TimeSpan.FromHours(hours), condition, [Tag], false, true);

    private static TicketStory Story() => TicketStory.Opened("2026-03-02 10:00")
        .At("2026-03-02 11:00").When(new ChangePriority(Priority.High))
        .At("2026-03-02 12:00").When(new ReplyToCustomer(Some.Message(), "Try this.", Channel.Email))
        .At("2026-03-02 15:00").When(new ReceiveMessage(Some.Message(), "No.", Channel.Email))
        .At("2026-03-03 12:00").When(new ChangePriority(Priority.Low));

    private static IReadOnlyList<TriedRun> Try(AutomationRule rule, string since = "2026-03-01 00:00", string until = "2026-03-04 00:00") =>
        RuleTrial.Play(Story().Stamped(), rule, Some.Rules, Some.Instant(since), Some.Instant(until), () => false)!;

    private static IEnumerable<DateTimeOffset> Times(AutomationRule rule, string since = "2026-03-01 00:00") => Try(rule, since).Select(run => run.At);

    [Fact]
    public void a_trigger_is_tried_at_each_of_its_occasions() =>
        Times(Trigger(RuleOccasion.PriorityChanged, "")).ShouldBe([Some.Instant("2026-03-02 11:00"), Some.Instant("2026-03-03 12:00")]);

    [Fact]
    public void the_condition_is_asked_of_the_ticket_as_it_was_then() =>
        Times(Trigger(RuleOccasion.PriorityChanged, "priority:high")).ShouldBe([Some.Instant("2026-03-02 11:00")]);

    [Fact]
    public void opening_is_an_occasion() => Try(Trigger(RuleOccasion.Opened, "")).ShouldHaveSingleItem().On.ShouldBe(RuleOccasion.Opened);

    [Fact]
    public void what_happened_before_is_known_but_not_tried() =>
        Times(Trigger(RuleOccasion.PriorityChanged, ""), "2026-03-03 00:00").ShouldBe([Some.Instant("2026-03-03 12:00")]);

    [Fact]
    public void an_automation_acts_when_its_condition_was_true_for_its_time() =>
        Times(After(2, "waiting:none")).ShouldBe([Some.Instant("2026-03-02 14:00")]);

    [Fact]
    public void an_age_is_waited_for_to_the_instant() =>
        Times(After(0, "wrote<2h priority:high")).ShouldBe([Some.Instant("2026-03-02 12:00") + TimeSpan.FromTicks(1), Some.Instant("2026-03-02 17:00") + TimeSpan.FromTicks(1)]);

    [Fact]
    public void an_automation_counts_from_when_it_would_have_come_into_force() =>
        Times(After(2, "priority:high"), "2026-03-02 20:00").ShouldBe([Some.Instant("2026-03-02 22:00")]);

    [Fact]
    public void with_neither_occasions_nor_a_time_it_is_asked_of_the_ticket_as_it_stands()
    {
        var rule = Trigger(RuleOccasion.Opened, "priority:low") with { On = [] };

        Try(rule).ShouldHaveSingleItem().At.ShouldBe(Some.Instant("2026-03-04 00:00"));
        Try(rule with { Condition = "priority:high" }).ShouldBeEmpty();
    }

    [Fact]
    public void what_would_be_refused_is_told() =>
        Try(Trigger(RuleOccasion.PriorityChanged, "priority:high") with { Actions = [new TicketAction.Resolve(Resolution.Fixed)] })
            .ShouldHaveSingleItem().ShouldBe(new TriedRun(Some.Instant("2026-03-02 11:00"), RuleOccasion.PriorityChanged, 0, TicketRefusal.CustomerIsWaiting.Name));

    [Fact]
    public void what_would_change_nothing_is_no_run() =>
        Try(Trigger(RuleOccasion.PriorityChanged, "priority:high") with { Actions = [new TicketAction.SetPriority(Priority.High)] }).ShouldBeEmpty();

    [Fact]
    public void what_the_rule_did_in_truth_sets_it_off_no_second_time()
    {
        AutomationRule rule = new("a", "A", [RuleOccasion.PriorityChanged, RuleOccasion.TagsChanged], null, "", [Tag], false, true);
        var rules = Some.Rules with { Automation = new(RuleBook.Of(new() { Rules = [rule] }, 7), Some.Message(), 1, TemplateNames.None) };
        var story = TicketStory.Opened(Some.Instant("2026-03-02 10:00"), Some.Opening(), Some.Terms(), rules).After(TimeSpan.FromHours(1)).When(new ChangePriority(Priority.High));

        RuleTrial.Play(story.Stamped(), rule, Some.Rules, Some.Instant("2026-03-01 00:00"), Some.Instant("2026-03-04 00:00"), () => false)!.ShouldHaveSingleItem().On.ShouldBe(RuleOccasion.PriorityChanged);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public void it_ends_without_a_result_in_the_middle_of_a_ticket_when_it_is_late(int steps)
    {
        var asked = 0;

        RuleTrial.Play(
            Story().Stamped(), Trigger(RuleOccasion.PriorityChanged, ""), Some.Rules, Some.Instant("2026-03-01 00:00"), Some.Instant("2026-03-04 00:00"), () => asked++ == steps)
            .ShouldBeNull();

        asked.ShouldBe(steps + 1);
    }

    [Fact]
    public void it_ends_between_two_times_of_an_automation_too()
    {
        var (asked, last) = (0, Story().Stamped().Select(fact => fact.At).Distinct().Count());

        RuleTrial.Play(Story().Stamped(), After(2, "priority:low"), Some.Rules, Some.Instant("2026-03-01 00:00"), Some.Instant("2026-03-09 00:00"), () => asked++ == last).ShouldBeNull();
    }
}
