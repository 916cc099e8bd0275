using System.Collections.Immutable;
using Firstline.Domain.Calendars;
using Firstline.Domain.Kernel;
using Firstline.Domain.OnCall;
using Firstline.Domain.Teams;

namespace Firstline.Domain.Tests.OnCall;

public sealed class KeepingSchedulesSound
{
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly OnCallLayer Layer = new("Weeks", "UTC", RotationUnit.Weeks, 1, new(2026, 3, 2, 9, 0, 0), [new("ann")]);
    private static readonly OnCallBook Book = new() { Schedules = [new(new("first-line"), [Layer])] };
    private static readonly OnCallOverride Override = new("o1", new("first-line"), Now, Now.AddHours(1), new("ben"));

    [Fact]
    public void a_sound_one_is_taken()
    {
        OnCallRules.Broken(Book with { Overrides = [Override] }).ShouldBeNull();
        OnCallRules.Broken(Override, Book, Now).ShouldBeNull();
    }

    [Fact]
    public void every_fault_is_told_at_once()
    {
        var layers = ImmutableArray.Create(
            Layer with { Name = " ", Zone = "Mars", Every = 0, Start = new(1950, 1, 1), Members = [], Hours = new() }, Layer, Layer);
        Faults(new() { Schedules = [new(new("a"), layers), new(new("a"), [])] }).ShouldBe(
            ["schedules[0].layers[0].name", "schedules[0].layers[0].timezone", "schedules[0].layers[0].every", "schedules[0].layers[0].start", "schedules[0].layers[0].members",
                "schedules[0].layers[0].hours", "schedules[0].layers[2].name", "schedules[1].team", "schedules[1].layers"]);
    }

    [Fact]
    public void hours_that_overlap_are_told_by_their_day() =>
        Faults(new() { Schedules = [new(new("a"), [Layer with { Hours = new(Monday: [LocalSpan.Between("09:00", "12:00"), LocalSpan.Between("11:00", "13:00")]) }])] })
            .ShouldBe(["schedules[0].layers[0].hours.mon"]);

    [Fact]
    public void more_than_the_limits_is_refused()
    {
        Faults(new() { Schedules = [.. Enumerable.Range(0, OnCallRules.MostSchedules + 1).Select(at => new OnCallSchedule(new($"t{at}"), [Layer]))] }).ShouldBe(["schedules"]);
        Faults(new() { Schedules = [new(new("a"), [.. Enumerable.Range(0, OnCallRules.MostLayers + 1).Select(at => Layer with { Name = $"{at}" })])] }).ShouldBe(["schedules[0].layers"]);
        Faults(new() { Schedules = [new(new("a"), [Layer with { Members = [.. Enumerable.Repeat(new AgentId("ann"), OnCallRules.MostMembers + 1)], Every = OnCallRules.MostEvery + 1 }])] })
            .ShouldBe(["schedules[0].layers[0].every", "schedules[0].layers[0].members"]);
        Faults(Book with { Overrides = [.. Enumerable.Range(0, OnCallRules.MostOverrides + 1).Select(at => Override with { Id = $"o{at}" })] }).ShouldBe(["overrides"]);
    }

    [Fact]
    public void an_override_needs_a_schedule_a_future_and_somebody_else()
    {
        OnCallRules.Broken(Override with { Team = new("other") }, Book, Now)!.Code.ShouldBe(OnCallRefusal.NoSchedule.Name);
        OnCallRules.Broken(Override with { Instead = new("ben"), From = Now, To = Now }, Book, Now)!.Faults!.Select(fault => fault.Field).ShouldBe(["to", "instead", "to"]);
        OnCallRules.Broken(Override with { To = Now + OnCallRules.LongestOverride + TimeSpan.FromTicks(1) }, Book, Now)!.Field.ShouldBe("to");
    }

    [Fact]
    public void teams_and_skills_have_limits_too()
    {
        TeamRules.Broken(new() { Teams = [.. Enumerable.Range(0, TeamRules.MostTeams + 1).Select(at => new Team(new($"t{at}"), "T", "UTC"))] })!.Field.ShouldBe("teams");
        TeamRules.Broken(new() { Skills = [.. Enumerable.Range(0, TeamRules.MostSkills + 1).Select(at => new Skill($"s{at}", "S"))] })!.Field.ShouldBe("skills");
        TeamRules.Broken(new() { Teams = [new(new("a"), "", "Mars")], Skills = [new("A", " x", ["one"])] })!.Faults!.Select(fault => fault.Field)
            .ShouldBe(["teams[0].name", "teams[0].timezone", "skills[0].id", "skills[0].name", "skills[0].grades"]);
    }

    private static IEnumerable<string> Faults(OnCallBook book) => OnCallRules.Broken(book)!.Faults!.Select(fault => fault.Field);
}
