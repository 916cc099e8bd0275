using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets.Settings;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Kernel;
using Firstline.Grains.Ports;
using Firstline.Grains.Tests.Kit;
using Microsoft.Extensions.DependencyInjection;

namespace Firstline.Grains.Tests.Settings;

public sealed class EditingADocument : IAsyncLifetime
{
    private static readonly TicketSettings Draft = new() { CloseAfter = TimeSpan.FromDays(2), Components = [new("payments", true)] };

    private DeskCluster _desk = null!;

    public async ValueTask InitializeAsync() => _desk = await DeskCluster.Start();

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task counts_versions_from_what_the_desk_ships_with_and_keeps_each()
    {
        (await Grain.View()).ShouldBe(new Numbered<TicketSettings>(0, TicketSettings.Usual));

        (await Grain.Publish(Draft, "Quicker.", _desk.Asked())).View!.Version.ShouldBe(1);
        (await Grain.Publish(Draft with { CloseAfter = null }, "Back.", _desk.Asked(ifVersion: 1))).View!.Version.ShouldBe(2);
        (await Grain.Publish(Draft, "", _desk.Asked(ifVersion: 1))).Refusal!.Code.ShouldBe(DeskRefusal.VersionPassed.Name);

        (await Grain.View()).Document.CloseAfter.ShouldBeNull();
        (await Grain.Edition(1))!.Document.CloseAfter.ShouldBe(TimeSpan.FromDays(2));
        (await Grain.Edition(0))!.Document.Components.ShouldBeEmpty();
        (await Grain.Edition(3)).ShouldBeNull();
        var newest = await Grain.History(null, 1);
        (newest.Items.ShouldHaveSingleItem().Note, newest.Next).ShouldBe(("Back.", "2"));
        var oldest = await Grain.History(2, 50);
        (oldest.Items.ShouldHaveSingleItem().Note, oldest.Next).ShouldBe(("Quicker.", null));
    }

    [Fact]
    public async Task asked_again_with_its_id_is_one_version()
    {
        var asked = _desk.Asked("once", "same");
        (await Grain.Publish(Draft, "", asked)).View!.Version.ShouldBe(1);
        (await Grain.Publish(Draft, "", asked)).View!.Version.ShouldBe(1);
    }

    [Fact]
    public async Task is_known_here_at_once_to_another_silo_when_it_looks_and_after_a_restart()
    {
        var elsewhere = new Shelf<TicketSettings>(_desk.Services.GetRequiredService<IEventLog>(), "ticket-settings", TicketSettings.Usual, StateJson.Default.TicketSettings);
        await elsewhere.Refresh();
        elsewhere.Newest.Version.ShouldBe(0);

        await Grain.Publish(Draft, "", _desk.Asked());
        Here.Newest.Version.ShouldBe(1);
        await elsewhere.Refresh();
        elsewhere.Newest.ShouldSatisfyAllConditions(
            known => known.Version.ShouldBe(1), known => known.Document.CloseAfter.ShouldBe(Draft.CloseAfter), known => known.Document.Components.ShouldBe(Draft.Components.AsEnumerable()));
        elsewhere.Learn(new(0, TicketSettings.Usual));
        elsewhere.Newest.Version.ShouldBe(1);

        await _desk.Restart(TimeSpan.FromMinutes(1));
        Here.Newest.Version.ShouldBe(1);
        (await Grain.View()).Version.ShouldBe(1);
    }

    [Fact]
    public async Task is_looked_for_each_second()
    {
        await Grain.Publish(Draft, "", _desk.Asked());
        var behind = Here;
        typeof(Shelf<TicketSettings>).GetField("_newest", System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic)!.SetValue(behind, new Numbered<TicketSettings>(0, TicketSettings.Usual));

        (await _desk.FastForward(TimeSpan.FromSeconds(2), () => Task.FromResult(behind.Newest.Version), version => version == 1)).ShouldBe(1);
    }

    [Fact]
    public async Task is_refused_with_every_fault_and_changes_nothing()
    {
        var refusal = (await Grain.Publish(new() { CloseAfter = TimeSpan.FromDays(-3), Components = [new("", true)] }, "", _desk.Asked())).Refusal.ShouldNotBeNull();

        (refusal.Code, refusal.Faults!.Count).ShouldBe((DocumentRefusal.Unsound.Name, 2));
        (await Grain.Publish(Draft, new string('x', 201), _desk.Asked())).Refusal!.Field.ShouldBe("note");
        (await Grain.View()).Version.ShouldBe(0);
    }

    private Interfaces.Tickets.ITicketSettingsGrain Grain => _desk.Grains.TicketSettings();

    private Shelf<TicketSettings> Here => _desk.Services.GetRequiredService<Shelf<TicketSettings>>();
}
