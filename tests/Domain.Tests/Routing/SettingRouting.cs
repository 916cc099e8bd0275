using Firstline.Domain.Routing;

namespace Firstline.Domain.Tests.Routing;

public sealed class SettingRouting
{
    private static readonly TeamRouting Team = new() { Team = new("first-line"), Mode = RoutingMode.Offer };

    [Fact]
    public void what_the_desk_ships_with_is_sound_and_by_hand()
    {
        RoutingSettingsRules.Broken(RoutingSettings.Usual).ShouldBeNull();
        RoutingSettingsRules.Broken(new() { Teams = [Team] }).ShouldBeNull();
        RoutingSettings.Usual.Of(new("any")).Mode.ShouldBe(RoutingMode.Manual);
    }

    [Fact]
    public void tells_every_fault_at_once()
    {
        var refusal = RoutingSettingsRules.Broken(new()
        {
            Teams =
            [
                Team with { OfferWithin = TimeSpan.FromSeconds(4), ConfirmWithin = TimeSpan.FromSeconds(9), PassFor = TimeSpan.FromSeconds(-1), Beyond = -1 },
                Team with { AwayAfter = TimeSpan.FromHours(2), OfflineAfter = TimeSpan.FromHours(1), Handling = TimeSpan.Zero, Skills = [new("No Slug", 9, null, "", "No Tag", TimeSpan.FromDays(31))] },
            ],
        })!;

        refusal.Faults!.Select(fault => fault.Field).ShouldBe(
        [
            "teams[0].offerSeconds", "teams[0].confirmSeconds", "teams[0].passSeconds", "teams[0].beyond", "teams[1].team", "teams[1].handlingSeconds", "teams[1].offlineSeconds",
            "teams[1].skills[0].skill", "teams[1].skills[0].grade", "teams[1].skills[0].tag", "teams[1].skills[0].component", "teams[1].skills[0].relaxSeconds",
        ]);
    }

    [Fact]
    public void is_bounded()
    {
        RoutingSettingsRules.Broken(new() { Teams = [.. Enumerable.Range(0, 201).Select(i => Team with { Team = new($"team-{i}") })] }).ShouldNotBeNull();
        RoutingSettingsRules.Broken(new() { Teams = [Team with { Skills = [.. Enumerable.Range(0, 101).Select(i => new SkillRule($"skill-{i}", 1, null, null, null, null))] }] }).ShouldNotBeNull();
    }
}
