using System.Text.Json;
using Bunit;
using Firstline.Client;
using Firstline.Client.Sla;
using Firstline.Client.Tickets;
using Firstline.Web.Client.Shared;
using Firstline.Web.Client.Sla;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Firstline.Web.Tests.Screens;

public sealed class EditingPromises : BunitContext
{
    private const string Policy = "/api/v1/sla/policy";
    private readonly FakeDesk _desk = new();
    private readonly FakeTimeProvider _clock = new(SomeLedger.Noon);
    private readonly DeskSession _session;
    private PolicyDocument _inForce = SomePolicy.Document;

    public EditingPromises()
    {
        Services.AddSingleton<TimeProvider>(_clock);
        Services.AddSingleton(_session = _desk.Session());
        Services.AddSingleton<PolicyDraft>();
        SetRendererInfo(new RendererInfo("WebAssembly", true));
        JSInterop.Mode = JSRuntimeMode.Loose;
        _desk.Answer($"GET {Policy}", () => _inForce, DeskJson.Default.PolicyDocument);
        _desk.Answer($"POST {Policy}/preview", () => new PolicyPreview(40, 12, 1, 3, [Example()]), DeskJson.Default.PolicyPreview);
    }

    [Fact]
    public void without_a_key_everything_is_shown_and_nothing_can_be_changed()
    {
        var page = Page();

        Names(page).ShouldBe(["Outages", "Gold", "Standard"]);
        page.Find(".reading").TextContent.ShouldContain("unlock editing with an API key");
        page.FindAll(".rule-tools button").ShouldAllBe(tool => tool.HasAttribute("disabled"));
        page.FindAll(".rule-name")[0].Click();
        page.Find(".rule fieldset.plain").HasAttribute("disabled").ShouldBeTrue();
    }

    [Fact]
    public async Task a_rule_moves_down_by_its_button_and_the_default_stays_last()
    {
        var page = await Unlocked();

        page.Find(".rule-tools button:nth-child(2)").Click();

        Names(page).ShouldBe(["Gold", "Outages", "Standard"]);
        page.FindAll(".rule-tools button:nth-child(2)")[1].HasAttribute("disabled").ShouldBeTrue();
        page.FindAll(".rule-tools button:nth-child(1)")[2].HasAttribute("disabled").ShouldBeTrue();
    }

    [Fact]
    public async Task a_rule_can_be_dragged_to_another_place()
    {
        var page = await Unlocked();

        page.FindAll(".rule-handle")[1].DragStart();
        page.FindAll(".rule")[0].DragOver();
        page.FindAll(".rule")[0].Drop();

        Names(page).ShouldBe(["Gold", "Outages", "Standard"]);
    }

    [Fact]
    public async Task a_copy_comes_right_after_its_rule_with_an_id_of_its_own()
    {
        var page = await Unlocked();

        page.FindAll(".rule-tools button:nth-child(3)")[0].Click();

        Names(page).ShouldBe(["Outages", "Outages, copy", "Gold", "Standard"]);
        page.FindAll(".rule-editor input")[1].GetAttribute("value").ShouldBe("outages-copy");
    }

    [Fact]
    public async Task a_problem_is_shown_beside_its_field_and_nothing_can_be_published()
    {
        _desk.Refuse($"POST {Policy}/preview", new Problem("urn:firstline:problem:sla.bad-target", "A target is more than zero.", 400, "The target must be more than zero.", Field: "rules[1].targets[0]"));
        var page = await Unlocked();
        page.FindAll(".rule-name")[1].Click();

        page.Find("[aria-label='First response, Critical: hours']").Change("0");
        Settle(page, () => page.FindAll(".matrix-cell .fault").Count.ShouldBe(1));

        page.Find(".matrix-cell .fault").TextContent.ShouldBe("The target must be more than zero.");
        page.Find("[aria-label='First response, Critical: hours']").GetAttribute("aria-invalid").ShouldBe("true");
        page.FindAll(".rule-fault").Count.ShouldBe(1);
        page.Find(".draft-tools .primary").HasAttribute("disabled").ShouldBeTrue();
    }

    [Fact]
    public async Task the_effect_is_counted_and_shown_with_examples()
    {
        var page = await Unlocked();
        Edit(page);

        page.Find(".draft-state").TextContent.ShouldContain("would touch 12 of 40 open tickets; 1 would breach at once; 3 would be relieved");
        page.FindAll(".draft-tools button")[0].Click();
        page.Find(".effect tbody tr").TextContent.ShouldContain("FL-1009");
        page.Find(".effect tbody .state-breached .icon-octagon").ShouldNotBeNull();
    }

