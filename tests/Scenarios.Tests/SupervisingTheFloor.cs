using Deque.AxeCore.Playwright;
using Firstline.Scenarios.Tests.Kit;
using Microsoft.Playwright;

namespace Firstline.Scenarios.Tests;

/// <summary>A supervisor looks over the queues and moves work.</summary>
public sealed class SupervisingTheFloor
{
    [Fact]
    public async Task work_is_dragged_to_an_agent_given_by_keyboard_and_taken_over()
    {
        await using var browser = await Browser.Start();
        using var folder = new DataFolder();
        await using var desk = await DeskProcess.Start(folder.Path);
        await desk.Client.PutCustomer("acme", new("Acme", "enterprise", "UTC"));
        await desk.Client.PutAgent("noor", new("Noor Haddad", ["first-line"], 1));
        await desk.Client.PutAgent("erik", new("Erik Nilsen", ["first-line"]));
        var first = await desk.Client.OpenTicket(new("acme", "Exports stop", "At night.", "high"));
        var second = await desk.Client.OpenTicket(new("acme", "Slow pages", "Since noon.", "high"));
        await desk.Client.Escalate(second.Id, new("business-impact", "The month closes today.", 2));
        var page = await browser.Page(1440, 900);
        await page.GotoAsync(new Uri(desk.Address, "/supervisor").ToString());
        await Assertions.Expect(page.Locator(".trouble")).ToBeVisibleAsync(new() { Timeout = Pages.Patience });
        (await page.RunAxe()).Violations.ShouldBeEmpty();
        await Pages.Unlock(page);
        await Assertions.Expect(page.Locator("[data-agent=noor]")).ToBeVisibleAsync(new() { Timeout = Pages.Patience });
        await page.WaitForSelectorAsync(".working-as", new() { Timeout = Pages.Patience });
        await page.Locator(".working-as select").SelectOptionAsync("erik");
        (await page.RunAxe()).Violations.ShouldBeEmpty();

        await page.Locator(".waiting .work-row", new() { HasText = first.Number }).First.DragToAsync(page.Locator("[data-agent=noor]"));
        await Assertions.Expect(page.Locator("[data-agent=noor]")).ToContainTextAsync(first.Number, new() { Timeout = Pages.Patience });
        (await desk.Client.GetTicket(first.Id)).Agent.ShouldBe("noor");

        await page.Locator("[data-agent=noor] button").First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        (await page.RunAxe()).Violations.ShouldBeEmpty();
        await page.Locator(".give-agent", new() { HasText = "Erik Nilsen" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("[data-agent=erik]")).ToContainTextAsync(first.Number, new() { Timeout = Pages.Patience });

        await page.GetByLabel($"Ladder of {second.Number}").ClickAsync();
        await Assertions.Expect(page.Locator(".drawer .rung").Last).ToContainTextAsync("The month closes today.", new() { Timeout = Pages.Patience });
        (await page.RunAxe()).Violations.ShouldBeEmpty();
    }
}
