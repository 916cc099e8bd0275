using Bunit;
using Firstline.Client;
using Firstline.Client.Agents;
using Firstline.Client.Escalations;
using Firstline.Client.Routing;
using Firstline.Client.Tickets;
using Firstline.Web.Client.Shared;
using Firstline.Web.Client.Supervisor;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Firstline.Web.Tests.Screens;

public sealed class SupervisingQueues : BunitContext
{
    private static readonly DateTimeOffset Noon = SomeLedger.Noon;
    private readonly SomeTicket _some = new();
    private readonly List<Agent> _agents =
        [new("ben", 1, "Ben Ode", ["first-line"], "away", 10, 2, 1), new("noor", 1, "Noor Haddad", ["first-line"], "available", 4, 6, 1) { OverCapacity = true }];

    public SupervisingQueues()
    {
        Services.AddSingleton<TimeProvider>(_some.Clock);
        Services.AddSingleton(_some.Session);
        Services.AddScoped<Hands>();
        JSInterop.Mode = JSRuntimeMode.Loose;
        SetRendererInfo(new RendererInfo("WebAssembly", true));
        var summary = new QueueSummary("first-line", "manual", 1, 2, 1, 4, 0, 1, 600);
        var desk = _some.Desk;
        desk.Answer("GET /api/v1/queues", () => new DeskPage<QueueSummary>([summary]), DeskJson.Default.DeskPageQueueSummary);
        desk.Answer("GET /api/v1/queues/first-line", () => new Queue(
            summary, [new(1, "t1", "FL-1", "Exports stop", "acme", "high", "premium", 1, 2, Noon, Noon.AddMinutes(5), null, null, Noon.AddMinutes(9), true)], null), DeskJson.Default.Queue);
        desk.Answer("GET /api/v1/agents", () => new DeskPage<Agent>([.. _agents]), DeskJson.Default.DeskPageAgent);
        desk.Answer("GET /api/v1/tickets", () => new DeskPage<TicketSummary>([Held()]), DeskJson.Default.DeskPageTicketSummary);
        desk.Answer("GET /api/v1/reviews", () => new DeskPage<EscalationReviewLine>([new("FL-9", "t9", "Data was lost", "acme", 3, Noon.AddDays(-1), null)]), DeskJson.Default.DeskPageEscalationReviewLine);
        foreach (var what in new[] { "t1/push", "t2/take", "t2/push" })
        {
            desk.Answer($"POST /api/v1/tickets/{what}", () => _some.Ticket, DeskJson.Default.Ticket);
        }

        desk.Answer("DELETE /api/v1/tickets/t1/assignment", () => _some.Ticket, DeskJson.Default.Ticket);
    }

    [Fact]
    public void what_waits_is_told_with_its_prediction_in_words_and_agents_with_their_load()
    {
        var page = Render<SupervisorPage>();

        page.Find(".waiting .work-row").TextContent.ShouldContain("predicted to miss");
        page.FindAll(".agent").Select(agent => agent.GetAttribute("data-agent")).ShouldBe(["noor", "ben"]);
        page.Find(".agent").TextContent.ShouldContain("6 of 4 points");
        page.Find(".agent").TextContent.ShouldContain("over capacity");
        page.Find("[aria-labelledby=reviews-title]").TextContent.ShouldContain("overdue");
        page.FindAll(".work-tools button").Select(button => button.TextContent).Distinct().ShouldBe(["Ladder"]);
    }

    [Fact]
    public async Task a_ticket_is_dragged_to_an_agent_and_taken_back()
    {
        await _some.Open();
        var page = Render<SupervisorPage>();

        await page.Find(".waiting .work-row").DragStartAsync(new());
        page.FindAll(".agent-open").Count.ShouldBe(2);
        await page.Find("[data-agent=ben]").DropAsync(new());

        _some.Desk.Asked.ShouldContain("POST /api/v1/tickets/t1/push");
        page.Find(".oversee-said").TextContent.ShouldContain("FL-1 is Ben Ode's.");
        await page.Find(".oversee-said button").ClickAsync(new());
        _some.Desk.Asked.ShouldContain("DELETE /api/v1/tickets/t1/assignment");
        page.Find(".oversee-said").TextContent.ShouldContain("back in the queue");
    }

