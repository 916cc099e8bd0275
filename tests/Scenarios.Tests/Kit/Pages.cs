using Microsoft.Playwright;

namespace Firstline.Scenarios.Tests.Kit;

/// <summary>What people do on every page.</summary>
public static class Pages
{
    /// <summary>As long as a loaded machine may take.</summary>
    public const float Patience = 60_000;

    /// <summary>Unlocks editing with the development key.</summary>
    public static async Task Unlock(IPage page)
    {
        await page.GetByText("Unlock editing", new() { Exact = true }).ClickAsync();
        await page.GetByLabel("API key").FillAsync(DeskProcess.Key);
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".unlock-state")).ToBeVisibleAsync(new() { Timeout = Patience });
    }

    /// <summary>Somebody's page of a ticket, unlocked.</summary>
    public static async Task<IPage> At(Browser browser, DeskProcess desk, string ticket, string agent)
    {
        var page = await browser.Page(1280, 900);
        await page.GotoAsync(new Uri(desk.Address, $"/tickets/{ticket}").ToString());
        await Assertions.Expect(page.Locator(".said").First).ToBeVisibleAsync(new() { Timeout = Patience });
        await Unlock(page);
        await page.WaitForSelectorAsync(".working-as", new() { Timeout = Patience });
        await page.Locator(".working-as select").SelectOptionAsync(agent);
        return page;
    }
}
