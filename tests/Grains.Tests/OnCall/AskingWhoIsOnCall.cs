using Firstline.Domain.Calendars;
using Firstline.Domain.Kernel;
using Firstline.Domain.OnCall;
using Firstline.Domain.Shifts;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.OnCall;
using Firstline.Grains.Tests.Kit;
using Microsoft.Extensions.DependencyInjection;

namespace Firstline.Grains.Tests.OnCall;

public sealed class AskingWhoIsOnCall : IAsyncLifetime
{
    private static readonly TeamId First = new("first-line");
    private static readonly TeamId Second = new("second-line");

    private DeskCluster _desk = null!;

    public async ValueTask InitializeAsync() => _desk = await DeskCluster.Start();

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task the_past_goes_by_the_version_in_force_then()
    {
        await Publish("ann");
        var begun = Now;
        _desk.Time.Advance(TimeSpan.FromHours(1));
        await Publish("ben");
        var changed = Now;
        _desk.Time.Advance(TimeSpan.FromHours(1));
        await Publish("cem");

        (await At(begun.AddTicks(-1))).ShouldBe("refused");
        (await At(begun)).ShouldBe("ann");
        (await At(changed.AddTicks(-1))).ShouldBe("ann");
        (await At(changed)).ShouldBe("ben");
        (await At(Now)).ShouldBe("cem");
        (await At(Now.AddYears(3))).ShouldBe("cem");

        var times = (await _desk.Grains.Duties().Schedule(First, begun.AddHours(-1), Now.AddHours(1))).View!;
        times.Final.Select(stretch => $"{(stretch.From - begun).TotalHours}-{(stretch.To - begun).TotalHours} {stretch.Agent}").ShouldBe(["-1-0 ", "0-1 ann", "1-2 ben", "2-3 cem"]);
        times.Layers.ShouldHaveSingleItem().Stretches.ShouldHaveSingleItem().Agent.ShouldBe(new AgentId("cem"));
    }

    [Fact]
    public async Task overrides_stand_until_they_end_and_edits_of_schedules_leave_them_alone()
    {
        await Publish("ann");
        var asked = _desk.Asked("once", "same");
        var draft = new OnCallOverride("", First, Now, Now.AddHours(2), new("ben"));
        var made = (await _desk.Grains.OnCall().AddOverride(draft, asked)).View!;
        (await _desk.Grains.OnCall().AddOverride(draft, asked)).View.ShouldBe(made);
        Roster.OnCall(First, Now).ShouldBe(new AgentId("ben"));

        await Publish("cem");
        Roster.OnCall(First, Now).ShouldBe(new AgentId("ben"));
        (await At(Now.AddHours(2))).ShouldBe("cem");

        _desk.Time.Advance(TimeSpan.FromHours(3));
        await Publish("cem");
        (await _desk.Grains.OnCall().View()).Document.Overrides.ShouldBeEmpty();
        (await At(Now.AddHours(-3))).ShouldBe("ben");
        (await _desk.Grains.OnCall().RemoveOverride(made.Id, _desk.Asked())).Refusal!.Code.ShouldBe(OnCallRefusal.UnknownOverride.Name);
    }

    [Fact]
    public async Task an_override_can_be_taken_back()
    {
        await Publish("ann");
        var made = (await _desk.Grains.OnCall().AddOverride(new("", First, Now, Now.AddHours(2), new("ben")), _desk.Asked())).View!;
        var asked = _desk.Asked();
        (await _desk.Grains.OnCall().RemoveOverride(made.Id, asked)).View!.Document.Overrides.ShouldBeEmpty();
        (await _desk.Grains.OnCall().RemoveOverride(made.Id, asked)).Refusal.ShouldBeNull();
        Roster.OnCall(First, Now).ShouldBe(new AgentId("ann"));
    }

    [Fact]
    public async Task whoever_decides_is_told_from_memory_who_can_be_reached()
    {
        Roster.Keeps(First).ShouldBeFalse();
        await Publish("ann");
        var week = new ShiftPattern("week", "Week", new(2026, 1, 5), [OpeningHours.Weekdays("09:00", "17:00")]);
        RosterEntry Entry(string agent, params TeamId[] teams) => new(new(agent), "Europe/Berlin", [.. teams], [new("tls", 3)], "week");
        (await _desk.Grains.Roster().Publish(new() { Patterns = [week], Entries = [Entry("ann", First), Entry("ben", First, Second)] }, "", _desk.Asked())).Refusal.ShouldBeNull();

        var noon = new DateTimeOffset(2026, 3, 4, 11, 0, 0, TimeSpan.Zero);
        Roster.OnCallOrOnShift(First, noon).ShouldBe([new AgentId("ann"), new AgentId("ben")]);
        Roster.OnCallOrOnShift(First, noon.AddHours(12)).ShouldBe([new AgentId("ann")]);
        Roster.OnCallOrOnShift(Second, noon.AddHours(12)).ShouldBeEmpty();
        Roster.OnCallOrOnShift(1, noon.AddHours(12)).ShouldBe([new AgentId("ann")]);
        Roster.NextChange(Second, noon).ShouldBe(new DateTimeOffset(2026, 3, 4, 16, 0, 0, TimeSpan.Zero));
        (Roster.Keeps(Second), Roster.Keeps(new("third")), Roster.OnShift(new("ben"), noon), Roster.OnShift(new("nobody"), noon)).ShouldBe((true, false, true, null));
        Roster.SkillsOf(new("ben")).ShouldBe([new SkillGrade("tls", 3)]);
    }

    [Fact]
    public async Task an_imported_calendar_takes_the_place_of_what_it_speaks_of()
    {
        var entry = new RosterEntry(
            new("ann"), "UTC", [], Days: [new(new(2026, 3, 4), []), new(new(2026, 4, 4), [])], Leave: [new(new(2026, 3, 1), new(2026, 3, 2)), new(new(2026, 5, 1), new(2026, 5, 2))]);
        await _desk.Grains.Roster().Publish(new() { Entries = [entry] }, "", _desk.Asked());
        var imported = (await _desk.Grains.Roster().Import(new(new("ann"), new(2026, 3, 1), new(2026, 3, 31), [new(new(2026, 3, 9), new(2026, 3, 10))], null), _desk.Asked())).View!;
        imported.Leave.Select(leave => leave.From.Month).ShouldBe([3, 5]);
        imported.Leave[0].From.Day.ShouldBe(9);
        imported.Days.Length.ShouldBe(2);
        (await _desk.Grains.Roster().Import(new(new("ben"), default, default, [], null), _desk.Asked())).Refusal!.Code.ShouldBe(RosterRefusal.NotOnRoster.Name);
    }

    private IDutyRoster Roster => _desk.Services.GetRequiredService<IDutyRoster>();

    private DateTimeOffset Now => _desk.Time.GetUtcNow();

    private async Task Publish(string agent) => (await _desk.Grains.OnCall().Publish(
        new() { Schedules = [new(First, [new("Weeks", "UTC", RotationUnit.Weeks, 1, new(2020, 1, 1), [new(agent)])])] }, "", _desk.Asked())).Refusal.ShouldBeNull();

    private async Task<string> At(DateTimeOffset at) => (await _desk.Grains.Duties().At(at, First)).View is { } view ? view.Teams.Single().Agent!.Value.Value : "refused";
}
