using Deque.AxeCore.Playwright;
using Firstline.Scenarios.Tests.Kit;
using Microsoft.Playwright;

namespace Firstline.Scenarios.Tests;

/// <summary>Two people work at one ticket.</summary>
public sealed class WorkingAtTickets
{
    private static readonly LocatorAssertionsToContainTextOptions Eventually = new() { Timeout = 60_000 };

    [Fact]
    public async Task a_reply_is_held_when_the_customer_writes_meanwhile_and_both_see_it_live()
    {
        await using var browser = await Browser.Start();
        using var folder = new DataFolder();
        await using var desk = await DeskProcess.Start(folder.Path);
        await desk.Client.PutCustomer("acme", new("Acme", "enterprise", "UTC"));
        await desk.Client.PutAgent("noor", new("Noor Haddad"));
        await desk.Client.PutAgent("erik", new("Erik Nilsen"));
        var ticket = await desk.Client.OpenTicket(new("acme", "Nobody can sign in", "Since *nine* this morning.", "high", Contact: "Ann"));
        var (noor, erik) = (await Pages.At(browser, desk, ticket.Number, "noor"), await Pages.At(browser, desk, ticket.Number, "erik"));
        await Assertions.Expect(noor.Locator(".said-customer em")).ToHaveTextAsync("nine");
        (await noor.RunAxe()).Violations.ShouldBeEmpty();

        await noor.Locator("#composer-text").FillAsync("We are on it.");
        await Assertions.Expect(noor.Locator(".composer-saved")).ToContainTextAsync("Saved ", Eventually);
        await Assertions.Expect(erik.Locator(".presence")).ToContainTextAsync("Noor Haddad is", Eventually);
        await desk.Client.ReceiveMessage(ticket.Id, new("Still nobody!"));
        await noor.Locator("#composer-text").FocusAsync();
        await noor.Keyboard.PressAsync("Control+Enter");

        await Assertions.Expect(noor.Locator(".held")).ToContainTextAsync("The customer wrote", Eventually);
        (await noor.RunAxe()).Violations.ShouldBeEmpty();
        await noor.GetByText("Send anyway").ClickAsync();
        await Assertions.Expect(erik.Locator(".said-reply")).ToContainTextAsync("We are on it.", Eventually);
        await Assertions.Expect(noor.Locator("#composer-text")).ToHaveValueAsync("");

        await erik.SelectOptionAsync("#prop-priority", "critical");
        await Assertions.Expect(noor.Locator("#prop-priority")).ToHaveValueAsync("critical", new() { Timeout = 60_000 });
        await erik.GetByText("Undo").ClickAsync();
        await Assertions.Expect(noor.Locator("#prop-priority")).ToHaveValueAsync("high", new() { Timeout = 60_000 });
    }

    [Fact]
    public async Task tickets_are_found_by_what_was_said_and_changed_together()
    {
        await using var browser = await Browser.Start();
        using var folder = new DataFolder();
        await using var desk = await DeskProcess.Start(folder.Path);
        await desk.Client.PutCustomer("acme", new("Acme", "enterprise", "UTC"));
        await desk.Client.PutAgent("noor", new("Noor Haddad"));
        await desk.Client.OpenTicket(new("acme", "Exports stop", "The ledger times out at night.", "low"));
        await desk.Client.OpenTicket(new("acme", "Slow pages", "The ledger is slow.", "low"));
        await desk.Client.OpenTicket(new("acme", "A question", "Who is our contact?", "low"));
        var page = await browser.Page(1280, 900);
        await page.GotoAsync(new Uri(desk.Address, "/tickets").ToString());
        await Assertions.Expect(page.Locator(".ticket-list > li")).ToHaveCountAsync(3, new() { Timeout = 60_000 });
        await Pages.Unlock(page);

        await page.Locator("h1").FocusAsync();
        await page.Keyboard.PressAsync("/");
        await page.Locator("#search").FillAsync("ledger priority:odd");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".search-echo mark")).ToHaveTextAsync("odd", new() { Timeout = 60_000 });
        (await page.RunAxe()).Violations.ShouldBeEmpty();

        await page.Locator("#search").FillAsync("ledger");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".ticket-list > li")).ToHaveCountAsync(2, new() { Timeout = 60_000 });
        await Assertions.Expect(page.Locator(".ticket-excerpt mark").First).ToHaveTextAsync("ledger");
        await page.GetByText("All that are shown").ClickAsync();
        await page.Locator("#bulk-priority").SelectOptionAsync("high");
        await Assertions.Expect(page.Locator(".bulk")).ToContainTextAsync("2 of 2 tickets", Eventually);
        (await page.RunAxe()).Violations.ShouldBeEmpty();
        (await desk.Client.ListTickets(new(Priority: "high"))).Items.Count.ShouldBe(2);

        await page.GetByText("Undo").ClickAsync();
        await Assertions.Expect(page.Locator(".bulk")).ToContainTextAsync("taken back", Eventually);
        await Assertions.Expect(page.Locator(".bulk")).ToContainTextAsync("2 of 2 tickets", Eventually);
        (await desk.Client.ListTickets(new(Priority: "low"))).Items.Count.ShouldBe(3);

        await page.GetByText("Done", new() { Exact = true }).ClickAsync();
        await page.Locator(".columns summary").ClickAsync();
        await page.Locator(".columns").GetByLabel("Category").CheckAsync();
        await Assertions.Expect(page.Locator(".ticket-whose").First).ToContainTextAsync("General inquiry", Eventually);
        await page.GetByText("Save this search as a view").ClickAsync();
        await page.GetByLabel("Name of this view").FillAsync("Ledger");
        await page.Locator(".views-save").GetByText("Save", new() { Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator(".views a[aria-current]")).ToContainTextAsync("Ledger", Eventually);
        (await page.RunAxe()).Violations.ShouldBeEmpty();
        var view = (await desk.Client.ListViews("everyone")).Items.ShouldHaveSingleItem();
        (view.Query, view.Columns.Contains("category")).ShouldBe(("ledger", true));
        await desk.Client.Attend((await desk.Client.ListTickets(new(Query: "ledger"))).Items[0].Id, new("noor", "typing"));
        await Assertions.Expect(page.Locator(".row-present")).ToContainTextAsync("Noor Haddad is typing", Eventually);
    }
}
