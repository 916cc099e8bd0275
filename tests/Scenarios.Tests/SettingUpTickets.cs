using Deque.AxeCore.Playwright;
using Firstline.Scenarios.Tests.Kit;
using Microsoft.Playwright;

namespace Firstline.Scenarios.Tests;

/// <summary>An administrator sets up tickets, in a real browser.</summary>
public sealed class SettingUpTickets
{
    private static readonly LocatorAssertionsToContainTextOptions Eventually = new() { Timeout = Pages.Patience };

    [Fact]
    public async Task statuses_fields_macros_and_triggers_are_edited_validated_and_published()
    {
        await using var browser = await Browser.Start();
        using var folder = new DataFolder();
        await using var desk = await DeskProcess.Start(folder.Path);
        await desk.Client.PutCustomer("acme", new("Acme", "enterprise", "UTC"));
        var page = await browser.Page(1280, 900);
        await page.GotoAsync(new Uri(desk.Address, "/admin/tickets").ToString());
        await Assertions.Expect(page.Locator("h2")).ToContainTextAsync("Statuses", Eventually);
        await Pages.Unlock(page);
        (await page.RunAxe()).Violations.ShouldBeEmpty();

        await page.GetByText("Add a status").ClickAsync();
        await page.Locator("tbody tr").Last.GetByLabel("Name").FillAsync("At the vendor");
        await Assertions.Expect(page.Locator("tbody tr").Last.Locator(".fault")).ToContainTextAsync("1 to 64 of a-z", Eventually);
        await Assertions.Expect(page.GetByText("Publish", new() { Exact = true })).ToBeDisabledAsync();
        (await page.RunAxe()).Violations.ShouldBeEmpty();
        await page.GetByLabel("Id of At the vendor").FillAsync("vendor");
        await page.GetByLabel("Category of At the vendor").SelectOptionAsync("waiting-on-third-party");

        await page.GetByRole(AriaRole.Link, new() { Name = "Fields", Exact = true }).ClickAsync();
        await page.GetByText("Add a field").ClickAsync();
        await page.Locator(".rule-editor").GetByLabel("Name", new() { Exact = true }).FillAsync("Users hit");
        await page.Locator(".rule-editor").GetByLabel("Id", new() { Exact = true }).FillAsync("users");
        await page.Locator(".rule-editor").GetByLabel("Kind").SelectOptionAsync("number");
        (await page.RunAxe()).Violations.ShouldBeEmpty();
        await page.Locator(".draft-note .input").FillAsync("For vendors");
        await page.GetByText("Publish", new() { Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator(".draft-on")).ToContainTextAsync("is in force", Eventually);
        var settings = await desk.Client.TicketSettings();
        settings.Statuses!.ShouldContain(status => status.Id == "vendor");
        settings.Fields!.ShouldHaveSingleItem().Kind.ShouldBe("number");

        await page.GetByRole(AriaRole.Link, new() { Name = "Triggers", Exact = true }).ClickAsync();
        await page.GetByText("Add a trigger").ClickAsync();
        await page.GetByLabel("Title").FillAsync("Greet");
        await page.GetByLabel("Id", new() { Exact = true }).FillAsync("greet");
        await page.GetByLabel("Which tickets").FillAsync("tier:odd");
        await page.GetByPlaceholder("tags, with blanks between").FillAsync("greeted");
        await page.Keyboard.PressAsync("Tab");
        await page.GetByText("Publish", new() { Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator(".rule-editor .fault").First).ToContainTextAsync("tier", Eventually);
        (await page.RunAxe()).Violations.ShouldBeEmpty();
        await page.GetByLabel("Which tickets").FillAsync("tier:enterprise");
        await page.GetByText("Publish", new() { Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator(".draft-on")).ToContainTextAsync("Version 1 is in force.", Eventually);
        var ticket = await desk.Client.OpenTicket(new("acme", "Exports stop", "At night.", "low"));
        (await desk.Client.GetTicket(ticket.Id)).Tags.ShouldBe(["greeted"]);

        await page.GetByRole(AriaRole.Link, new() { Name = "Macros", Exact = true }).ClickAsync();
        await page.GetByText("Add a macro").ClickAsync();
        await page.GetByLabel("Title").FillAsync("We are on it");
        await page.GetByLabel("Text, in Markdown").FillAsync("Dear {{contact.name|there}}.");
        await page.GetByLabel("Try it at").FillAsync(ticket.Number);
        await page.GetByText("Dry run").ClickAsync();
        await Assertions.Expect(page.Locator(".dry-run")).ToContainTextAsync("Dear there.", Eventually);
        (await page.RunAxe()).Violations.ShouldBeEmpty();
        await page.GetByText("Make it").ClickAsync();
        await Assertions.Expect(page.Locator(".rule-name")).ToContainTextAsync("We are on it", Eventually);

        await page.GetByRole(AriaRole.Link, new() { Name = "History", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator(".versions").First).ToContainTextAsync("For vendors", Eventually);
        (await page.RunAxe()).Violations.ShouldBeEmpty();
    }
}
