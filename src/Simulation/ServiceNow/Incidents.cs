namespace Firstline.Simulation.ServiceNow;

/// <summary>Gathers the events of each incident. An incident is given out with its last event, so that only unfinished ones are held.</summary>
public static class Incidents
{
    /// <summary>The incidents of a log, in the order in which they end.</summary>
    /// <param name="faults">Hears of incidents whose events lie among those of others.</param>
    public static IEnumerable<Incident> Of(IEnumerable<IncidentRow> rows, LogSurvey survey, IFaults faults)
    {
        var unfinished = new Dictionary<string, List<IncidentRow>>();
        var previous = "";
        foreach (var row in rows)
        {
            if (!unfinished.TryGetValue(row.Number, out var events))
            {
                unfinished[row.Number] = events = [];
            }
            else if (previous != row.Number)
            {
                faults.Report(new(FaultKind.Interleaved, row.Line, row.Number, $"Events of {previous} stand between those of {row.Number}.", "Put together with the others of its incident."));
            }

            events.Add(row);
            previous = row.Number;
            if (events.Count == survey.EventsOf(row.Number))
            {
                unfinished.Remove(row.Number);
                yield return new(row.Number, events);
            }
        }
    }
}
