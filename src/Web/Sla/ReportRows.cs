using System.Globalization;
using System.Text;
using Firstline.Client.Sla;
using Firstline.Domain.Sla;
using Firstline.Grains.Interfaces.Sla;
using Firstline.Web.Http;

namespace Firstline.Web.Sla;

/// <summary>Rows of reports as the public shapes and as a table.</summary>
internal static class ReportRows
{
    private const string Whole = "all";

    public static SlaReportRow Of(ComplianceRow row, IReadOnlyList<ComplianceBy> by)
    {
        return new(
            Words<ClockKind>.Of(row.Clock),
            Key(ComplianceBy.Tier),
            Key(ComplianceBy.Priority),
            row.Cycles,
            row.Breached,
            row.BreachesRecorded,
            Figures.Percent(row.Cycles - row.Breached, row.Cycles),
            Figures.Hours(row.MedianSeconds),
            Figures.Hours(row.P95Seconds),
            Figures.Hours(row.P90Seconds),
            Figures.Hours(row.P99Seconds),
            Figures.Hours(row.FirstMedianSeconds),
            row.Measured,
            Key(ComplianceBy.Team),
            Key(ComplianceBy.Customer),
            Key(ComplianceBy.Rule),
            Key(ComplianceBy.Day) ?? Key(ComplianceBy.Month));

        string? Key(ComplianceBy key)
        {
            var at = by.IndexOf(key);
            return at < 0 ? null : row.Keys[at];
        }
    }

    public static string Table(SlaReport report)
    {
        var text = new StringBuilder(
            "tier,priority,n,breached,breaches_recorded,compliance_percent,median_hours,p95_hours,clock,team,customer,rule,period,p90_hours,p99_hours,first_median_hours,measured\n");
        foreach (var row in report.Rows)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"{row.Tier ?? Whole},{row.Priority ?? Whole},{row.N},{row.Breached},{row.BreachesRecorded},{row.CompliancePercent:0.00},{row.MedianHours:0.0000},{row.P95Hours:0.0000},")
                .Append(
                    CultureInfo.InvariantCulture,
                    $"{row.Clock},{Quoted(row.Team)},{Quoted(row.Customer)},{Quoted(row.Rule)},{row.Period ?? Whole},{row.P90Hours:0.0000},{row.P99Hours:0.0000},{row.FirstMedianHours:0.0000},{row.Measured}\n");
        }

        return text.ToString();
    }

    private static string Quoted(string? text) => text is null ? Whole : text.AsSpan().ContainsAny(",\"\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;

    private static int IndexOf(this IReadOnlyList<ComplianceBy> by, ComplianceBy key)
    {
        for (var i = 0; i < by.Count; i++)
        {
            if (by[i] == key)
            {
                return i;
            }
        }

        return -1;
    }
}
