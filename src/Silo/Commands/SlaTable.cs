using System.Globalization;
using Firstline.Client.Sla;
using Spectre.Console;

namespace Firstline.Silo.Commands;

/// <summary>Prints an SLA report.</summary>
internal static class SlaTable
{
    public static void Print(SlaReport report, string source)
    {
        var table = new Table()
            .Border(TableBorder.Rounded)
            .Title("First responses by present priority, in open hours")
            .AddColumns("tier", "priority", "n", "breached", "in time %", "median h", "p95 h", "recorded");
        foreach (var column in table.Columns.Skip(2))
        {
            column.RightAligned();
        }

        foreach (var row in report.Rows)
        {
            table.AddRow(
                row.Tier ?? "all", row.Priority ?? "all", Number(row.N, "N0"), Number(row.Breached, "N0"), Number(row.CompliancePercent, "0.00"),
                Number(row.MedianHours, "0.0000"), Number(row.P95Hours, "0.0000"), Number(row.BreachesRecorded, "N0"));
        }

        AnsiConsole.Write(table);
        AnsiConsole.MarkupLine("[grey]breached: judged by the priority that the ticket has now; recorded: breaches as they happened, under the priority of the time.[/]");
        AnsiConsole.MarkupLineInterpolated($"[grey]GET /api/v1/reports/sla?source={source}[/]");
    }

    private static string Number(double? value, string format) => value?.ToString(format, CultureInfo.InvariantCulture) ?? "-";
}
