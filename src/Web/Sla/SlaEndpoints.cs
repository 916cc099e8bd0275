using System.Text;
using Firstline.Client.Sla;
using Firstline.Domain.Customers;
using Firstline.Domain.Kernel;
using Firstline.Domain.Sla;
using Firstline.Domain.Tickets;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Sla;
using Firstline.Web.Http;
using Firstline.Web.Http.Documents;
using Microsoft.Net.Http.Headers;

namespace Firstline.Web.Sla;

/// <summary>Reports on promises kept, as JSON or, when asked for, as CSV.</summary>
internal static class SlaEndpoints
{
    private const string Every = "all";
    private const int MostKeys = 3;

    public static void MapSla(this RouteGroupBuilder api) => api.MapGet("/reports/sla", Report)
        .WithTags("Reports")
        .Named("GetSlaReport", "How the promises were kept", "By tier and priority, or by what is asked for; each whole has a row. Percentiles are in open time. Send Accept: text/csv for a table.")
        .Takes(
            QueryParameter.Choice("clock", "first-response when left out; all for every clock, each in rows of its own.", [Every, .. Words<ClockKind>.All]),
            QueryParameter.Choice("tier", "One tier; all when left out.", Words<Tier>.All),
            QueryParameter.Choice("priority", "One priority; all when left out.", Words<Priority>.All),
            QueryParameter.Text("customer", "One customer's id; all when left out."),
            QueryParameter.Text("team", "One team's id; all when left out."),
            QueryParameter.Instant("from", "Cycles that started at or after; an instant, or a date in UTC."),
            QueryParameter.Instant("to", "Cycles that started before; an instant, or a date in UTC."),
            QueryParameter.Text("source", "Only tickets whose source begins so."),
            QueryParameter.Text("by", $"Up to {MostKeys} of {string.Join(", ", Words<ComplianceBy>.All)}, separated by commas; tier,priority when left out."))
        .Gives<SlaReport>(StatusCodes.Status200OK, Csv.MediaType).Refuses(400);

    private static async Task<IResult> Report(HttpContext http, GrainCalls desk)
    {
        var query = new QueryFields(http.Request.Query);
        var every = query.Is("clock", Every);
        var by = By(query);
        var filter = new ComplianceFilter(
            every ? null : query.Choice<ClockKind>("clock") ?? ClockKind.FirstResponse, query.Choice<Tier>("tier"), query.Instant("from"), query.Instant("to"), query.Text("source"),
            query.Choice<Priority>("priority"), query.Id<CustomerId>("customer"), query.Id<TeamId>("team"), by);
        if (query.Refused(out var problem))
        {
            return problem;
        }

        var report = await desk.Ask(grains => grains.SlaReports().Compliance(filter));
        var shape = new SlaReport(Words<ClockKind>.Of(report.Clock) ?? Every, [.. report.Rows.Select(row => ReportRows.Of(row, by))]);
        http.Response.Headers.Vary = HeaderNames.Accept;
        return Csv.IsWanted(http.Request) ? Results.Text(ReportRows.Table(shape), Csv.MediaType, Encoding.UTF8) : Answers.Of(shape, Answers.Json.SlaReport);
    }

    private static List<ComplianceBy> By(QueryFields query)
    {
        List<ComplianceBy> by = [];
        foreach (var word in query.Text("by")?.Split(',') ?? ["tier", "priority"])
        {
            if (!Words<ComplianceBy>.TryParse(word, out var known) || by.Contains(known) || by.Count == MostKeys)
            {
                query.Fault("by", $"by must be up to {MostKeys} different ones of {string.Join(", ", Words<ComplianceBy>.All)}, separated by commas.");
                break;
            }

            by.Add(known);
        }

        return by;
    }
}
