using Deque.AxeCore.Playwright;
using Firstline.Scenarios.Tests.Kit;
using Microsoft.Playwright;

namespace Firstline.Scenarios.Tests;

/// <summary>Somebody asks why a ticket is due then, and changes what is promised.</summary>
public sealed class EditingPromises
{
    private const string Target = "First response, High: hours";
    private static readonly LocatorAssertionsToBeVisibleOptions Patiently = new() { Timeout = 60_000 };
    private static readonly LocatorAssertionsToContainTextOptions Eventually = new() { Timeout = 60_000 };

    [Fact]
    public async Task a_ticket_says_why_it_is_due_then_and_changes_while_one_looks()
    {
        await using var browser = await Browser.Start();
        using var folder = new DataFolder();
        await using var desk = await DeskProcess.Start(folder.Path);
        await desk.Client.PutCustomer("acme", new("Acme", "enterprise", "UTC"));
        var ticket = await desk.Client.OpenTicket(new("acme", "Webhooks come late", "Since noon.", "high"));
        var page = await browser.Page(1280, 800);

        await page.GotoAsync(new Uri(desk.Address, "/tickets").ToString());
        await page.GetByText("Webhooks come late").ClickAsync(new() { Timeout = 60_000 });
        await page.Locator(".work-tabs a", new() { HasText = "Clocks" }).ClickAsync(new() { Timeout = 60_000 });

        var card = page.Locator(".ledger-card", new() { HasText = "First response" });
        await Assertions.Expect(card.Locator(".ledger-why")).ToContainTextAsync("because rule 'Enterprise support' of policy version 1 allows 2 h", Eventually);
        await Assertions.Expect(card.Locator(".piece-ahead").First).ToBeVisibleAsync();
        (await page.RunAxe()).Violations.ShouldBeEmpty();

        await desk.Client.Reply(ticket.Id, new("We are on it."));
        await Assertions.Expect(card.Locator(".state-met")).ToBeVisibleAsync(Patiently);
    }

    [Fact]
    public async Task a_target_is_tried_published_and_found_in_the_history()
    {
        await using var browser = await Browser.Start();
        using var folder = new DataFolder();
        await using var desk = await DeskProcess.Start(folder.Path);
        await desk.Client.PutCustomer("acme", new("Acme", "enterprise", "UTC"));
        await desk.Client.OpenTicket(new("acme", "Webhooks come late", "Since noon.", "high"));
        var page = await browser.Page(1280, 800);
        await page.GotoAsync(new Uri(desk.Address, "/admin/sla").ToString());
        await Assertions.Expect(page.Locator(".reading")).ToBeVisibleAsync(Patiently);
        (await page.RunAxe()).Violations.ShouldBeEmpty();

        await page.GetByText("Unlock editing", new() { Exact = true }).ClickAsync();
        await page.GetByLabel("API key").FillAsync(DeskProcess.Key);
        await page.Keyboard.PressAsync("Enter");
        await page.Locator(".rule-name", new() { HasText = "Enterprise support" }).ClickAsync();
        await page.GetByLabel(Target).FillAsync("0");
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.Locator(".matrix-cell .fault")).ToBeVisibleAsync(Patiently);

        await page.GetByLabel(Target).FillAsync("1.5");
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.Locator(".draft-state")).ToContainTextAsync("would touch 1 of 1 open ticket", Eventually);
        await page.GetByText("Preview effect").ClickAsync();
        await Assertions.Expect(page.Locator(".effect tbody tr")).ToHaveCountAsync(1);
        (await page.RunAxe()).Violations.ShouldBeEmpty();

        await page.GetByText("Publish …").ClickAsync();
        await page.Locator(".publish input").FillAsync("Faster for enterprise");
        await page.GetByText("Publish as the next version").ClickAsync();
        await Assertions.Expect(page.Locator(".draft-bar")).ToContainTextAsync("Version 2 is in force. Every open ticket goes by it.", Eventually);

        await page.Locator(".tabs a", new() { HasText = "History" }).ClickAsync();
        await Assertions.Expect(page.Locator(".version").First).ToContainTextAsync("Faster for enterprise", Eventually);
        (await desk.Client.Policy()).Version.ShouldBe(2);
    }
}
