using System.Net;
using System.Text.Json;
using Firstline.Client;
using Firstline.Client.Tickets;
using Firstline.Web.Tests.Hosting;
using Firstline.Web.Tests.Imports;

namespace Firstline.Web.Tests.Tickets;

/// <summary>Tickets with their conversations, out of one desk and into another.</summary>
[Collection<WithADesk>]
public sealed class ExportingTickets(RunningDesk running)
{
    private const string Path = "api/v1/exports/tickets";

    [Theory]
    [InlineData("jsonl")]
    [InlineData("csv")]
    public async Task What_is_exported_comes_into_an_empty_desk_the_same(string form)
    {
        var customer = await SomeCourse();
        await using var other = new RunningDesk();
        await other.InitializeAsync();

        var file = await running.Reader.GetStreamAsync($"{Path}?form={form}&customer={customer}");
        var report = await other.Desk.Imported(File.ReadAllText(Sample.Below($"imports/firstline-{form}.json")), file);

        (report.State, report.TakenOver, report.LeftOut, report.RefusedSteps, report.Faults.Count).ShouldBe(("done", 4, 0, 0, 0), report.Problem + string.Join(';', report.Faults));
        var (before, after) = (await Tickets(running.Reader, customer), await Tickets(other.Reader, customer));
        foreach (var ticket in before)
        {
            var came = after.Single(candidate => candidate.Source == $"firstline:{ticket.Number}");
            JsonSerializer.Serialize(Bare(came), DeskJson.Default.ExportedTicket).ShouldBe(JsonSerializer.Serialize(Bare(ticket), DeskJson.Default.ExportedTicket));
        }
    }

    [Fact]
    public async Task A_cell_that_could_be_a_formula_is_guarded()
    {
        var customer = await running.SomeCustomer();
        await running.Desk.OpenTicket(new(customer, "=cmd|' /C calc'!A0", "@SUM(1)", "medium"));

        var csv = await running.Reader.GetStringAsync($"{Path}?form=csv&customer={customer}");

        csv.ShouldContain(",\"'=cmd|' /C calc'!A0\",");
        csv.ShouldContain(",'@SUM(1),");
        csv.Split('\n')[0].ShouldStartWith("id,number,source,customer,customerName,");
    }

    [Fact]
    public async Task It_has_the_condition_of_the_list()
    {
        var customer = await running.SomeCustomer();
        var ticket = await running.SomeTicket(customer, "high");
        await running.SomeTicket(customer);

        (await Tickets(running.Reader, $"{customer}&q=priority:high+OR+priority:critical")).ShouldHaveSingleItem().Number.ShouldBe(ticket.Number);
        using var refused = await running.Reader.GetAsync($"{Path}?q=status:typo+level:two&priority=none");
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        JsonSerializer.Deserialize(await refused.Content.ReadAsStringAsync(), DeskJson.Default.Problem)!.Errors!.Select(error => error.Field).ShouldBe(["q", "q", "priority"], ignoreOrder: true);
    }

    [Fact]
    public async Task What_stands_beside_a_ticket_goes_with_it()
    {
        var (customer, agent) = (await running.SomeCustomer(), await running.SomeAgent());
        var (ticket, parent) = (await running.SomeTicket(customer), await running.SomeTicket(customer));
        await running.Desk.Link(ticket.Id, "child-of", parent.Number);
        await running.Desk.SetType(ticket.Id, "question");
        await running.Desk.AddChecklistItem(ticket.Id, new("Ask them"));
        await running.Desk.LogTime(ticket.Id, new(25, agent));
        await running.Desk.Snooze(ticket.Id, new(UntilReply: true, Reason: "Later"));

        var came = (await Tickets(running.Reader, customer)).Single(one => one.Number == ticket.Number);

        came.Type.ShouldBe("question");
        came.Links.ShouldBe([new ExportedLink("child-of", parent.Number)]);
        came.Checklist!.ShouldHaveSingleItem().ShouldBe(new ExportedItem("Ask them", false));
        came.Time!.ShouldHaveSingleItem().ShouldSatisfyAllConditions(time => time.Minutes.ShouldBe(25), time => time.Agent.ShouldBe(agent));
        came.Snooze.ShouldBe(new ExportedSnooze(null, true, "Later"));
        (came.MergedInto, came.FollowsUp, came.OwnStatus).ShouldBe((null, null, null));
        await running.Desk.Merge(ticket.Id, parent.Id);
        (await Tickets(running.Reader, customer)).Single(one => one.Number == ticket.Number).MergedInto.ShouldBe(parent.Number);
    }

    [Fact]
    public async Task It_has_the_filters_of_the_list()
    {
        var customer = await running.SomeCustomer();
        var ticket = await running.SomeTicket(customer, "high");
        await running.SomeTicket(customer);

        (await Tickets(running.Reader, $"{customer}&priority=high")).ShouldHaveSingleItem().Number.ShouldBe(ticket.Number);
        (await Tickets(running.Reader, "nobody")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("form=xml", "form")]
    [InlineData("status=gone", "status")]
    [InlineData("surplus=1", "surplus")]
    public async Task A_bad_query_is_refused(string query, string field) =>
        (await (await running.Reader.GetAsync($"{Path}?{query}")).Problem(HttpStatusCode.BadRequest, "api.invalid-request")).Field.ShouldBe(field);

    private async Task<string> SomeCourse()
    {
        var (desk, customer, agent) = (running.Desk, await running.SomeCustomer("premium"), await running.SomeAgent());
        var talk = await desk.OpenTicket(new(customer, "=Subject; with \"quotes\"", "Line one\nline two, 'three'\ttab", "critical", Tags: ["gold", "vip"], Component: "web"));
        await desk.Reply(talk.Number, new("-Answer"));
        await desk.Note(talk.Number, "Nobody sees it: ünïcode 漢字.");
        await desk.ReceiveMessage(talk.Number, new("It still does."));
        await desk.Assign(talk.Number, agent);
        await desk.ChangePriority(talk.Number, "high");
        var done = await desk.OpenTicket(new(customer, "Done", "b", "low"));
        await desk.Reply(done.Number, new("Here."));
        await desk.Resolve(done.Number, "workaround");
        await desk.Close(done.Number);
        var back = await desk.OpenTicket(new(customer, "Back", "b", "medium"));
        await desk.Reply(back.Number, new("Here."));
        await desk.Resolve(back.Number, "fixed");
        await desk.ReceiveMessage(back.Number, new("No."));
        var waits = await desk.OpenTicket(new(customer, "Waits", "b", "medium"));
        await desk.Reply(waits.Number, new("Which one?"));
        await desk.Wait(waits.Number, "customer");
        return customer;
    }

    /// <summary>The ticket without what another desk gives anew.</summary>
    /// <summary>Without what a desk gives anew, and without the calls and automatic messages of a ladder: an imported past is not told anybody again.</summary>
    private static ExportedTicket Bare(ExportedTicket ticket) => ticket with
    {
        Id = "", Number = "", Source = "", Events = [.. ticket.Events.Where(told => told.Kind is not ("level-called" or "communicated" or "system-message-sent"))],
    };

    private static async Task<List<ExportedTicket>> Tickets(HttpClient reader, string customer)
    {
        var lines = await reader.GetStringAsync($"{Path}?customer={customer}");
        return [.. lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize(line, DeskJson.Default.ExportedTicket)!)];
    }
}
