using Bunit;
using Firstline.Client;
using Firstline.Client.Settings;
using Firstline.Web.Client.Administration;
using Microsoft.Extensions.DependencyInjection;

namespace Firstline.Web.Tests.Screens;

public sealed class EditingSettings : BunitContext
{
    private const string Path = "/api/v1/settings/tickets";
    private readonly SomeTicket _some = new();
    private readonly Drafts _drafts;

    public EditingSettings()
    {
        Services.AddSingleton(_some.Session);
        _drafts = new(_some.Session);
        _some.Desk.Answer($"GET {Path}", () => Settings, DeskJson.Default.TicketSettings);
    }

    private static TicketSettings Settings => new(Version: 3)
    {
        Statuses =
        [
            new("new", "New", "new", 1), new("open", "Open", "open", 2), new("customer", "On customer", "waiting-on-customer", 3), new("vendor", "At the vendor", "waiting-on-third-party", 4),
            new("fixed", "Fixed", "resolved", 5), new("gone", "Gone", "closed", 6),
        ],
    };

    [Fact]
    public async Task what_is_plainly_wrong_is_said_as_one_types_and_nothing_is_published()
    {
        await _drafts.Settings.Load();
        var tab = Render<StatusesTab>(statuses => statuses.Add(s => s.Draft, _drafts.Settings));

        await tab.FindAll("input[aria-label=Name]")[1].InputAsync(new() { Value = "" });
        tab.Render();

        tab.Find(".fault").TextContent.ShouldBe("1 to 100 characters.");
        _drafts.Settings.AllFaults.ShouldHaveSingleItem().Field.ShouldBe("statuses[1].name");
    }

    [Fact]
    public async Task a_category_keeps_an_active_status()
    {
        await _drafts.Settings.Load();

        _drafts.Settings.Edit(settings => settings with { Statuses = [.. settings.Statuses!.Where(status => status.Id != "vendor")] });

        _drafts.Settings.AllFaults.ShouldHaveSingleItem().Detail.ShouldBe("No active status is left in the category waiting-on-third-party.");
    }

    [Fact]
    public async Task it_is_published_on_the_version_that_was_edited_with_its_note()
    {
        await _drafts.Settings.Load();
        string? sent = null;
        _some.Desk.Answer($"PUT {Path}", body =>
        {
            sent = body;
            return Settings with { Version = 4 };
        }, DeskJson.Default.TicketSettings);
        _drafts.Settings.Edit(settings => settings with { CloseAfterDays = 3 });

        await _drafts.Settings.Publish("Shorter");

        (_some.Desk.IfMatch, _drafts.Settings.Published, _drafts.Settings.Edited).ShouldBe(("\"3\"", 4, false));
        sent.ShouldNotBeNull().ShouldContain("\"note\":\"Shorter\"");
    }

    [Fact]
    public async Task whoever_was_overtaken_loses_nothing_and_may_publish_on_top()
    {
        await _drafts.Settings.Load();
        _some.Desk.Refuse($"PUT {Path}", new("about:blank", "Stale.", 412));
        _some.Desk.Answer($"GET {Path}/versions", () => new DeskPage<DocumentVersion>([new(4, SomeLedger.Noon, new("agent", "ben", "Ben"), "Mine")]), DeskJson.Default.DeskPageDocumentVersion);
        _drafts.Settings.Edit(settings => settings with { CloseAfterDays = 3 });

        await _drafts.Settings.Publish("");
        _drafts.Settings.Overtaken!.By.Name.ShouldBe("Ben");
        _some.Desk.Answer($"GET {Path}", () => Settings with { Version = 4 }, DeskJson.Default.TicketSettings);
        await _drafts.Settings.KeepOnTop();

        (_drafts.Settings.Version, _drafts.Settings.Document!.CloseAfterDays, _drafts.Settings.Overtaken).ShouldBe((4, 3, null));
    }

    [Fact]
    public void rules_and_actions_lack_nothing()
    {
        var faults = RulesLook.Faults(new([new("a", "A", [new("assign")], On: []), new("a", "B", [], "status:open", ForMinutes: 0)])).ToList();

        faults.Select(fault => fault.Field).ShouldBe(["rules[0].on", "rules[0].actions[0].agent", "rules[1].id", "rules[1].forMinutes", "rules[1].actions"]);
    }

    [Fact]
    public void every_action_is_offered_with_what_it_needs() =>
        ActionWords.Doing.Select(one => ActionWords.Begin(one.Key)).Where(action => action.Do is "wait" or "resolve" or "set-priority" or "close").ShouldAllBe(action => ActionWords.Lacks(action) == null);
}
