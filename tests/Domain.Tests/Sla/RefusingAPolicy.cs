using Firstline.Domain.Calendars;
using Firstline.Domain.Customers;
using Firstline.Domain.Kernel;
using Firstline.Domain.Sla;
using Firstline.Domain.Tickets;
using Firstline.TestKit;

namespace Firstline.Domain.Tests.Sla;

public sealed class RefusingAPolicy
{
    private static readonly SlaPolicy First = SomePolicy.First;

    [Fact]
    public void a_sound_one_is_not_refused() => SlaPolicyRules.Broken(First).ShouldBeNull();

    [Fact]
    public void an_empty_calendar() =>
        Refused(First with { Calendars = First.Calendars.Add(SomePolicy.Hours("never", new())) }, CalendarRefusal.NeverOpens).Field.ShouldBe("calendars[3].week");

    [Fact]
    public void a_rule_that_can_never_match()
    {
        var refusal = Refused(First with { Rules = First.Rules.Insert(2, SomePolicy.Rule("gold", Tier.Premium, 1, 1, 1, 1, 1)) }, SlaRefusal.NeverMatches);
        refusal.Sentence.ShouldContain("'gold'");
        refusal.Field.ShouldBe("rules[2]");
    }

    [Fact]
    public void a_rule_that_several_before_it_take_together() => Refused(
        First with
        {
            Rules =
            [
                For("one", new(Priorities: [Priority.Critical, Priority.High])), For("two", new(Priorities: [Priority.Medium, Priority.Low])),
                For("three", new(Channels: [Channel.Phone])), First.Rules[^1],
            ],
        },
        SlaRefusal.NeverMatches);

    [Fact]
    public void but_not_one_that_some_ticket_reaches()
    {
        SlaPolicyRules.Broken(First with { Rules = [For("one", new(Tags: ["vip"])), For("two", new(Tags: ["vip", "gold"])), First.Rules[^1]] }).ShouldBeNull();
        SlaPolicyRules.Broken(First with { Rules = [For("one", new(Components: ["api"])), For("two", new(Categories: [Category.TechnicalIssue])), First.Rules[^1]] }).ShouldBeNull();
    }

    [Fact]
    public void an_update_that_is_due_sooner_than_the_first_response()
    {
        Refused(First.WithDefault(rule => rule.With(SomePolicy.Target(ClockKind.StatusUpdate, 1))), SlaRefusal.UndercutsFirstResponse).Sentence.ShouldContain("StatusUpdate");
        Refused(First.WithDefault(rule => rule.With(SomePolicy.Target(ClockKind.NextResponse, 47, Priority.Low))), SlaRefusal.UndercutsFirstResponse);
    }

    [Fact]
    public void a_level_that_cannot_be_reached()
    {
        Refused(First with { Levels = First.Levels.RemoveAt(1) }, SlaRefusal.LevelUnreachable).Sentence.ShouldContain("Level 3");
        Refused(First with { Levels = First.Levels.SetItem(1, First.Levels[1] with { RespondWithin = TimeSpan.Zero }) }, SlaRefusal.LevelUnreachable);
        Refused(First with { CriticalLevel = 5 }, SlaRefusal.LevelUnreachable);
        Refused(First.WithDefault(rule => rule.With(new ClockTarget(ClockKind.LevelResponse, null, 7, TimeSpan.FromHours(1), false))), SlaRefusal.LevelUnreachable);
    }

    [Fact]
    public void no_default_or_two()
    {
        Refused(First with { Rules = First.Rules.RemoveAt(2) }, SlaRefusal.NoDefault);
        Refused(First with { Rules = First.Rules.SetItem(0, First.Rules[0] with { IsDefault = true }) }, SlaRefusal.NoDefault);
        Refused(First.WithDefault(rule => rule with { When = new(Tiers: [Tier.Standard]) }), SlaRefusal.NoDefault);
    }

    [Fact]
    public void a_pause_of_a_response_or_while_open()
    {
        Refused(First.WithDefault(rule => rule with { Pauses = [new(ClockKind.FirstResponse, TicketStatus.WaitingOnCustomer)] }), SlaRefusal.BadPause);
        Refused(First.WithDefault(rule => rule with { Pauses = [new(ClockKind.Resolution, TicketStatus.Open)] }), SlaRefusal.BadPause);
    }

    [Fact]
    public void a_next_response_round_the_clock_that_comes_before_a_first_response_in_support_hours() =>
        Refused(First.WithDefault(rule => rule.With(SomePolicy.Target(ClockKind.NextResponse, 24, Priority.Medium, aroundTheClock: true))), SlaRefusal.UndercutsFirstResponse);

    [Fact]
    public void warnings_out_of_order() =>
        Refused(First.WithDefault(rule => rule with { AtRiskFraction = 0.9, CriticalFraction = 0.75 }), SlaRefusal.BadWarnings);

    [Fact]
    public void targets_of_nothing_or_that_never_count()
    {
        Refused(First.WithDefault(rule => rule.With(SomePolicy.Target(ClockKind.Resolution, 0))), SlaRefusal.BadTarget);
        Refused(First.WithDefault(rule => rule with { Targets = rule.Targets.Insert(0, SomePolicy.Target(ClockKind.FirstResponse, 4)) }), SlaRefusal.BadTarget);
    }

    [Fact]
    public void names_that_lead_nowhere_or_are_there_twice()
    {
        Refused(First with { Hours = First.Hours.SetItem(0, new(Tier.Standard, "lost")) }, SlaRefusal.UnknownCalendar);
        Refused(First with { Hours = First.Hours.RemoveAt(0) }, SlaRefusal.BadHours);
        Refused(First with { Calendars = First.Calendars.Add(First.Calendars[0]) }, SlaRefusal.BadId);
        Refused(First with { Zone = "Berlin" }, CalendarRefusal.UnknownZone);
    }

    private static SlaRule For(string id, RuleConditions when) => First.Rules[0] with { Id = id, When = when };

    private static Refusal Refused(SlaPolicy policy, RefusalCode code)
    {
        var refusal = SlaPolicyRules.Broken(policy).ShouldNotBeNull();
        refusal.Code.ShouldBe(code.Name, refusal.Sentence);
        return refusal;
    }
}
