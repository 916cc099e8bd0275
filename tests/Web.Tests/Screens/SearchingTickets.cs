using Bunit;
using Firstline.Client;
using Firstline.Client.Tickets;
using Firstline.Client.Tickets.Automation;
using Firstline.Client.Live;
using Firstline.Client.Views;
using Firstline.Web.Client.Shared;
using Firstline.Web.Client.Tickets.List;
using Firstline.Web.Tests.Wallboards;
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
        Services.AddScoped(_ => new DeskConnection(new FakeWire(_some.Clock), _some.Clock));
        Services.AddScoped<Hands>();
        Services.AddScoped<Returns>();
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
    public async Task the_desk_changes_many_tells_how_far_it_is_and_what_it_refused_and_takes_it_back()
    {
        await _some.Open();
        List<string> asked = [];
        var job = new Bulk(2, "ended", [new("set-priority", Priority: "critical")], "b1", Run: new(1, 0, 1, [new("t2", "ticket.closed", "FL-2 is closed.")]));
        _some.Desk.Answer("GET /api/v1/macros", () => new DeskPage<Macro>([]), DeskJson.Default.DeskPageMacro);
        _some.Desk.Answer("POST /api/v1/bulk", body =>
        {
            asked.Add(body);
            return job;
        }, DeskJson.Default.Bulk);
        _some.Desk.Answer("POST /api/v1/bulk/b1/undo", () => job with { State = "undone", Undo = new(1, 0, 0, []) }, DeskJson.Default.Bulk);
        var bar = Render<BulkBar>(bulk => bulk.Add(b => b.Selected, [Line() with { Id = "t1" }, Line() with { Id = "t2", Number = "FL-2" }]));

        await bar.Find("#bulk-priority").ChangeAsync(new() { Value = "critical" });

        asked.ShouldBe(["""{"tickets":["t1","t2"],"actions":[{"do":"set-priority","priority":"critical"}]}"""]);
        bar.Find(".bulk").TextContent.ShouldContain("1 of 2 tickets, 1 refused");
        bar.Find(".bulk-failed li").TextContent.ShouldBe("FL-2 FL-2 is closed.");
        await bar.Find(".bulk-tools button").ClickAsync(new());
        bar.Find(".bulk").TextContent.ShouldContain("taken back");
        bar.Find(".bulk").TextContent.ShouldContain("1 of 1 ticket");
    }

    [Fact]
    public async Task a_bulk_job_is_followed_until_it_ends_and_what_cannot_be_put_back_is_not_offered()
    {
        await _some.Open();
        var job = new Bulk(9, "running", [new("close")], "b1", Run: new(0, 0, 0, []));
        _some.Desk.Answer("POST /api/v1/bulk", () => job, DeskJson.Default.Bulk);
        _some.Desk.Answer("GET /api/v1/bulk/b1", () => job, DeskJson.Default.Bulk);
        var (run, moves) = (new BulkRun(_some.Session, _some.Clock, "Closed"), 0);

        var running = run.Run(new(Query: "status:resolved", Actions: [new("close")]), () => moves++, Xunit.TestContext.Current.CancellationToken);
        (run.Over, run.Tried).ShouldBe((false, 0));
        job = job with { State = "ended", Run = new(8, 1, 0, []) };
        _some.Clock.Advance(TimeSpan.FromSeconds(1));
        await running;

        (run.Over, run.Tried, run.CanUndo).ShouldBe((true, 9, false));
        moves.ShouldBeGreaterThan(1);
    }

    [Fact]
    public void a_row_tells_the_columns_that_were_chosen_and_who_is_there()
    {
        var row = Render<TicketRow>(r => r.Add(x => x.Ticket, Line()).Add(x => x.Columns, ["number", "category"]).Add(x => x.Present, [new("noor", "Noor", "typing", SomeLedger.Noon)]));

        row.FindAll(".ticket-whose > span").Select(span => span.TextContent).ShouldBe(["FL-1", "Technical issue", "noor is typing"]);
        row.FindAll(".ticket-agent").ShouldBeEmpty();
        ListColumns.Of(["odd"]).ShouldBe(ListColumns.Usual);
    }

    [Fact]
    public async Task a_search_is_saved_as_a_view_with_its_order_and_columns()
    {
        await _some.Open();
        _some.Desk.Answer("GET /api/v1/tickets/count", () => new TicketCount(3, false), DeskJson.Default.TicketCount);
        foreach (var owner in new[] { "everyone", "agent.noor" })
        {
            _some.Desk.Answer($"GET /api/v1/views/{owner}", () => new DeskPage<SavedView>([]), DeskJson.Default.DeskPageSavedView);
        }

        string? sent = null;
        _some.Desk.Answer("PUT /api/v1/views/agent.noor/late-exports", body =>
        {
            sent = body;
            return new SavedView("agent.noor", "late-exports", "Late exports", "export breached:true", "due", ["number"], 0);
        }, DeskJson.Default.SavedView);
        var views = Render<ViewList>(list => list.Add(l => l.Current, "export breached:true").Add(l => l.Order, "due").Add(l => l.Columns, ["number"]));

        await views.Find(".link-button").ClickAsync(new());
        await views.Find(".views-save input").InputAsync(new() { Value = "Late exports" });
        await views.Find(".views-save").SubmitAsync();

        sent.ShouldBe("""{"name":"Late exports","query":"export breached:true","order":"due","columns":["number"]}""");
    }

    private TicketSummary Line() => new(
        "t", "FL-1", 1, "acme", "Exports stop", "technical-issue", "high", "premium", "open", 1, null, null, SomeLedger.Noon, SomeLedger.Noon, null, false, null, "");
}
