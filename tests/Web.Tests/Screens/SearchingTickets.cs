using Bunit;
using Firstline.Client;
using Firstline.Client.Tickets;
using Firstline.Web.Client.Shared;
using Firstline.Web.Client.Tickets.List;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Firstline.Web.Tests.Screens;

public sealed class SearchingTickets : BunitContext
{
    private readonly SomeTicket _some = new();

    public SearchingTickets()
    {
        Services.AddSingleton<TimeProvider>(_some.Clock);
        Services.AddSingleton(_some.Session);
        Services.AddScoped<Hands>();
        JSInterop.Mode = JSRuntimeMode.Loose;
        SetRendererInfo(new RendererInfo("WebAssembly", true));
    }

    [Fact]
    public void a_fault_is_shown_at_its_place()
    {
        var faults = QueryFault.Of(new DeskProblem(new("about:blank", "Wrong.", 400, Errors: [new("q", "At 14: status may be new or open."), new("limit", "Too many.")])));

        var box = Render<SearchBox>(search => search.Add(s => s.Query, "tier:premium status:odd vip").Add(s => s.Faults, faults));

        box.Find("mark").TextContent.ShouldBe("status:odd");
        box.Find(".search-echo").TextContent.ShouldBe("tier:premium status:odd vip");
        box.Find(".fault").TextContent.ShouldBe("status may be new or open.");
        box.Find("#search").GetAttribute("aria-invalid").ShouldBe("true");
    }

    [Theory]
    [InlineData(0, "abc", "|abc|")]
    [InlineData(2, "a bc d", "a |bc| d")]
    [InlineData(99, "abc", "abc")]
    public void whatever_place_is_told_the_text_stays_whole(int at, string query, string drawn)
    {
        var pieces = QueryFault.Marked(query, [new(at, "Wrong.")]).ToList();

        string.Concat(pieces.Select(piece => piece.Text)).ShouldBe(query);
        string.Concat(pieces.Select(piece => piece.Faulty ? $"|{piece.Text}|" : piece.Text)).ShouldBe(drawn);
    }

    [Fact]
    public void what_was_searched_is_marked_in_the_excerpt_and_nothing_is_taken_for_html()
    {
        var found = Line() with { Excerpt = new(3, true, "the <b>export</b> stops", [new(7, 6), new(90, 4)]) };

        var row = Render<TicketRow>(r => r.Add(x => x.Ticket, found));

        row.Find("mark").TextContent.ShouldBe("export");
        row.FindAll(".ticket-excerpt b").ShouldBeEmpty();
        row.Find(".ticket-excerpt .sr").TextContent.ShouldBe("Internal:");
    }

    [Fact]
    public void a_choice_without_words_is_every_open_ticket_and_views_bring_their_order()
    {
        var choice = new ListChoice();

        choice.Choose(null, null);
        (choice.Query, choice.Order, choice.Name).ShouldBe(("open:true", "due", "Open tickets"));
        choice.Choose("status:resolved", null);
        (choice.Order, choice.Name).ShouldBe(("updated", "Resolved"));
        choice.Choose("export timeout", null);
        (choice.Order, choice.Name).ShouldBe((null, "Search"));
        choice.Ask("noor").ShouldBe(new TicketQuery(Limit: ListChoice.PageSize, Query: "export timeout", Me: "noor"));
    }

    [Fact]
    public async Task what_is_refused_for_one_ticket_does_not_stop_the_others()
    {
        TicketSummary[] tickets = [.. Enumerable.Range(1, 9).Select(n => Line() with { Id = $"t{n}", Number = $"FL-{n}" })];
        var (run, moves) = (new BulkRun("Priority high", tickets), 0);

        await run.Run(
            ticket => ticket.Number == "FL-5" ? throw new DeskProblem(new("about:blank", "Closed.", 409, "FL-5 is closed.")) : Task.CompletedTask,
            () => moves++);

        run.Over.ShouldBeTrue();
        (run.Done.Count, moves).ShouldBe((8, 9));
        run.Failed.ShouldHaveSingleItem().Why.ShouldBe("FL-5 is closed.");
    }

    [Fact]
    public async Task a_change_to_many_is_told_and_taken_back()
    {
        await _some.Open();
        List<string> priorities = [];
        _some.Desk.Answer("PUT /api/v1/tickets/t1/priority", body => Note(body), DeskJson.Default.Ticket);
        var bar = Render<BulkBar>(bulk => bulk.Add(b => b.Selected, [Line() with { Id = "t1" }]));

        await bar.Find("#bulk-priority").ChangeAsync(new() { Value = "critical" });

        bar.Find(".bulk").TextContent.ShouldContain("1 of 1 ticket");
        await bar.Find(".bulk-tools button").ClickAsync(new());
        priorities.ShouldBe(["{\"priority\":\"critical\"}", "{\"priority\":\"high\"}"]);

        Ticket Note(string body)
        {
            priorities.Add(body);
            return _some.Ticket;
        }
    }

    private TicketSummary Line() => new(
        "t", "FL-1", 1, "acme", "Exports stop", "technical-issue", "high", "premium", "open", 1, null, null, SomeLedger.Noon, SomeLedger.Noon, null, false, null, "");
}
