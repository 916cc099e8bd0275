using Firstline.Simulation.ServiceNow;

namespace Firstline.Simulation.Imports;

/// <summary>What is to be imported, and as what. The log was read to its end, so that a broken one changes nothing.</summary>
/// <param name="Log">The log.</param>
/// <param name="Survey">What it holds.</param>
/// <param name="Names">The ids to give.</param>
/// <param name="Zone">The IANA zone of the log's times and of its customers.</param>
public sealed record ImportPlan(IncidentLog Log, LogSurvey Survey, ImportNames Names, TimeZoneInfo Zone)
{
    /// <summary>Reads a log and plans its import.</summary>
    /// <exception cref="UnreadableLog">It cannot be read to its end.</exception>
    public static ImportPlan For(IncidentLog log, string tier, TimeZoneInfo zone, string? name, CancellationToken stop) =>
        new(log, LogSurvey.Of(log, stop), new(ImportNames.Slug(name ?? log.Name), tier), zone);

    /// <summary>The incidents translated, in the order of the log.</summary>
    internal IEnumerable<Translated> Translate(IFaults faults)
    {
        var translator = new IncidentTranslator(Names, Zone, faults);
        foreach (var incident in Incidents.Of(Log.Rows(), Survey, faults))
        {
            yield return new(incident, translator.Translate(incident));
        }
    }
}

/// <summary>An incident and its history; null when it cannot be taken over, which was reported.</summary>
internal sealed record Translated(Incident Incident, Client.Imports.ImportedHistory? History);
