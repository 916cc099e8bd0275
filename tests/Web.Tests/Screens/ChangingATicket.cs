using Bunit;
using Firstline.Client;
using Firstline.Client.Settings;
using Firstline.Client.Sla;
using Firstline.Client.Tickets;
using Firstline.Web.Client.Shared;
using Firstline.Web.Client.Tickets.Workspace;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Firstline.Web.Tests.Screens;

public sealed class ChangingATicket : BunitContext
{
    private static readonly TicketFieldDefinition Users = new("users", "Users hit", "number", Max: 100, Decimals: 0);
    private readonly SomeTicket _some = new();
    private readonly List<string> _asked = [];

    public ChangingATicket()
    {
        Services.AddSingleton<TimeProvider>(_some.Clock);
        Services.AddSingleton(_some.Session);
        Services.AddScoped<Hands>();
        JSInterop.Mode = JSRuntimeMode.Loose;
        SetRendererInfo(new RendererInfo("WebAssembly", true));
        _some.Happens("opened", "Help.", "Ann", "contact");
        _some.Desk.Answer("GET /api/v1/settings/tickets", () => Settings, DeskJson.Default.TicketSettings);
        foreach (var act in new[] { "fields", "status", "snooze", "impact-urgency" })
        {
            _some.Desk.Answer($"PUT {SomeTicket.At(act)}", Note, DeskJson.Default.Ticket);
        }
    }

    private static TicketSettings Settings => new()
    {
        Fields = [Users, new("env", "Environment", "choice", Options: [new("prod", "Production")], Uses: [new("account-issue")])],
        Statuses = [new("new", "New", "new", 1), new("open", "Open", "open", 2), new("vendor", "At the vendor", "waiting-on-third-party", 3), new("fixed", "Fixed", "resolved", 4), new("gone", "Gone", "closed", 5)],
    };

    [Theory]
    [InlineData("number", "12", "12")]
    [InlineData("number", "12.50", "12.50")]
    [InlineData("checkbox", "true", "true")]
    [InlineData("multi-choice", "a b", """["a","b"]""")]
    [InlineData("text", "  a \"b\" ", "\"a \\u0022b\\u0022\"")]
    [InlineData("date", "", "null")]
    public void what_is_entered_takes_the_form_of_its_kind(string kind, string entered, string sent) =>
        FieldText.Value(Users with { Kind = kind, Decimals = null }, entered).GetRawText().ShouldBe(sent);

    [Theory]
    [InlineData("number", "x", "A number.")]
    [InlineData("number", "101", "At most 100.")]
    [InlineData("number", "1.5", "A whole number.")]
    [InlineData("url", "example.org", "An address that begins with http:// or https://.")]
    [InlineData("email", "ann", "An e-mail address, such as ann@example.org.")]
    [InlineData("email", "ann@example.org", null)]
    [InlineData("date", "", null)]
    public void what_is_plainly_wrong_is_said_at_once(string kind, string entered, string? fault) => FieldText.Fault(Users with { Kind = kind }, entered).ShouldBe(fault);

    [Fact]
    public async Task only_the_fields_of_its_category_are_there_and_nothing_wrong_is_sent()
    {
        await Open();
        var part = Render<FieldsPart>(fields => fields.Add(f => f.Sight, _some.Sight));

        part.FindAll("#field-env").ShouldBeEmpty();
        await part.Find("#field-users").ChangeAsync(new() { Value = "500" });
        part.Find(".fault").TextContent.ShouldBe("At most 100.");
        _asked.ShouldBeEmpty();
        await part.Find("#field-users").InputAsync(new() { Value = "50" });
        part.FindAll(".fault").ShouldBeEmpty();
        await part.Find("#field-users").ChangeAsync(new() { Value = "50" });

        _asked.ShouldBe(["""{"fields":{"users":50}}"""]);
    }

    [Fact]
    public async Task what_the_desk_refuses_stands_beside_its_field()
    {
        await Open();
        _some.Desk.Refuse($"PUT {SomeTicket.At("fields")}", new("about:blank", "Wrong.", 400, Errors: [new("fields.users", "Users hit must be even.")]));
        var part = Render<FieldsPart>(fields => fields.Add(f => f.Sight, _some.Sight));

        await part.Find("#field-users").ChangeAsync(new() { Value = "3" });

        part.Find(".fault").TextContent.ShouldBe("Users hit must be even.");
        part.Find("#field-users").GetAttribute("value").ShouldBe("3");
    }

