using Firstline.Domain.Calendars;
using Firstline.Domain.Customers;
using Firstline.Domain.Sla;
using Firstline.Domain.Tickets;
using Firstline.TestKit;

namespace Firstline.Domain.Tests.Sla;

/// <summary>What an edit of the policy does to tickets, and which edits are refused.</summary>
public sealed class EditingThePolicy
{
    private static readonly SlaPolicy First = SomePolicy.First;

    [Fact]
    public void recomputes_live_clocks_and_leaves_ended_ones()
    {
        var story = Opened(Tighter()).At("2026-03-02 10:00").When(new ReplyToCustomer(Some.Message(), "Hello.", Channel.Email))
            .At("2026-03-02 11:00").When(new ReceiveMessage(Some.Message(), "And?", Channel.Email)).When(new ApplyPolicy(2));

        story.Ticket.Clock(ClockKind.FirstResponse)!.Terms.PolicyVersion.ShouldBe(1);
        var next = story.Ticket.Clock(ClockKind.NextResponse)!;
        (next.Terms.PolicyVersion, next.Terms.Target, next.StartedAt).ShouldBe((2, TimeSpan.FromHours(2), Some.Instant("2026-03-02 11:00")));
    }

    [Fact]
    public void that_puts_a_deadline_into_the_past_is_a_breach_at_once_with_its_cause() =>
        Opened(Tighter()).At("2026-03-02 15:00").When(new ApplyPolicy(2)).Promises<ClockEvent.Breached>().ShouldHaveSingleItem().Clock.Cause.ShouldBe("policy:2");

    [Fact]
    public void that_promises_the_same_moves_no_clock() =>
        Opened(First with { Version = 2, ReopenWindow = TimeSpan.FromDays(3) }).When(new ApplyPolicy(2)).ThenClocks();

    [Fact]
    public void to_an_older_version_is_ignored() => Opened(Tighter()).When(new ApplyPolicy(2)).When(new ApplyPolicy(1)).Then();

    [Fact]
    public void of_a_calendar_counts_its_hours_from_now_on()
    {
        var late = First with { Version = 2, Calendars = First.Calendars.SetItem(0, SomePolicy.Hours("standard-hours", OpeningHours.Weekdays("12:00", "20:00"))) };
        var clock = Opened(late).At("2026-03-02 13:00").When(new ApplyPolicy(2)).Ticket.Clock(ClockKind.FirstResponse)!;

        (clock.Consumed, clock.Schedule!.Due).ShouldBe((TimeSpan.FromHours(4), Some.Instant("2026-03-04 17:00")));
    }

    [Fact]
    public void the_first_rule_that_matches_gives_the_target()
    {
        var rule = SomePolicy.Rule("payments", Tier.Premium, 1, 1, 1, 1, 1) with { When = new(Components: ["payments"], Tags: ["vip"]) };
        var rules = Some.Under(First with { Rules = First.Rules.Insert(0, rule) });

        Target(rules, Some.Opening() with { Component = "Payments", Tags = ["vip"] }).ShouldBe(1);
        Target(rules, Some.Opening() with { Component = "payments" }).ShouldBe(24);
        var tagged = TicketStory.Opened(Some.Instant("2026-03-02 09:00"), Some.Opening() with { Component = "payments" }, Some.Terms(), rules).When(new TagTicket(["vip"]));
        tagged.Ticket.Clock(ClockKind.FirstResponse)!.Terms.ShouldSatisfyAllConditions(terms => terms.Rule.ShouldBe("payments"), terms => terms.Target.ShouldBe(TimeSpan.FromHours(1)));
    }

    [Fact]
    public void a_target_may_count_round_the_clock()
    {
        var rules = Some.Under(First.WithDefault(rule => rule.With(SomePolicy.Target(ClockKind.FirstResponse, 10, Priority.High, aroundTheClock: true))) with { Version = 1 });

        TicketStory.Opened(Some.Instant("2026-03-02 09:00"), Some.Opening(Priority.High), Some.Terms(), rules).Ticket.Clock(ClockKind.FirstResponse)!.Schedule!.Due
            .ShouldBe(Some.Instant("2026-03-02 19:00"));
    }

    [Fact]
    public void statuses_hold_the_clocks_that_it_names()
    {
        var rules = Some.Under(First.WithDefault(rule => rule with { Pauses = [new(ClockKind.Resolution, TicketStatus.WaitingOnThirdParty)] }) with { Version = 1 });
        var story = TicketStory.Opened(Some.Instant("2026-03-02 09:00"), Some.Opening(), Some.Terms(), rules).When(new WaitForAnswer(WaitingFor.ThirdParty));

        story.Ticket.Clock(ClockKind.Resolution)!.IsPaused.ShouldBeTrue();
        story.When(new WaitForAnswer(WaitingFor.Customer)).Ticket.Clock(ClockKind.Resolution)!.IsPaused.ShouldBeFalse();
    }

    [Fact]
    public void publishes_the_next_version()
    {
        var published = SlaPolicyDecider.Publish(new SlaPolicies.Published(First, 1), Tighter(), " Faster. ").Events.ShouldHaveSingleItem().ShouldBeOfType<SlaPolicyEvent.Published>();

        (published.Policy.Version, published.Note).ShouldBe((2, "Faster."));
    }

    private static double Target(TicketRules rules, OpenTicket opening) =>
        TicketStory.Opened(Some.Instant("2026-03-02 09:00"), opening, Some.Terms(), rules).Ticket.Clock(ClockKind.FirstResponse)!.Terms.Target!.Value.TotalHours;

    private static SlaPolicy Tighter() => First.WithDefault(rule => SomePolicy.Rule(rule.Id, null, 8, 1, 1, 2, 4));

    private static TicketStory Opened(SlaPolicy second) =>
        TicketStory.Opened(Some.Instant("2026-03-02 09:00"), Some.Opening(), Some.Terms(), Some.Under(First, second));
}