    [Fact]
    public async Task typing_asks_the_desk_once_after_a_pause()
    {
        var page = await Unlocked();
        page.FindAll(".rule-name")[1].Click();
        foreach (var hours in new[] { "3", "4", "5" })
        {
            page.Find("[aria-label='First response, Critical: hours']").Change(hours);
            _clock.Advance(TimeSpan.FromMilliseconds(400));
        }

        Settle(page, () => page.Find(".draft-state").TextContent.ShouldContain("would touch"));

        _desk.Asked.Count(asked => asked == $"POST {Policy}/preview").ShouldBe(1);
    }

    [Fact]
    public async Task publishing_sends_the_version_that_was_edited_and_follows_the_tickets()
    {
        _desk.Answer($"PUT {Policy}", body => _inForce = JsonSerializer.Deserialize(body, DeskJson.Default.PolicyDocument)! with { Version = 8, Applied = 7 }, DeskJson.Default.PolicyDocument);
        var page = await Unlocked();
        Edit(page);

        page.Find(".draft-tools .primary").Click();
        page.Find(".publish li").TextContent.ShouldBe("Changed rule “Gold”");
        page.Find(".publish input").Input("Gold customers wait less");
        page.Find(".publish").Submit();

        page.WaitForAssertion(() => page.Find(".draft-bar").TextContent.ShouldContain("Version 8 is in force."));
        (_desk.Authorization, _inForce.Note).ShouldBe(("Bearer let-me-in", "Gold customers wait less"));
        page.Find(".draft-bar").TextContent.ShouldContain("being brought up to it");
        _inForce = _inForce with { Applied = 8 };
        Settle(page, () => page.Find(".draft-bar").TextContent.ShouldContain("Every open ticket goes by it."));
    }

    [Fact]
    public async Task whoever_was_faster_is_named_and_the_draft_is_kept()
    {
        _desk.Refuse($"PUT {Policy}", new Problem("urn:firstline:problem:stale", "Another version is in force.", 412));
        _desk.Answer($"GET {Policy}/versions", () => new DeskPage<PolicyEdition>([new(8, SomeLedger.Noon, new Actor("api-client", "ann", "Ann"), "Longer weekends", null, 0)]), DeskJson.Default.DeskPagePolicyEdition);
        var page = await Unlocked();
        Edit(page);
        page.Find(".draft-tools .primary").Click();

        page.Find(".publish").Submit();

        page.WaitForAssertion(() => page.Find("[role=alert]").TextContent.ShouldContain("Ann published version 8 meanwhile (“Longer weekends”)"));
        _desk.IfMatch.ShouldBe("\"7\"");
        _inForce = SomePolicy.Document with { Version = 8, ReopenWindowHours = 48 };
        page.Find(".draft-tools .primary").Click();
        Settle(page, () => page.Find(".draft-state").TextContent.ShouldContain("Draft on version 8"));
        Draft.Edits.ShouldBe(["Changed rule “Gold”"]);
        Draft.Document!.ReopenWindowHours.ShouldBe(48);
    }

    [Fact]
    public async Task what_goes_wrong_while_a_draft_is_put_on_top_is_told_and_the_draft_stays()
    {
        var page = await Unlocked();
        Edit(page);
        _desk.Refuse($"GET {Policy}", new Problem("urn:firstline:problem:forbidden", "The key may not read.", 403));

        await page.InvokeAsync(Draft.KeepOnTop);

        (Draft.Problem!.Status, Draft.Edits.Count).ShouldBe((403, 1));
    }

    private PolicyDraft Draft => Services.GetRequiredService<PolicyDraft>();

    private static PreviewedClock Example() => new("id", "FL-1009", "Card payments", "first-response", SomeLedger.At(1), SomeLedger.At(-1), true);

    private static IEnumerable<string> Names(IRenderedComponent<PolicyPage> page) => page.FindAll(".rule-name b").Select(name => name.TextContent);

    private void Edit(IRenderedComponent<PolicyPage> page)
    {
        page.FindAll(".rule-name")[1].Click();
        page.Find("[aria-label='First response, Critical: hours']").Change("1");
        Settle(page, () => page.Find(".draft-state").TextContent.ShouldContain("would touch"));
    }

    private void Settle(IRenderedComponent<PolicyPage> page, Action holds)
    {
        _clock.Advance(TimeSpan.FromSeconds(1.1));
        page.WaitForAssertion(holds);
    }

    private async Task<IRenderedComponent<PolicyPage>> Unlocked()
    {
        _desk.Answer("GET /api/v1", () => new ApiIndex("Firstline", "1", "v1", new Dictionary<string, string>()), DeskJson.Default.ApiIndex);
        await _session.Unlock("let-me-in");
        return Page();
    }

    private IRenderedComponent<PolicyPage> Page()
    {
        var page = Render<PolicyPage>();
        page.WaitForAssertion(() => page.FindAll(".rule").Count.ShouldBe(3));
        return page;
    }
}
