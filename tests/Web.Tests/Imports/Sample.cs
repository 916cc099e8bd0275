using System.Globalization;
using Firstline.Client.Imports;
using Firstline.Simulation.ServiceNow;

namespace Firstline.Web.Tests.Imports;

/// <summary>The real log that comes with the project, and what is known of it.</summary>
internal static class Sample
{
    public static string Path { get; } = Below("incidents-1000.csv.gz");

    public static string Below(string file) => System.IO.Path.Combine(AppContext.BaseDirectory, "samples", file);

    /// <summary>The sample translated for a tier, with its faults.</summary>
    public static (IReadOnlyList<ImportedHistory> Histories, IReadOnlyList<LogFault> Faults) Translated(string tier = "standard")
    {
        var log = new IncidentLog(Path);
        var faults = new FaultTally();
        var survey = LogSurvey.Of(log, CancellationToken.None);
        var translator = new IncidentTranslator(new ImportNames("sample", tier), TimeZoneInfo.Utc, faults);
        var histories = Incidents.Of(log.Rows(), survey, faults).Select(incident => translator.Translate(incident)!).ToList();
        return (histories, faults.ByLine());
    }

    /// <summary>The independently computed table.</summary>
    public static IReadOnlyList<Expectation> Expected() => [.. File.ReadLines(Below("expected-sla.csv")).Skip(1).Select(line => line.Split(',')).Select(fields => new Expectation(
        fields[0],
        fields[1],
        int.Parse(fields[2], CultureInfo.InvariantCulture),
        int.Parse(fields[3], CultureInfo.InvariantCulture),
        fields[4],
        fields[5]))];
}

/// <summary>A row of the table.</summary>
public sealed record Expectation(string Tier, string Priority, int N, int Breached, string CompliancePercent, string MedianHours);
