using System.Net;
using System.Net.Http.Json;
using Firstline.Client;
using Firstline.Client.Tickets;
using Firstline.Web.Tests.Hosting;

namespace Firstline.Web.Tests.Tickets;

[Collection<WithADesk>]
public sealed class OpeningATicket(RunningDesk running)
{
    [Fact]
    public async Task Answers_the_ticket_with_its_place_and_version()
    {
        var customer = await running.SomeCustomer("premium");

        using var answer = await running.Writer.PostAsJsonAsync(
            "api/v1/tickets", new OpenTicketRequest(customer, "Grüße & <b>Rauch</b>", "It smokes.", "high", "technical-issue", "phone", "Ada", Component: "printer"), DeskJson.Default.OpenTicketRequest);

        answer.StatusCode.ShouldBe(HttpStatusCode.Created);
        var ticket = (await answer.Content.ReadFromJsonAsync(DeskJson.Default.Ticket))!;
        answer.Headers.Location!.ToString().ShouldBe($"/api/v1/tickets/{ticket.Number}");
        answer.Headers.ETag!.Tag.ShouldBe($"\"{ticket.Version}\"");
        ticket.Number.ShouldStartWith("FL-");
        (ticket.Subject, ticket.Tier, ticket.Priority, ticket.Category, ticket.Channel, ticket.Status, ticket.Level)
            .ShouldBe(("Grüße & <b>Rauch</b>", "premium", "high", "technical-issue", "phone", "new", 1));
        ticket.Clocks.ShouldContain(clock => clock.Clock == "first-response" && clock.State == "running" && clock.Due > ticket.OpenedAt);
    }

    [Fact]
    public async Task Fills_in_what_was_left_out()
    {
        var ticket = await running.Desk.OpenTicket(new(await running.SomeCustomer(), "A question", "How?"));

        (ticket.Priority, ticket.Category, ticket.Channel, ticket.Outage, ticket.Contact).ShouldBe(("medium", "general-inquiry", "ticket", false, ""));
    }

    [Fact]
    public async Task The_same_key_and_body_answer_the_same_ticket_however_often_they_are_sent()
    {
        var request = new OpenTicketRequest(await running.SomeCustomer(), "Once", "Only once.");
        var key = running.NewId("key");

        var tickets = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => running.Desk.OpenTicket(request, key)));

        tickets.Select(ticket => (ticket.Id, ticket.Number)).Distinct().ShouldHaveSingleItem();
        (await running.Desk.ListTickets(new(Customer: request.Customer))).Items.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task White_space_and_the_order_of_fields_do_not_make_another_body()
    {
        var customer = await running.SomeCustomer();
        var key = ("Idempotency-Key", running.NewId("key"));

        using var first = await running.Writer.SendRaw(HttpMethod.Post, "api/v1/tickets", $$"""{"customer":"{{customer}}","subject":"S","body":"B"}""", headers: key);
        using var second = await running.Writer.SendRaw(HttpMethod.Post, "api/v1/tickets", $$"""{ "body": "B", "subject": "S", "customer": "{{customer}}", "team": null }""", headers: key);

        second.StatusCode.ShouldBe(HttpStatusCode.Created);
        second.Headers.Location.ShouldBe(first.Headers.Location);
    }

    [Fact]
    public async Task The_same_key_with_another_body_is_refused()
    {
        var customer = await running.SomeCustomer();
        var key = running.NewId("key");
        await running.Desk.OpenTicket(new(customer, "First", "One."), key);

        var refused = await Should.ThrowAsync<DeskProblem>(running.Desk.OpenTicket(new(customer, "Second", "Two."), key));

        (refused.Status, refused.Code).ShouldBe((HttpStatusCode.UnprocessableEntity, "desk.key-reused"));
        (await running.Desk.ListTickets(new(Customer: customer))).Items.ShouldHaveSingleItem().Subject.ShouldBe("First");
    }

    [Fact]
    public async Task The_same_key_of_another_caller_is_another_key()
    {
        var request = new OpenTicketRequest(await running.SomeCustomer(), "Mine", "And yours.");
        var key = running.NewId("key");
        using var console = running.Caller(running.Host.Key);

        var mine = await running.Desk.OpenTicket(request, key);
        var theirs = await new DeskClient(console).OpenTicket(request, key);

        theirs.Id.ShouldNotBe(mine.Id);
    }

    [Fact]
    public async Task An_unknown_customer_is_named()
    {
        using var answer = await running.Writer.SendRaw(HttpMethod.Post, "api/v1/tickets", """{"customer":"nobody","subject":"S","body":"B"}""");

        var problem = await answer.Problem(HttpStatusCode.NotFound, "customer.unknown");
        problem.Field.ShouldBe("customer");
    }

    [Fact]
    public async Task Every_wrong_field_is_named_at_once()
    {
        using var answer = await running.Writer.SendRaw(
            HttpMethod.Post, "api/v1/tickets", """{"customer":"No Slug","subject":7,"priority":"urgent","category":"other","outage":"yes","color":"red"}""");

        var problem = await answer.Problem(HttpStatusCode.BadRequest, "api.invalid-request");
        problem.Errors!.Select(error => error.Field).ShouldBe(["customer", "subject", "body", "category", "priority", "outage", "color"], ignoreOrder: true);
        problem.Errors!.Single(error => error.Field == "priority").Detail.ShouldBe("priority must be one of: critical, high, medium, low.");
    }

    [Theory]
    [InlineData("", "body", "ticket.empty-text", "subject")]
    [InlineData("   ", "body", "ticket.empty-text", "subject")]
    [InlineData("subject", "\\n\\t ", "ticket.empty-text", "body")]
    public async Task Empty_texts_are_refused(string subject, string body, string code, string field)
    {
        var customer = await running.SomeCustomer();

        using var answer = await running.Writer.SendRaw(HttpMethod.Post, "api/v1/tickets", $$"""{"customer":"{{customer}}","subject":"{{subject}}","body":"{{body}}"}""");

        (await answer.Problem(HttpStatusCode.BadRequest, code)).Field.ShouldBe(field);
        (await running.Desk.ListTickets(new(Customer: customer))).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task Texts_beyond_their_limit_are_refused()
    {
        var refused = await Should.ThrowAsync<DeskProblem>(running.Desk.OpenTicket(new("anybody", new string('x', 201), "B")));
        refused.Code.ShouldBe("customer.unknown");

        var customer = await running.SomeCustomer();
        refused = await Should.ThrowAsync<DeskProblem>(running.Desk.OpenTicket(new(customer, new string('x', 201), "B")));
        (refused.Code, refused.Problem.Field).ShouldBe(("ticket.text-too-long", "subject"));

        refused = await Should.ThrowAsync<DeskProblem>(running.Desk.OpenTicket(new(customer, "S", new string('x', 100_001))));
        (refused.Code, refused.Problem.Field).ShouldBe(("ticket.text-too-long", "body"));
    }
}