    [Fact]
    public async Task it_may_go_to_the_desks_own_statuses_by_the_rules_of_their_categories()
    {
        await Open();
        var status = Render<StatusControl>(control => control.Add(c => c.Sight, _some.Sight));

        status.FindAll("option").Select(option => option.TextContent).ShouldBe(["Open", "At the vendor", "Fixed …"]);
        await status.Find("select").ChangeAsync(new() { Value = "vendor" });
        await status.Find("select").ChangeAsync(new() { Value = "fixed" });
        await status.Find("form").SubmitAsync();

        _asked.ShouldBe(["""{"status":"vendor"}""", """{"status":"fixed","resolution":"answered"}"""]);
    }

    [Fact]
    public async Task impact_and_urgency_are_told_together()
    {
        await Open();
        var judging = Render<JudgingControl>(control => control.Add(c => c.Sight, _some.Sight));

        await judging.Find("#prop-impact").ChangeAsync(new() { Value = "high" });
        _asked.ShouldBeEmpty();
        await judging.Find("#prop-urgency").ChangeAsync(new() { Value = "low" });

        _asked.ShouldBe(["""{"impact":"high","urgency":"low"}"""]);
    }

    [Theory]
    [InlineData("2026-11-25T08:00:00Z", "2026-11-25T17:00:00Z", "2026-11-25T08:00:00Z")]
    [InlineData("2026-11-28T08:00:00Z", "2026-11-28T17:00:00Z", "2026-11-28T08:00:00Z")]
    [InlineData("2026-11-20T00:00:00Z", "2026-12-20T00:00:00Z", "2026-11-25T09:00:00Z")]
    public void tomorrow_begins_when_the_desk_opens(string from, string to, string opens) =>
        SnoozePlan.Tomorrow([new OpenStretch(DateTimeOffset.Parse(from, null), DateTimeOffset.Parse(to, null))], DateTimeOffset.Parse("2026-11-24T20:00:00Z", null), Zone.Utc)
            .ShouldBe(DateTimeOffset.Parse(opens, null));

    [Fact]
    public async Task it_is_laid_aside_until_a_time_that_lies_ahead()
    {
        await Open();
        var dialog = Render<SnoozeDialog>(snooze => snooze.Add(s => s.Sight, _some.Sight));

        await dialog.Find("#snooze-own").InputAsync(new() { Value = "2020-01-01T08:00" });
        await dialog.Find("form").SubmitAsync();
        dialog.Find(".fault").TextContent.ShouldBe("The time has to lie ahead.");
        await dialog.FindAll(".pick")[2].ClickAsync(new());

        _asked.ShouldBe(["""{"untilReply":true}"""]);
    }

    [Fact]
    public async Task the_preview_is_drawn_by_the_desk_and_fills_no_placeholder()
    {
        await Open();
        _some.Desk.Answer($"POST /api/v1/tickets/{_some.Ticket.Id}/actions", body =>
        {
            _asked.Add(body);
            return new(_some.Ticket, true, [new TimelineItem(2, _some.Clock.GetUtcNow(), new("agent", "noor", "Noor"), "noted", Html: "<p>Dear <strong>Ann</strong></p>")]);
        }, DeskJson.Default.ActionRun);

        var preview = Render<ComposerPreview>(drawn => drawn.Add(p => p.Sight, _some.Sight).Add(p => p.Body, "Dear **Ann** {{me.name}}"));
        _some.Clock.Advance(TimeSpan.FromSeconds(1));

        preview.WaitForAssertion(() => preview.Find("strong").TextContent.ShouldBe("Ann"));
        _asked.ShouldHaveSingleItem().ShouldNotContain("{{");
    }

    private async Task Open()
    {
        await _some.Open();
        _some.Ticket = _some.Ticket with { StatusId = "open" };
        await _some.Session.MeetSettings(Xunit.TestContext.Current.CancellationToken);
        await _some.Sight.Load();
    }

    private Ticket Note(string body)
    {
        _asked.Add(body);
        return _some.Ticket;
    }
}
