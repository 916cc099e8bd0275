using System.Net;
using Firstline.Client;
using Firstline.Web.Tests.Hosting;

namespace Firstline.Web.Tests.Tickets;

[Collection<WithADesk>]
public sealed class ReadingATicket(RunningDesk running)
{
    [Fact]
    public async Task Its_number_in_any_case_and_its_id_name_the_same_ticket()
    {
        var ticket = await running.SomeTicket();

        (await running.Desk.GetTicket(ticket.Number)).ShouldBeEquivalentTo(ticket);
        (await running.Desk.GetTicket(ticket.Number.ToLowerInvariant())).Id.ShouldBe(ticket.Id);
        (await running.Desk.GetTicket(ticket.Id)).Number.ShouldBe(ticket.Number);
    }

    [Fact]
    public async Task A_reader_who_has_the_version_already_gets_nothing_again()
    {
        var ticket = await running.SomeTicket();

        using var same = await running.Writer.SendRaw(HttpMethod.Get, $"api/v1/tickets/{ticket.Number}", null, headers: ("If-None-Match", $"\"{ticket.Version}\""));
        same.StatusCode.ShouldBe(HttpStatusCode.NotModified);
        same.Headers.ETag!.Tag.ShouldBe($"\"{ticket.Version}\"");

        await running.Desk.Note(ticket.Id, "Something new.");
        using var other = await running.Writer.SendRaw(HttpMethod.Get, $"api/v1/tickets/{ticket.Number}", null, headers: ("If-None-Match", $"\"{ticket.Version}\""));
        other.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("FL-999999999")]
    [InlineData("FL-0")]
    [InlineData("FL-99999999999999999999999")]
    [InlineData("0199aaaa-0000-7000-8000-000000000000")]
    [InlineData("printer")]
    public async Task An_unknown_one_is_not_found(string ticket)
    {
        using var answer = await running.Writer.GetAsync($"api/v1/tickets/{ticket}");

        await answer.Problem(HttpStatusCode.NotFound, "ticket.unknown");
    }

    [Fact]
    public async Task Its_timeline_tells_what_happened_by_whom_with_the_texts()
    {
        var ticket = await running.SomeTicket();
        await running.Desk.Note(ticket.Id, "Check the fuse.");
        await running.Desk.Reply(ticket.Id, new("Please unplug it.", "email"));
        await running.Desk.Escalate(ticket.Id, new("technical-complexity", "Burns."));

        var timeline = (await running.Desk.Timeline(ticket.Number)).Items;

        timeline.Select(item => item.Version).ShouldBe(Enumerable.Range(1, timeline.Count).Select(version => (long)version));
        var opened = timeline[0];
        (opened.Kind, opened.Text, opened.By.Kind, opened.By.Name).ShouldBe(("opened", "It smells, too.", "api-client", "tests"));
        timeline.ShouldContain(item => item.Kind == "noted" && item.Text == "Check the fuse.");
        timeline.ShouldContain(item => item.Kind == "replied" && item.Text == "Please unplug it." && item.Channel == "email");
        timeline.ShouldContain(item => item.Kind == "escalated" && item.From == "1" && item.To == "2" && item.Trigger == "technical-complexity" && item.Reason == "Burns.");
        timeline.ShouldContain(item => item.Kind == "clock-started" && item.Clock!.Clock == "first-response" && item.Clock.TargetSeconds > 0);
        timeline.ShouldContain(item => item.Kind == "clock-stopped" && item.Clock!.Clock == "first-response" && item.Clock.Outcome == "met");
    }

    [Fact]
    public async Task Its_timeline_comes_in_pages()
    {
        var ticket = await running.SomeTicket();
        for (var note = 0; note < 5; note++)
        {
            await running.Desk.Note(ticket.Id, $"Note {note}.");
        }

        List<long> versions = [];
        string? after = null;
        do
        {
            var page = await running.Desk.Timeline(ticket.Id, after, 3);
            page.Items.Count.ShouldBeLessThanOrEqualTo(3);
            versions.AddRange(page.Items.Select(item => item.Version));
            after = page.Next;
        }
        while (after is not null);

        versions.ShouldBe(Enumerable.Range(1, versions.Count).Select(version => (long)version));
        versions.Count.ShouldBeGreaterThanOrEqualTo(6);
    }

    [Fact]
    public async Task The_timeline_of_an_unknown_one_is_not_found()
    {
        var refused = await Should.ThrowAsync<DeskProblem>(running.Desk.Timeline("FL-999999999"));

        (refused.Status, refused.Code).ShouldBe((HttpStatusCode.NotFound, "ticket.unknown"));
    }
}
