using System.Globalization;
using System.Text;
using Firstline.Client.Tickets;
using Firstline.Domain.Customers;
using Firstline.Domain.Kernel;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Tickets;
using Firstline.Web.Http;
using Firstline.Web.Http.Documents;
using Microsoft.Net.Http.Headers;

namespace Firstline.Web.Tickets;

/// <summary>Time added up, as JSON or, when asked for, as CSV.</summary>
internal static class TimeReportEndpoints
{
    private const int MostKeys = 3;
    private static readonly string Expected = $"by must be up to {MostKeys} different ones of {string.Join(", ", Words<TimeBy>.All)}, separated by commas.";

    public static void MapTimeReport(this RouteGroupBuilder api) => api.MapGet("/reports/time", Report)
        .WithTags("Reports")
        .Named("GetTimeReport", "How much time was spent", "By customer, or by what is asked for. Days and months are those of UTC. Send Accept: text/csv for a table.")
        .Takes(
            QueryParameter.Text("by", $"Up to {MostKeys} of {string.Join(", ", Words<TimeBy>.All)}, separated by commas; customer when left out."),
            QueryParameter.Text("customer", "One customer's id; all when left out."),
            QueryParameter.Choice("tier", "One tier, as the contract had it when the time was logged.", Words<Tier>.All),
            QueryParameter.Text("agent", "One agent's id; all when left out."),
            QueryParameter.Text("activity", "One activity; all when left out."),
            QueryParameter.Flag("billable", "True for what customers pay for, false for the rest."),
            QueryParameter.Instant("from", "Logged at or after; an instant, or a date in UTC."),
            QueryParameter.Instant("to", "Logged before; an instant, or a date in UTC."))
        .Gives<TimeReport>(StatusCodes.Status200OK, Csv.MediaType).Refuses(400);

    private static async Task<IResult> Report(HttpContext http, GrainCalls desk)
    {
        var query = new QueryFields(http.Request.Query);
        var filter = new TimeFilter(
            query.Id<CustomerId>("customer"), query.Choice<Tier>("tier"), query.Id<AgentId>("agent"), query.Text("activity"), query.Flag("billable"), query.Instant("from"), query.Instant("to"), By(query));
        if (query.Refused(out var problem))
        {
            return problem;
        }

        var rows = await desk.Ask(grains => grains.Tickets().TimeSpent(filter));
        var report = new TimeReport(
            [.. filter.By.Select(Words<TimeBy>.Of)],
            [.. rows.Select(row => new TimeReportRow(row.Keys, row.Minutes, row.BillableMinutes, row.Entries))],
            rows.Sum(row => row.Minutes),
            rows.Sum(row => row.BillableMinutes));
        http.Response.Headers.Vary = HeaderNames.Accept;
        return Csv.IsWanted(http.Request) ? Results.Text(Table(report), Csv.MediaType, Encoding.UTF8) : Answers.Of(report, Answers.Json.TimeReport);
    }

    private static List<TimeBy> By(QueryFields query)
    {
        List<TimeBy> by = [];
        foreach (var word in query.Text("by")?.Split(',') ?? ["customer"])
        {
            if (!Words<TimeBy>.TryParse(word, out var known) || by.Contains(known) || by.Count == MostKeys)
            {
                query.Fault("by", Expected);
                break;
            }

            by.Add(known);
        }

        return by;
    }

    private static string Table(TimeReport report)
    {
        var text = new StringBuilder(string.Join(',', report.By)).Append(",minutes,billable_minutes,entries\n");
        foreach (var row in report.Rows)
        {
            text.AppendJoin(',', row.Keys.Select(Csv.Cell)).Append(CultureInfo.InvariantCulture, $",{row.Minutes},{row.BillableMinutes},{row.Entries}\n");
        }

        return text.ToString();
    }
}
