using Deque.AxeCore.Playwright;
using Firstline.Scenarios.Tests.Kit;
using Microsoft.Playwright;

namespace Firstline.Scenarios.Tests;

/// <summary>What one does to a ticket in the workspace, in a real browser.</summary>
public sealed class ChangingATicket
{
    private static readonly LocatorAssertionsToContainTextOptions Eventually = new() { Timeout = Pages.Patience };

    [Fact]
    public async Task it_is_judged_filled_approved_and_laid_aside()
    {
        await using var browser = await Browser.Start();
        using var folder = new DataFolder();
        await using var desk = await DeskProcess.Start(folder.Path);
        var ticket = await Opened(desk);
        await desk.Client.PutTicketSettings(new(Note: "Fields") { Fields = [new("users", "Users hit", "number", Max: 1000, Decimals: 0)] });
        var page = await Pages.At(browser, desk, ticket, "noor");

        await page.Locator("#prop-impact").SelectOptionAsync("high");
        await page.Locator("#prop-urgency").SelectOptionAsync("high");
        await Assertions.Expect(page.Locator("#prop-priority")).ToHaveValueAsync("critical", new() { Timeout = Pages.Patience });
        await page.Locator("#prop-type").SelectOptionAsync("problem");

        await page.Locator("#field-users").FillAsync("5000");
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.Locator(".fields .fault")).ToContainTextAsync("At most 1000.", Eventually);
        (await page.RunAxe()).Violations.ShouldBeEmpty();
        await page.Locator("#field-users").FillAsync("12");
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.Locator(".toast")).ToContainTextAsync("Users hit is changed.", Eventually);

        await page.GetByText("Ask for one").ClickAsync();
        await page.GetByLabel("What is to be approved?").FillAsync("A refund");
        await page.Locator(".ask-who").GetByLabel("Noor Haddad").CheckAsync();
        (await page.RunAxe()).Violations.ShouldBeEmpty();
        await page.Locator(".ask").GetByText("Ask", new() { Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator(".approval")).ToContainTextAsync("0 of 1 needed", Eventually);
        await page.Locator(".approval").GetByText("Approve", new() { Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator(".approval")).ToContainTextAsync("Approved", Eventually);

        await page.Locator("h1").FocusAsync();
        await page.Keyboard.PressAsync("z");
        (await page.RunAxe()).Violations.ShouldBeEmpty();
        await page.GetByText("In an hour").ClickAsync();
        await Assertions.Expect(page.Locator(".pill-snooze")).ToContainTextAsync("Aside until", Eventually);
        await page.Locator(".pill-snooze button").ClickAsync();
        await Assertions.Expect(page.Locator(".pill-snooze")).ToHaveCountAsync(0, new() { Timeout = Pages.Patience });

        var now = await desk.Client.GetTicket(ticket);
        (now.Type, now.Impact, now.Fields["users"].GetDecimal()).ShouldBe(("problem", "high", 12m));
    }

    [Fact]
    public async Task a_macro_is_looked_at_and_applied()
    {
        await using var browser = await Browser.Start();
        using var folder = new DataFolder();
        await using var desk = await DeskProcess.Start(folder.Path);
        var ticket = await Opened(desk);
        var page = await Pages.At(browser, desk, ticket, "noor");
        await page.EvaluateAsync(
            "key => fetch('/api/v1/macros/hello', { method: 'PUT', headers: { 'Authorization': 'Bearer ' + key, 'Content-Type': 'application/json' }, body: JSON.stringify({ title: 'Greet', actions: [{ do: 'reply', body: 'Dear {{contact.name|there}}, **soon**.' }, { do: 'add-tags', tags: ['greeted'] }] }) })",
            DeskProcess.Key);

        await page.Locator("h1").FocusAsync();
        await page.Keyboard.PressAsync("m");
        await page.Locator("#macro-find").FillAsync("gre");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".macros-preview")).ToContainTextAsync("Dear Ann, soon.", Eventually);
        (await page.RunAxe()).Violations.ShouldBeEmpty();
        (await desk.Client.GetTicket(ticket)).Tags.ShouldBeEmpty();
        await page.GetByText("Apply", new() { Exact = true }).ClickAsync();

        await Assertions.Expect(page.Locator(".said-reply strong")).ToHaveTextAsync("soon", new() { Timeout = Pages.Patience });
        (await desk.Client.GetTicket(ticket)).Tags.ShouldBe(["greeted"]);
    }

    [Fact]
    public async Task files_are_chosen_dropped_and_pasted_and_what_is_refused_says_why()
    {
        await using var browser = await Browser.Start();
        using var folder = new DataFolder();
        await using var desk = await DeskProcess.Start(folder.Path);
        var ticket = await Opened(desk);
        var page = await Pages.At(browser, desk, ticket, "noor");

        await page.Locator("#composer-text").FillAsync("The **log** is attached.");
        await page.Keyboard.PressAsync("Control+Shift+P");
        await Assertions.Expect(page.Locator(".composer-preview strong")).ToHaveTextAsync("log", new() { Timeout = Pages.Patience });
        await page.Locator(".attach input:not([hidden])").SetInputFilesAsync(new FilePayload { Name = "chosen.txt", MimeType = "text/plain", Buffer = "chosen"u8.ToArray() });
        await Hand(page, "drop", "dropped.txt", "dropped");
        await Hand(page, "paste", "pasted.txt", "pasted");
        await Assertions.Expect(page.Locator(".outgoing li")).ToHaveCountAsync(3, new() { Timeout = Pages.Patience });
        await Hand(page, "drop", "tool.exe", "MZ\u0090\u0000\u0003");
        await Assertions.Expect(page.Locator(".outgoing .fault-text")).ToHaveCountAsync(1, new() { Timeout = Pages.Patience });
        (await page.RunAxe()).Violations.ShouldBeEmpty();
        await Assertions.Expect(page.Locator(".composer-send")).ToBeDisabledAsync();
        await page.GetByLabel("Take tool.exe off").ClickAsync();
        await page.Locator(".composer-send").ClickAsync();

        await Assertions.Expect(page.Locator(".said-reply")).ToContainTextAsync("pasted.txt", Eventually);
        var sent = (await desk.Client.Timeline(ticket)).Items.Single(item => item.Kind == "replied");
        sent.Attachments!.Select(file => file.Name).ShouldBe(["chosen.txt", "dropped.txt", "pasted.txt"], ignoreOrder: true);
    }

    private static async Task<string> Opened(DeskProcess desk)
    {
        await desk.Client.PutCustomer("acme", new("Acme", "enterprise", "UTC"));
        await desk.Client.PutAgent("noor", new("Noor Haddad"));
        return (await desk.Client.OpenTicket(new("acme", "Nobody can sign in", "Since nine.", "high", Contact: "Ann"))).Number;
    }

    private static Task Hand(IPage page, string how, string name, string content) => page.Locator(".composer").EvaluateAsync(
        """
        (box, [how, name, content]) => {
          const data = new DataTransfer();
          data.items.add(new File([Uint8Array.from(content, letter => letter.charCodeAt(0))], name));
          const event = how === 'drop' ? new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data }) : new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData: data });
          box.querySelector('textarea').dispatchEvent(event);
        }
        """,
        new[] { how, name, content });
}
