using System.Net;
using System.Text;
using Firstline.Client;
using Firstline.Client.Imports;
using Firstline.Client.Sla;
using Firstline.Client.Tickets;
using Firstline.Web.Tests.Hosting;

namespace Firstline.Web.Tests.Imports;

/// <summary>Files with their mappings over HTTP.</summary>
[Collection<WithADesk>]
public sealed class ImportingFiles(RunningDesk running)
{
    private const string Path = "api/v1/imports";

    private const string Mapping = """
        {"name": "NAME", "times": {"zone": "Europe/Berlin"},
         "ticket": {"id": "id", "customer": {"id": {"text": "NAME"}}, "subject": "subject", "body": {"column": "body", "fill": {"product": "thing"}, "otherwise": "-"},
           "priority": {"column": "priority", "words": {"P1": "critical", "P2": "high"}},
           "opened": "opened", "firstResponse": "answered", "resolved": "resolved", "status": {"column": "status"}},
         "figures": [{"column": "priority"}]}
        """;

    private const string Header = "id,subject,body,thing,priority,opened,answered,resolved,status\n";

    [Fact]
    public async Task A_ticket_has_the_times_of_its_record_in_the_mappings_zone()
    {
        var (name, report) = await Import(Header + "7,Smoke,My {Product} smokes,printer,P2,2026-01-05 10:00,2026-01-05 11:00,2026-01-06 12:30,resolved\n");

        (report.State, report.TakenOver, report.LeftOut, report.RefusedSteps, report.Faults.Count).ShouldBe(("done", 1, 0, 0, 0), report.Problem);
        var ticket = await Only(name);
        (ticket.Subject, ticket.Priority, ticket.Status, ticket.Source).ShouldBe(("Smoke", "high", "closed", $"{name}:7"), "its reopening window is over");
        ticket.OpenedAt.ShouldBe(new DateTimeOffset(2026, 1, 5, 9, 0, 0, TimeSpan.Zero));
        var whole = await running.Desk.GetTicket(ticket.Number);
        whole.FirstRepliedAt.ShouldBe(new DateTimeOffset(2026, 1, 5, 10, 0, 0, TimeSpan.Zero));
        whole.ResolvedAt.ShouldBe(new DateTimeOffset(2026, 1, 6, 11, 30, 0, TimeSpan.Zero));
        (await running.Desk.Timeline(ticket.Number)).Items[0].Text.ShouldBe("My printer smokes");
        report.Figures.Single(figure => figure.Name == "filled placeholders").Values!.ShouldHaveSingleItem().ShouldBe(new ImportCount("{product}", 1));
    }

    [Fact]
    public async Task Times_that_contradict_each_other_are_flagged_and_never_judged()
    {
        var (name, report) = await Import(Header
            + "1,A,a,,P2,2026-01-05 10:00,2026-01-05 15:00,2026-01-05 11:00,resolved\n"
            + "2,B,b,,P2,2026-01-05 10:00,2026-01-05 09:00,2026-01-05 11:00,resolved\n"
            + "3,C,c,,P2,2026-01-05 10:00,2026-01-05 11:00,2026-01-05 12:00,resolved\n");

        (report.TakenOver, report.Flagged).ShouldBe((3, 2));
        report.Faults.Select(fault => (fault.Kind, fault.Count, fault.Lines[0])).ShouldBe([("responded-before-opening", 1, 3), ("resolved-before-response", 1, 2)]);
        var sla = await running.Desk.SlaReport(new SlaQuery(Source: $"{name}:"));
        sla.Rows.Single(row => row.Priority is null).N.ShouldBe(1);
        var first = (await running.Desk.ListTickets(new(Source: $"{name}:1"))).Items.Single();
        var ticket = await running.Desk.GetTicket(first.Number);
        ticket.Tags.ShouldContain("times-contradict");
        ticket.Clocks.ShouldAllBe(clock => clock.State == "ended");
        (await running.Desk.Timeline(first.Number)).Items.ShouldContain(item => item.Kind == "times-distrusted" && item.Reason!.StartsWith("The resolution at 2026-01-05 10:00:00Z is before the first response"));
    }