    [Fact]
    public async Task a_ticket_is_given_by_buttons_and_taken_over_by_whoever_works()
    {
        await _some.Open("noor");
        var page = Render<SupervisorPage>();

        await page.Find("[aria-label='Give FL-1 to']").ClickAsync(new());
        page.FindAll(".give-agent b").Select(name => name.TextContent).ShouldBe(["Noor Haddad", "Ben Ode"]);
        await page.Find(".give-agent").ClickAsync(new());
        await page.Find("[aria-label='Take over FL-2']").ClickAsync(new());

        _some.Desk.Asked.ShouldContain("POST /api/v1/tickets/t1/push");
        _some.Desk.Asked.ShouldContain("POST /api/v1/tickets/t2/take");
        page.Find(".oversee-said").TextContent.ShouldContain("FL-2 is yours.");
    }

    [Fact]
    public async Task a_refusal_is_told_and_nothing_is_offered_to_take_back()
    {
        await _some.Open();
        _some.Desk.Refuse("POST /api/v1/tickets/t1/push", new("about:blank", "Closed.", 409, "FL-1 is closed."));
        var page = Render<SupervisorPage>();

        await page.Find(".waiting .work-row").DragStartAsync(new());
        await page.Find("[data-agent=ben]").DropAsync(new());

        page.Find(".oversee-said").TextContent.ShouldContain("FL-1 is closed.");
        page.FindAll(".oversee-said button").ShouldBeEmpty();
    }

    [Fact]
    public async Task the_ladder_of_an_escalated_ticket_tells_who_was_called_and_the_steps()
    {
        _some.Desk.Answer("GET /api/v1/tickets/t2/escalation", () => new Escalation(
            4, 2, 2, [],
            [new(2, "second-line", Noon, null, "level-response", "Nobody answered.", new("desk", "desk", "Desk"), null, ["ben"], [3], [Noon.AddMinutes(5)], [], [])],
            [new("issue-assessment", Noon, null, "Somebody looked at it."), new("escalation-decision", null, null, "Nobody decided.")], [], null), DeskJson.Default.Escalation);
        var page = Render<SupervisorPage>();

        await page.Find("[aria-label='Ladder of FL-2']").ClickAsync(new());

        page.Find(".rung").TextContent.ShouldContain("by nobody");
        page.Find(".rung").TextContent.ShouldContain("level 3 passed, nobody was there");
        page.FindAll(".step-done").Count.ShouldBe(1);
    }

    [Fact]
    public void when_the_desk_falls_silent_what_was_read_stays_with_its_age()
    {
        var page = Render<SupervisorPage>();
        _some.Desk.Refuse("GET /api/v1/queues", new("about:blank", "Down.", 503, "Come back."));

        _some.Clock.Advance(TimeSpan.FromSeconds(5));

        page.WaitForAssertion(() => page.Find(".data-age").TextContent.ShouldContain("does not answer"));
        page.FindAll(".agent").Count.ShouldBe(2);
    }

    [Fact]
    public void who_may_not_look_is_told_so()
    {
        _some.Desk.Refuse("GET /api/v1/queues", new("about:blank", "No.", 403, "This key may not read."));

        Render<SupervisorPage>().Find(".trouble").TextContent.ShouldContain("This key may not read.");
    }

    private static TicketSummary Held() => new(
        "t2", "FL-2", 1, "acme", "Slow pages", "technical-issue", "high", "premium", "open", 2, "ben", "first-line", Noon, Noon, null, false, null, "");
}
