using Firstline.Domain.Kernel;
using Firstline.Domain.Routing;
using Firstline.Domain.Tickets;
using Firstline.Domain.Tickets.Routing;

namespace Firstline.Domain.Tests.Routing;

public sealed class ChoosingAnAgent
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly TeamRouting Rules = new() { Team = new("first-line"), Mode = RoutingMode.Offer };
    private static readonly WaitingWork Work = new(Category.TechnicalIssue, "vpn", ["german"], Channel.Email, 2, Now, null, null, []);

    [Fact]
    public void asks_whoever_has_the_highest_share_to_spare()
    {
        var (agent, why) = Chosen(Work, Rules, Of("noor", 10, 6), Of("luca", 4, 1), Of("tess", 100, 50));

        agent.ShouldBe(new("luca"));
        (why.Cause, why.Spare, why.Capacity, why.Candidates).ShouldBe((RoutingCause.SpareCapacity, 3, 4, 3));
    }

    [Fact]
    public void of_equals_asks_whoever_has_waited_longest()
    {
        Chosen(Work, Rules, Of("noor", 10, 0, Now.AddMinutes(-1)), Of("luca", 10, 0, Now.AddMinutes(-9)), Of("tess", 10, 0, Now.AddMinutes(-5))).Agent.ShouldBe(new("luca"));
        Chosen(Work, Rules, Of("noor", 10, 0, Now.AddMinutes(-1)), Of("luca", 10, 0)).Agent.ShouldBe(new("luca"));
    }

    [Fact]
    public void never_asks_somebody_without_room_unless_the_work_may_interrupt()
    {
        Choosing.Choose(Work, [Of("noor", 10, 9)], Rules, Now).ShouldBeNull();

        var may = Rules with { Interrupting = [Channel.Chat], Beyond = 1 };
        Choosing.Choose(Work, [Of("noor", 10, 9)], may, Now).ShouldBeNull();
        Chosen(Work with { Channel = Channel.Chat }, may, Of("noor", 10, 9)).Agent.ShouldBe(new("noor"));
        Choosing.Choose(Work with { Channel = Channel.Chat }, [Of("noor", 10, 10)], may, Now).ShouldBeNull();
    }

    [Fact]
    public void asks_the_account_manager_first_and_whoever_had_it_before_that()
    {
        Candidate[] all = [Of("noor", 10, 8), Of("luca", 10, 5), Of("tess", 10, 0)];

        Chosen(Work with { AccountManager = new("luca") }, Rules, all).Why.Cause.ShouldBe(RoutingCause.AccountManager);
        var back = Chosen(Work with { AccountManager = new("luca"), Previous = new("noor") }, Rules, all);
        (back.Agent, back.Why.Cause).ShouldBe((new AgentId("noor"), RoutingCause.PreviousAgent));
        Chosen(Work with { AccountManager = new("luca") }, Rules, Of("luca", 10, 9), Of("tess", 10, 0)).Agent.ShouldBe(new("tess"));
    }

    [Fact]
    public void asks_for_skills_and_relaxes_those_that_are_nice_to_have()
    {
        var rules = Rules with
        {
            Skills = [new("network", 3, Category.TechnicalIssue, null, null, null), new("german", 1, null, null, "german", TimeSpan.FromMinutes(5)), new("billing", 1, Category.AccountIssue, null, null, null)],
        };
        var strong = Of("noor", 10, 5, null, ("network", 3), ("german", 2));
        var half = Of("luca", 10, 0, null, ("network", 4));
        var weak = Of("tess", 10, 0, null, ("network", 2), ("german", 5));

        var first = Chosen(Work, rules, strong, half, weak);
        (first.Agent, first.Why.Candidates).ShouldBe((new AgentId("noor"), 1));
        first.Why.Skills.ShouldBe(["german", "network"]);
        Choosing.Choose(Work, [half, weak], rules, Now).ShouldBeNull();

        var later = Choosing.Choose(Work, [half, weak], rules, Now.AddMinutes(5))!.Value;
        later.Agent.ShouldBe(new("luca"));
        later.Why.Relaxed.ShouldBe(["german"]);
        later.Why.Sentence().ShouldBe("Most spare capacity in first-line; has network; german not asked for any more; 10 of 10 points free; the only candidate.");
    }

    [Fact]
    public void passes_over_those_who_did_not_take_it_for_a_while()
    {
        var work = Work with { Passed = [new(new("noor"), Now.AddMinutes(1))] };

        Choosing.Choose(work, [Of("noor", 10, 0)], Rules, Now).ShouldBeNull();
        Choosing.Choose(work, [Of("noor", 10, 0)], Rules, Now.AddMinutes(1)).ShouldNotBeNull();
    }

    private static (AgentId Agent, RoutingReason Why) Chosen(WaitingWork work, TeamRouting rules, params Candidate[] candidates) => Choosing.Choose(work, candidates, rules, Now)!.Value;

    private static Candidate Of(string agent, int capacity, int taken, DateTimeOffset? last = null, params (string Skill, int Grade)[] skills) =>
        new(new(agent), capacity, taken, last, skills.ToDictionary(skill => skill.Skill, skill => skill.Grade));
}
