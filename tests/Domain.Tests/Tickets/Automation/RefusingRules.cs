using Firstline.Domain.Tickets;
using Firstline.Domain.Tickets.Automation;

namespace Firstline.Domain.Tests.Tickets.Automation;

public sealed class RefusingRules
{
    private static readonly AutomationRule Sound = new("a", "A", [RuleOccasion.Opened], null, "status:new", [new TicketAction.Continue()], false, true);

    private static IEnumerable<string> FaultsOf(params AutomationRule[] rules) =>
        RuleRules.Broken(new() { Rules = [.. rules] }, new TicketLimits())?.Faults!.Select(fault => fault.Field) ?? [];

    [Fact]
    public void a_sound_rule_has_no_fault() => FaultsOf(Sound).ShouldBeEmpty();

    [Fact]
    public void every_fault_is_told_at_once() =>
        FaultsOf(Sound with { Id = "A!", Title = " ", On = [], Condition = "priority:sometimes", Actions = [] })
            .ShouldBe(["rules[0].id", "rules[0].title", "rules[0].on", "rules[0].actions", "rules[0].condition"]);

    [Fact]
    public void a_rule_has_occasions_or_a_time_but_not_both() => FaultsOf(Sound with { For = TimeSpan.FromHours(1) }).ShouldBe(["rules[0].on"]);

    [Fact]
    public void a_time_is_a_minute_to_a_year()
    {
        FaultsOf(Sound with { On = [], For = TimeSpan.FromSeconds(59) }).ShouldBe(["rules[0].forMinutes"]);
        FaultsOf(Sound with { On = [], For = TimeSpan.FromDays(366) }).ShouldBe(["rules[0].forMinutes"]);
    }

    [Theory]
    [InlineData("updated<2h")]
    [InlineData("snoozed:true")]
    [InlineData("due<1h")]
    [InlineData("opened>2026-03-01")]
    public void an_automation_may_wait_for_what_changes_by_mere_time(string condition) =>
        FaultsOf(Sound with { On = [], For = TimeSpan.FromHours(1), Condition = condition }).ShouldBeEmpty();

    [Theory]
    [InlineData("updated<2h", true)]
    [InlineData("snoozed:false", true)]
    [InlineData("status:open opened>2026-03-01", false)]
    public void no_time_at_all_is_for_what_changes_by_mere_time_alone(string condition, bool sound) =>
        FaultsOf(Sound with { On = [], For = TimeSpan.Zero, Condition = condition }).ShouldBe(sound ? [] : ["rules[0].forMinutes"]);

    [Fact]
    public void an_automation_asks_for_at_most_twenty_ages()
    {
        FaultsOf(Sound with { On = [], For = TimeSpan.Zero, Condition = string.Join(' ', Enumerable.Repeat("updated<1h", 20)) }).ShouldBeEmpty();
        FaultsOf(Sound with { On = [], For = TimeSpan.Zero, Condition = string.Join(' ', Enumerable.Repeat("updated<1h", 21)) }).ShouldBe(["rules[0].condition"]);
    }

    [Fact]
    public void a_rule_cannot_say_me() => FaultsOf(Sound with { Condition = "agent:me" }).ShouldBe(["rules[0].condition"]);

    [Fact]
    public void ids_are_there_once() => FaultsOf(Sound, Sound).ShouldBe(["rules[1].id"]);

    [Fact]
    public void there_are_at_most_two_hundred()
    {
        FaultsOf([.. Enumerable.Range(0, 200).Select(i => Sound with { Id = $"a{i}" })]).ShouldBeEmpty();
        FaultsOf([.. Enumerable.Range(0, 201).Select(i => Sound with { Id = $"a{i}" })]).ShouldBe(["rules"]);
    }
}
