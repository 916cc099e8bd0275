using System.Net;
using System.Net.Http.Headers;
using Firstline.Web.Tests.Hosting;

namespace Firstline.Web.Tests.Sla;

[Collection<WithADesk>]
public sealed class ReportingOnPromises(RunningDesk running)
{
    [Fact]
    public async Task Answered_tickets_count_by_tier_and_priority()
    {
        var source = running.NewId("sla-test");
        var customer = await running.SomeCustomer("enterprise");
        for (var at = 0; at < 3; at++)
        {
            var ticket = await running.Desk.OpenTicket(new(customer, "S", "B", at == 0 ? "high" : "low", Source: $"{source}:{at}"));
            await running.Desk.Reply(ticket.Id, new("Answered."));
        }

        var report = await running.Desk.SlaReport(new(Source: source));

        report.Clock.ShouldBe("first-response");
        var whole = report.Rows.Single(row => row is { Tier: "enterprise", Priority: null });
        (whole.N, whole.Breached, whole.BreachesRecorded, whole.CompliancePercent).ShouldBe((3, 0, 0, 100.0));
        report.Rows.Single(row => row is { Tier: "enterprise", Priority: "low" }).N.ShouldBe(2);
        report.Rows.Where(row => row.Tier != "enterprise").ShouldAllBe(row => row.N == 0 && row.CompliancePercent == null);
    }

    [Fact]
    public async Task Rows_are_made_by_what_is_asked_for()
    {
        var source = running.NewId("sla-test");
        var (one, other) = (await running.SomeCustomer("enterprise"), await running.SomeCustomer("premium"));
        foreach (var customer in new[] { one, one, other })
        {
            var ticket = await running.Desk.OpenTicket(new(customer, "S", "B", "low", Source: source, Team: customer == one ? "technical" : null));
            await running.Desk.Reply(ticket.Id, new("Answered."));
            await running.Desk.Resolve(ticket.Id, "answered");
        }

        var byCustomer = await running.Desk.SlaReport(new(Source: source, By: "customer"));
        byCustomer.Rows.Select(row => (row.Customer, row.N)).ShouldBe([(one, 2), (other, 1), (null, 3)]);
        var byTeam = await running.Desk.SlaReport(new("all", Source: source, By: "team,rule", Team: "technical"));
        byTeam.Rows.Where(row => row.Rule is not null).Select(row => (row.Clock, row.Team, row.Rule, row.N, row.Measured))
            .ShouldBe([("first-response", "technical", "enterprise", 2, 0), ("resolution", "technical", "enterprise", 0, 2)]);
        (await running.Desk.SlaReport(new(Source: source, By: "month", Customer: other))).Rows[0].Period!.Length.ShouldBe(7);
    }

    [Fact]
    public async Task A_table_is_had_by_asking_for_it()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "api/v1/reports/sla?tier=premium&source=nothing-is-called-so");
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/csv"));

        using var answer = await running.Reader.SendAsync(request);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/csv");
        var lines = (await answer.Content.ReadAsStringAsync()).TrimEnd('\n').Split('\n');
        lines[0].ShouldStartWith("tier,priority,n,breached,breaches_recorded,compliance_percent,median_hours,p95_hours,clock,");
        lines.Skip(1).ShouldAllBe(line => line.StartsWith("premium,", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("clock=wall", "clock")]
    [InlineData("tier=gold", "tier")]
    [InlineData("from=yesterday", "from")]
    [InlineData("to=2026-02-30", "to")]
    [InlineData("by=colour", "by")]
    [InlineData("by=tier,tier", "by")]
    [InlineData("by=tier,team,rule,day", "by")]
    public async Task A_wrong_parameter_is_named(string query, string field)
    {
        using var answer = await running.Reader.GetAsync($"api/v1/reports/sla?{query}");

        (await answer.Problem(HttpStatusCode.BadRequest, "api.invalid-request")).Field.ShouldBe(field);
    }
}