    [Fact]
    public async Task What_is_wrong_with_a_record_is_told_by_line_and_column_and_the_others_come_in()
    {
        var (_, report) = await Import(Header
            + "1,A,a,,P9,2026-01-05 10:00,,,open\n"
            + "2,,b,,P1,2026-01-05 10:00,,,open\n"
            + ",C,c,,P1,2026-01-05 10:00,,,open\n"
            + "4,D,d,,P1,yesterday,,,open\n"
            + "5,E,e\n"
            + "6,F,f,,P1,2026-01-05 10:00,,,open\n"
            + "6,F,f,,P1,2026-01-05 10:00,,,open\n"
            + "8,H,h,,P1,2999-01-05 10:00,,,open\n");

        (report.Records, report.TakenOver, report.LeftOut).ShouldBe((8, 1, 7));
        var faults = (await running.Desk.ImportFaults(report.Id)).Items;
        faults.Select(fault => (fault.Line, fault.Kind, fault.Column)).ShouldBe(
        [
            (2, "unknown-word", "priority"), (3, "missing-value", "subject"), (4, "missing-value", "id"), (5, "unreadable-time", "opened"), (5, "missing-value", "opened"),
            (6, "broken-record", null), (8, "repeated-id", "id"), (9, "time-out-of-range", null),
        ]);
        (await running.Desk.ImportFaults(report.Id, "2", 2)).ShouldSatisfyAllConditions(page => page.Items[0].Line.ShouldBe(4), page => page.Next.ShouldBe("4"));
    }

