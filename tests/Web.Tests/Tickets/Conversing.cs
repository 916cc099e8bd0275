using System.Net;
using Firstline.Client;
using Firstline.Client.Live;
using Firstline.Domain.Identity;
using Firstline.Web.Identity;
using Firstline.Web.Tests.Hosting;
using Firstline.Web.Tests.Live;
using Microsoft.Extensions.DependencyInjection;

namespace Firstline.Web.Tests.Tickets;

[Collection<WithADesk>]
public sealed class Conversing(RunningDesk running)
{
    [Fact]
    public async Task A_call_that_reached_the_customer_answers_them()
    {
        var (desk, agent, ticket) = (running.Desk, await running.SomeAgent(), await running.SomeTicket());

        var called = await desk.LogCall(ticket.Id, new("outbound", true, 90, "They will **try** it.", Agent: agent));

        called.FirstRepliedAt.ShouldNotBeNull();
        var item = (await desk.Timeline(ticket.Id)).Items.Single(one => one.Kind == "call-logged");
        (item.Call!.Direction, item.Call.Reached, item.Call.DurationSeconds, item.By.Id).ShouldBe(("outbound", true, 90, agent));
        item.Html.ShouldBe("<p>They will <strong>try</strong> it.</p>\n");
    }

    [Fact]
    public async Task A_message_that_does_not_arrive_is_seen_on_the_ticket()
    {
        var (desk, ticket) = (running.Desk, await running.SomeTicket());
        await desk.Reply(ticket.Id, new("R", "email"));
        var sent = (await desk.Timeline(ticket.Id)).Items.Single(item => item.Kind == "replied");
        sent.Delivery!.State.ShouldBe("pending");

        var failed = await desk.ReportDelivery(ticket.Id, sent.Message!.Value, new("failed", "Mailbox full."));

        failed.Undelivered.ShouldBe(1);
        var items = (await desk.Timeline(ticket.Id)).Items;
        (items.Single(item => item.Kind == "replied").Delivery!.Reason, items.Single(item => item.Kind == "delivery-reported").To).ShouldBe(("Mailbox full.", "failed"));
        (await desk.ReportDelivery(ticket.Id, sent.Message!.Value, new("delivered"))).Undelivered.ShouldBe(0);
        (await Should.ThrowAsync<DeskProblem>(desk.ReportDelivery(ticket.Id, Guid.Empty, new("sent")))).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_acknowledgement_of_the_desk_answers_nobody()
    {
        var (desk, ticket) = (running.Desk, await running.SomeTicket());

        var told = await desk.SendSystemMessage(ticket.Id, new("We have your message."));

        (told.FirstRepliedAt, told.WaitingSince, told.Status).ShouldBe((null, ticket.WaitingSince, "new"));
    }

    [Fact]
    public async Task Whoever_is_mentioned_watches_and_hears_of_it_live()
    {
        var (desk, agent, ticket) = (running.Desk, await running.SomeAgent(), await running.SomeTicket());
        await using var line = await Line();
        await line.Tell(nameof(IDeskHub.WatchAgent), agent);

        var noted = await desk.Note(ticket.Id, $"@{agent} and @nobody-at-all, look!");

        noted.Watchers.ShouldBe([agent]);
        (await line.Hears<TicketNews>(news => news.Mentioned)).Number.ShouldBe(ticket.Number);
        await desk.ReceiveMessage(ticket.Id, new("And?"));
        (await line.Hears<TicketNews>(news => news.Kind == "customer-wrote")).Agent.ShouldBe(agent);
        (await desk.Unwatch(ticket.Id, agent)).Watchers.ShouldBeEmpty();
        (await desk.Watch(ticket.Id, agent)).Watchers.ShouldBe([agent]);
        (await Should.ThrowAsync<DeskProblem>(desk.Watch(ticket.Id, "nobody"))).Code.ShouldBe("agent.unknown");
    }

    [Fact]
    public async Task Ten_thousand_mentions_are_a_text_like_another()
    {
        var ticket = await running.SomeTicket();

        (await running.Desk.Note(ticket.Id, string.Concat(Enumerable.Range(0, 9_000).Select(i => $"@agent{i} ")))).Watchers.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("calls", """{"direction":"sideways","durationSeconds":1,"summary":"S"}""", "direction reached")]
    [InlineData("calls", """{"direction":"inbound","reached":true,"durationSeconds":-1,"summary":"S"}""", "durationSeconds")]
    [InlineData("calls", """{"direction":"inbound","reached":true,"durationSeconds":1,"summary":"S","at":"2999-01-01T00:00:00Z"}""", "at")]
    [InlineData("replies", """{"body":"B","basedOn":"three","agent":"No Slug"}""", "basedOn agent")]
    public async Task A_wrong_value_names_its_field(string action, string body, string fields)
    {
        var ticket = await running.SomeTicket();

        using var answer = await running.Writer.SendRaw(HttpMethod.Post, $"api/v1/tickets/{ticket.Id}/{action}", body);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var text = await answer.Content.ReadAsStringAsync();
        fields.Split(' ').ShouldAllBe(field => text.Contains($"\"{field}\"", StringComparison.Ordinal));
        (await running.Desk.GetTicket(ticket.Id)).Version.ShouldBe(ticket.Version);
    }

    [Theory]
    [InlineData("replies")]
    [InlineData("notes")]
    [InlineData("drafts/shared")]
    public async Task A_body_of_ten_megabytes_is_refused(string action)
    {
        var ticket = await running.SomeTicket();

        using var answer = await running.Writer.SendRaw(
            action.StartsWith('d') ? HttpMethod.Put : HttpMethod.Post, $"api/v1/tickets/{ticket.Id}/{action}", $$"""{"body":"{{new string('x', 10_000_000)}}"}""");

        await answer.Problem(HttpStatusCode.RequestEntityTooLarge, "api.body-too-large");
    }

    private async Task<HubLine> Line() =>
        await HubLine.Open(running.Host.Address, (await running.Host.Services.GetRequiredService<ApiKeys>().Issue("live", KeyScope.Write)).Secret);
}
