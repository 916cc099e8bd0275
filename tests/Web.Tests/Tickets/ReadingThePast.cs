using System.Net;
using System.Text.Json;
using Firstline.Client;
using Firstline.Client.Tickets;
using Firstline.Web.Tests.Hosting;

namespace Firstline.Web.Tests.Tickets;

[Collection<WithADesk>]
public sealed class ReadingThePast(RunningDesk running)
{
    [Fact]
    public async Task Each_version_reads_as_it_did_when_it_was_the_newest()
    {
        var ticket = await running.SomeTicket();
        var agent = await running.SomeAgent();
        List<Ticket> live = [ticket];
        live.Add(await running.Desk.ChangePriority(ticket.Id, "critical"));
        live.Add(await running.Desk.Assign(ticket.Id, agent));
        live.Add(await running.Desk.Reply(ticket.Id, new("Try again.")));
        live.Add(await running.Desk.Resolve(ticket.Id, "fixed"));

        foreach (var then in live)
        {
            var byVersion = await Text($"tickets/{ticket.Number}?version={then.Version}");
            byVersion.ShouldBe(JsonSerializer.Serialize(then, DeskJson.Default.Ticket), StringCompareShould.IgnoreLineEndings);
            (await Text($"tickets/{ticket.Number}?at={then.UpdatedAt.UtcDateTime:O}")).ShouldBe(byVersion);
        }
    }

    [Fact]
    public async Task Its_timeline_ends_at_the_moment()
    {
        var ticket = await running.SomeTicket();
        await running.Desk.Note(ticket.Id, "Later.");

        var then = await running.Writer.GetStringAsync($"api/v1/tickets/{ticket.Number}/timeline?at={ticket.UpdatedAt.UtcDateTime:O}");

        then.ShouldContain("It smells, too.");
        then.ShouldNotContain("Later.");
    }

    [Theory]
    [InlineData("?at=2001-01-01", 404, "ticket.not-yet-open")]
    [InlineData("?at=2999-01-01", 400, "ticket.in-the-future")]
    [InlineData("/timeline?at=2999-01-01", 400, "ticket.in-the-future")]
    [InlineData("?version=1000", 404, "ticket.no-such-version")]
    [InlineData("?version=0", 400, "api.invalid-request")]
    [InlineData("?version=1&at=2001-01-01", 400, "api.invalid-request")]
    [InlineData("?at=noon", 400, "api.invalid-request")]
    public async Task A_moment_at_which_it_was_not_is_refused(string query, int status, string code)
    {
        var ticket = await running.SomeTicket();
        using var answer = await running.Writer.GetAsync($"api/v1/tickets/{ticket.Number}{query}");

        await answer.Problem((HttpStatusCode)status, code);
    }

    private Task<string> Text(string path) => running.Writer.GetStringAsync($"api/v1/{path}");
}