    [Fact]
    public async Task The_same_file_again_takes_nothing_over_twice()
    {
        const string File = Header + "1,A,a,,P1,2026-01-05 10:00,,,open\n2,B,b,,P1,2026-01-05 10:00,,,open\n";
        var (name, _) = await Import(File);

        var (_, again) = await Import(File, name);

        (again.TakenOver, again.Existed, again.LeftOut).ShouldBe((0, 2, 0));
        (await running.Desk.ListTickets(new(Customer: name))).Items.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_dry_run_tells_what_would_come_and_changes_nothing()
    {
        var (name, report) = await Import(Header + "1,A,a,,P1,2026-01-05 10:00,,,open\n2,B,b,,P9,2026-01-05 10:00,,,open\n", dryRun: true);

        (report.DryRun, report.State, report.TakenOver, report.LeftOut, report.Faults.Single().Kind).ShouldBe((true, "done", 1, 1, "unknown-word"));
        await Should.ThrowAsync<DeskProblem>(() => running.Desk.GetCustomer(name));
    }

    [Theory]
    [InlineData("", "The file is empty.")]
    [InlineData("id,subject\n1,A\n", "The header lacks columns that the mapping names: body, thing, priority, status, opened, answered, resolved.")]
    [InlineData(Header, "The file holds no record.")]
    [InlineData(Header + "1,A,a,,P1,2026-01-05 10:00,,,open\n2,\"B", "Line 3: a quotation mark that opens in this record is never closed.")]
    public async Task A_file_that_cannot_be_read_to_its_end_changes_nothing(string file, string sentence)
    {
        var (name, report) = await Import(file);

        (report.State, report.Problem, report.TakenOver).ShouldBe(("failed", sentence, 0));
        (await running.Desk.ListTickets(new(Source: $"{name}:1"))).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_fault_of_a_mapping_is_named()
    {
        var answer = await Send("""{"name": "No Slug", "times": {"zone": "Mars/Base"}, "surplus": 1, "ticket": {"id": 5, "subject": "s", "body": {"column": "a", "text": "b"}, "opened": "o", "priority": {"column": "p", "words": {"P1": "urgent"}}}}""", "a\n");

        (await answer.Problem(HttpStatusCode.BadRequest, "import.bad-mapping")).Errors!.Select(error => error.Field).ShouldBe(
            ["name", "times.zone", "ticket.customer", "ticket.id", "ticket.id", "ticket.body.column", "ticket.priority.words.P1", "surplus"], ignoreOrder: true);
    }

    [Fact]
    public async Task What_is_not_such_a_form_is_refused()
    {
        await (await running.Writer.SendRaw(HttpMethod.Post, Path, "{}")).Problem(HttpStatusCode.UnsupportedMediaType, "api.wrong-media-type");
        await (await running.Writer.SendRaw(HttpMethod.Post, Path, "--x\r\nno", "multipart/form-data")).Problem(HttpStatusCode.UnsupportedMediaType, "import.bad-form");
        using var one = new MultipartFormDataContent { { new StringContent("{}"), "mapping" } };
        await (await running.Writer.PostAsync(Path, one)).Problem(HttpStatusCode.UnsupportedMediaType, "import.bad-form");
        using var encoded = new MultipartFormDataContent { { new StringContent("{}"), "mapping" } };
        encoded.Headers.ContentEncoding.Add("gzip");
        await (await running.Writer.PostAsync(Path, encoded)).Problem(HttpStatusCode.UnsupportedMediaType, "import.bad-form");
        using var large = new MultipartFormDataContent { { new StringContent(new string(' ', 300_000)), "mapping" } };
        await (await running.Writer.PostAsync(Path, large)).Problem(HttpStatusCode.RequestEntityTooLarge, "api.body-too-large");
    }

    [Fact]
    public async Task A_key_that_may_only_read_imports_nothing()
    {
        using var form = new MultipartFormDataContent { { new StringContent("{}"), "mapping" } };
        await (await running.Reader.PostAsync(Path, form)).Problem(HttpStatusCode.Forbidden, "api.forbidden");
    }

    [Fact]
    public async Task An_import_that_nobody_knows_is_refused() => await (await running.Reader.GetAsync($"{Path}/none")).Problem(HttpStatusCode.NotFound, "import.unknown");

    [Fact]
    public async Task Events_of_a_case_become_its_steps_however_they_lie_in_the_file()
    {
        var name = running.NewId("log");
        var report = await Run(
            """
            {"name": "NAME", "ticket": {"id": "case", "customer": {"id": {"text": "NAME"}}, "subject": "case", "body": {"text": "From the log."}},
             "events": {"activity": "what", "at": "when", "by": "who", "steps": {"start": ["note"], "take": ["respond", "take"], "wait": ["wait-customer"], "done": ["answer", "resolve"], "over": ["close"]}}}
            """.Replace("NAME", name),
            """
            {"case": "A", "what": "start", "when": "2026-01-05T09:00:00Z", "who": "Ada"}
            {"case": "B", "what": "done", "when": "2026-01-05T09:30:00Z", "who": "Ada"}
            {"case": "A", "what": "wait", "when": "2026-01-05T11:00:00Z", "who": "Bob"}
            {"case": "A", "what": "take", "when": "2026-01-05T10:00:00Z", "who": "Bob"}
            {"case": "A", "what": "dance", "when": "2026-01-05T10:30:00Z", "who": "Bob"}
            {"case": "B", "what": "over", "when": "2026-01-06T09:30:00Z"}
            """,
            json: true);

        (report.Records, report.Tickets, report.TakenOver, report.RefusedSteps).ShouldBe((6, 2, 2, 0), report.Problem);
        report.Faults.ShouldHaveSingleItem().Kind.ShouldBe("unknown-activity");
        var a = (await running.Desk.ListTickets(new(Source: $"{name}:A"))).Items.Single();
        a.Status.ShouldBe("waiting-on-customer");
        (await running.Desk.GetTicket(a.Number)).FirstRepliedAt.ShouldBe(new DateTimeOffset(2026, 1, 5, 10, 0, 0, TimeSpan.Zero));
        (await running.Desk.GetAgent(a.Agent!)).Name.ShouldBe("Bob");
        (await running.Desk.ListTickets(new(Source: $"{name}:B"))).Items.Single().Status.ShouldBe("closed");
        report.Figures.Single(figure => figure.Name == "last activity").Values!.ShouldBe([new("over", 1), new("wait", 1)]);
    }

    private async Task<TicketSummary> Only(string name) => (await running.Desk.ListTickets(new(Customer: name))).Items.ShouldHaveSingleItem();

    private async Task<(string Name, ImportReport Report)> Import(string file, string? name = null, bool dryRun = false)
    {
        name ??= running.NewId("import");
        return (name, await Run(Mapping.Replace("NAME", name), file, dryRun));
    }

    private Task<ImportReport> Run(string mapping, string file, bool dryRun = false, bool json = false) =>
        running.Desk.Imported(json ? mapping.Insert(1, "\"file\": {\"format\": \"json\"}, ") : mapping, new MemoryStream(Encoding.UTF8.GetBytes(file)), dryRun);

    private async Task<HttpResponseMessage> Send(string mapping, string file)
    {
        using var form = new MultipartFormDataContent { { new StringContent(mapping), "mapping" }, { new StringContent(file), "file" } };
        return await running.Writer.PostAsync(Path, form);
    }
}
