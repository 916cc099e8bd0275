using System.Globalization;
using System.Text;
using Firstline.Client.Sla;
using Firstline.Domain.Customers;
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
    private const string Csv = "text/csv";

    public static void MapSla(this RouteGroupBuilder api) => api.MapGet("/reports/sla", Report)
        .WithTags("Reports")
        .Named("GetSlaReport", "How the promises were kept", "One clock by tier and priority, and each tier as a whole. Send Accept: text/csv for a table.")
        .Takes(
            QueryParameter.Choice("clock", "first-response when left out.", Words<ClockKind>.All),
            QueryParameter.Choice("tier", "One tier; all when left out.", Words<Tier>.All),
            QueryParameter.Instant("from", "Cycles that started at or after; an instant, or a date in UTC."),
            QueryParameter.Instant("to", "Cycles that started before; an instant, or a date in UTC."),
            QueryParameter.Text("source", "Only tickets whose source begins so."))
        .Gives<SlaReport>(StatusCodes.Status200OK, Csv).Refuses(400);

    private static async Task<IResult> Report(HttpContext http, GrainCalls desk)
    {
        var query = new QueryFields(http.Request.Query);
        var filter = new ComplianceFilter(
            query.Choice<ClockKind>("clock") ?? ClockKind.FirstResponse, query.Choice<Tier>("tier"), query.Instant("from"), query.Instant("to"), query.Text("source"));
        if (query.Refused(out var problem))
        {
            return problem;
        }

        var report = await desk.Ask(grains => grains.SlaReports().Compliance(filter));
        var shape = new SlaReport(Words<ClockKind>.Of(report.Clock), [.. report.Rows.Select(Of)]);
        http.Response.Headers.Vary = HeaderNames.Accept;
        return WantsCsv(http.Request) ? Results.Text(Table(shape), Csv, Encoding.UTF8) : Answers.Of(shape, Answers.Json.SlaReport);
    }

    private static bool WantsCsv(HttpRequest request) =>
        MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var accepted)
        && accepted.OrderByDescending(type => type.Quality ?? 1).Select(type => type.MediaType.Value).FirstOrDefault(type => type is Csv or "application/json" or "*/*") == Csv;

    private static SlaReportRow Of(ComplianceRow row) => new(
        Words<Tier>.Of(row.Tier),
        Words<Priority>.Of(row.Priority),
        row.Cycles,
        row.Breached,
        row.BreachesRecorded,
        row.Cycles == 0 ? null : (double)Math.Round(100m * (row.Cycles - row.Breached) / row.Cycles, 2, MidpointRounding.AwayFromZero),
        Hours(row.MedianSeconds),
        Hours(row.P95Seconds));

    private static double? Hours(double? seconds) => seconds is { } known ? (double)Math.Round((decimal)known / 3_600, 4, MidpointRounding.AwayFromZero) : null;

    private static string Table(SlaReport report)
    {
        var text = new StringBuilder("tier,priority,n,breached,breaches_recorded,compliance_percent,median_hours,p95_hours\n");
        foreach (var row in report.Rows)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"{row.Tier},{row.Priority ?? "all"},{row.N},{row.Breached},{row.BreachesRecorded},{row.CompliancePercent:0.00},{row.MedianHours:0.0000},{row.P95Hours:0.0000}\n");
        }

        return text.ToString();
    }
}
