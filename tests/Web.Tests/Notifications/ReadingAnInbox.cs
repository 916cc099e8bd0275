using Firstline.TestKit;
using System.Net;
using Firstline.Client.Live;
using Firstline.Client.Notifications;
using Firstline.Web.Tests.Hosting;
using Firstline.Web.Tests.Live;

namespace Firstline.Web.Tests.Notifications;

[Collection<WithADesk>]
public sealed class ReadingAnInbox(RunningDesk running)
{
    [Fact]
    public async Task gives_what_is_new_with_the_name_of_its_ticket_until_it_is_read()
    {
        var (agent, ticket) = (await running.SomeAgent(), await running.SomeTicket());
        await running.Desk.Assign(ticket.Number, agent);
        var notice = await First(agent);

        (notice.Kind, notice.Urgency, notice.Ticket, notice.Subject, notice.Text).ShouldBe(("assigned", "normal", ticket.Number, "The printer smokes", "Assigned to you"));
        (await running.Desk.CountNotices(agent)).ShouldBe(new InboxCounts(1, 1, 1));
        (await running.Desk.ListNotices(agent, unread: true, kind: "assigned", ticket: ticket.Number)).Items.ShouldBe([notice]);
        (await running.Desk.ListNotices(agent, kind: "mentioned")).Items.ShouldBeEmpty();

        (await running.Desk.ReadNotice(agent, 1)).ReadAt.ShouldNotBeNull();
        (await running.Desk.CountNotices(agent)).ShouldBe(new InboxCounts(0, 0, 1));
        (await running.Desk.ListNotices(agent, unread: true)).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task goes_page_by_page_and_ends_with_everything_read()
    {
        var agent = await running.SomeAgent();
        for (var i = 0; i < 3; i++)
        {
            await running.Desk.TestNotice(agent);
        }

        var page = await running.Desk.ListNotices(agent, limit: 2);
        page.Items.Select(notice => notice.Number).ShouldBe([3, 2]);
        (await running.Desk.ListNotices(agent, after: page.Next, limit: 2)).Items.Select(notice => notice.Number).ShouldBe([1]);
        (await running.Desk.SeeNotices(agent, new(2))).ShouldBe(new InboxCounts(3, 1, 3));
        (await running.Desk.ReadNotices(agent, new(1))).ShouldBe(new InboxCounts(2, 1, 3));
        (await running.Desk.ReadNotices(agent, new())).ShouldBe(new InboxCounts(0, 0, 3));
    }

    [Fact]
    public async Task is_told_to_screens_with_the_count()
    {
        var (agent, ticket) = (await running.SomeAgent(), await running.SomeTicket());
        await using var line = await HubLine.Open(running.Host.Address, running.Host.Key);
        await line.Tell(nameof(IDeskHub.WatchAgent), agent);

        await running.Desk.Assign(ticket.Number, agent);

        var pushed = await line.Hears<NoticePushed>(heard => heard.Notice is not null);
        (pushed.Agent, pushed.Notice!.Kind, pushed.Notice.Ticket, pushed.Fresh, pushed.Unread).ShouldBe((agent, "assigned", ticket.Number, 1, 1));
        await running.Desk.ReadNotice(agent, pushed.Notice.Number);
        (await line.Hears<NoticePushed>(heard => heard.Notice is null)).Unread.ShouldBe(0);
    }

    [Theory]
    [InlineData("GET", "agents/nobody/notices", null, HttpStatusCode.NotFound, "agent.unknown")]
    [InlineData("GET", "agents/NO/notices", null, HttpStatusCode.BadRequest, "agent.bad-id")]
    [InlineData("GET", "agents/{agent}/notices?ticket=FL-999999", null, HttpStatusCode.BadRequest, "api.invalid-request")]
    [InlineData("GET", "agents/{agent}/notices?after=x", null, HttpStatusCode.BadRequest, "api.invalid-request")]
    [InlineData("GET", "agents/{agent}/notices/7", null, HttpStatusCode.NotFound, "notice.unknown")]
    [InlineData("POST", "agents/{agent}/notices/7/read", "", HttpStatusCode.NotFound, "notice.unknown")]
    [InlineData("POST", "agents/{agent}/notices/seen", "{}", HttpStatusCode.BadRequest, "api.invalid-request")]
    [InlineData("POST", "agents/{agent}/notices/read", """{"ticket":"FL-999999"}""", HttpStatusCode.NotFound, "ticket.unknown")]
    [InlineData("POST", "agents/{agent}/notices/read", """{"upTo":-1}""", HttpStatusCode.BadRequest, "api.invalid-request")]
    public async Task refuses_what_makes_no_sense(string method, string path, string? body, HttpStatusCode status, string code)
    {
        using var answer = await running.Writer.SendRaw(new(method), $"api/v1/{path.Replace("{agent}", await running.SomeAgent(), StringComparison.Ordinal)}", body);

        await answer.Problem(status, code);
    }

    private async Task<Notice> First(string agent) =>
        (await Eventually.Holds(() => running.Desk.ListNotices(agent), page => page.Items.Count > 0)).Items.ShouldHaveSingleItem();
}
