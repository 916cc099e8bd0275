using Deque.AxeCore.Playwright;
using Firstline.Scenarios.Tests.Kit;
using Microsoft.Playwright;

namespace Firstline.Scenarios.Tests;

/// <summary>A newcomer opens the wall in a browser while tickets come in over the API.</summary>
public sealed class WatchingTheWall
{
    private static readonly LocatorAssertionsToBeVisibleOptions Patiently = new() { Timeout = 60_000 };

    [Fact]
    public async Task a_ticket_opened_over_the_api_changes_the_board()
    {
        await using var browser = await Browser.Start();
        using var folder = new DataFolder();
        await using var desk = await DeskProcess.Start(folder.Path);
        await desk.Client.PutCustomer("acme", new("Acme", "enterprise", "UTC"));
        var page = await browser.Page();
        await page.GotoAsync(new Uri(desk.Address, "/wall").ToString());
        await Assertions.Expect(page.Locator("main.wall[data-link=live]")).ToBeVisibleAsync(Patiently);

        var ticket = await desk.Client.OpenTicket(new("acme", "Webhooks come late", "Since noon.", "critical", Team: "first-line"));

        await Assertions.Expect(page.Locator(".deadline", new() { HasText = ticket.Number })).ToBeVisibleAsync(Patiently);
        await Assertions.Expect(page.GetByText("Webhooks come late").First).ToBeVisibleAsync();
        (await page.RunAxe()).Violations.ShouldBeEmpty();

        await desk.Client.Reply(ticket.Id, new("We are on it."));
        await desk.Client.Resolve(ticket.Id, "fixed");
        await Assertions.Expect(page.Locator(".deadline", new() { HasText = ticket.Number })).ToHaveCountAsync(0, new() { Timeout = 60_000 });
    }

    [Fact]
    public async Task a_board_left_open_comes_back_by_itself_after_a_restart()
    {
        await using var browser = await Browser.Start();
        using var folder = new DataFolder();
        var desk = await DeskProcess.Start(folder.Path);
        var address = desk.Address;
        await desk.Client.PutCustomer("acme", new("Acme", "premium", "UTC"));
        var page = await browser.Page(390, 844);
        await page.GotoAsync(new Uri(address, "/wall").ToString());
        await Assertions.Expect(page.Locator("main.wall[data-link=live]")).ToBeVisibleAsync(Patiently);

        desk.Kill();
        await desk.DisposeAsync();
        await Assertions.Expect(page.Locator("main.wall:not([data-link=live])")).ToBeVisibleAsync(Patiently);

        await using var again = await DeskProcess.Start(folder.Path, "--urls", address.ToString());
        var ticket = await again.Client.OpenTicket(new("acme", "After the restart", "Hello?", "high"));
        await Assertions.Expect(page.Locator("main.wall[data-link=live]")).ToBeVisibleAsync(Patiently);
        await Assertions.Expect(page.Locator(".deadline", new() { HasText = ticket.Number })).ToBeVisibleAsync(Patiently);
    }
}
