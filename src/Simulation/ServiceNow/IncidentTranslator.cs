using Firstline.Client.Imports;

namespace Firstline.Simulation.ServiceNow;

/// <summary>Translates incidents of the log into histories of tickets. What cannot be so is repaired and reported.</summary>
/// <param name="names">The ids to give.</param>
/// <param name="zone">The zone in which the log's times are read.</param>
/// <param name="faults">Hears of every repair.</param>
public sealed class IncidentTranslator(ImportNames names, TimeZoneInfo zone, IFaults faults)
{
    private readonly LogClock _clock = new(zone);

    /// <summary>The history of an incident; null, and reported, when nothing says when it was opened.</summary>
    public ImportedHistory? Translate(Incident incident)
    {
        var first = incident.Rows[0];
        if (OpeningOf(incident) is not { } openedAt)
        {
            faults.Report(new(FaultKind.NoInstant, first.Line, incident.Number, "No event has a time that can be read.", "Not taken over."));
            return null;
        }

        ReportOddities(incident, openedAt);
        var firstResponse = FirstResponse(incident);
        var times = LogTimes.Of(incident, openedAt, firstResponse, _clock, faults);
        var timeline = new IncidentTimeline(names.Source(incident.Number), first, _clock, faults);
        for (var i = 0; i < times.Length; i++)
        {
            timeline.Add(incident.Rows[i], times[i], i == firstResponse);
        }

        return new(
            ImportNames.Ticket(timeline.Source),
            timeline.Source,
            openedAt,
            names.Customer(first.Location),
            IncidentTexts.Subject(first),
            IncidentTexts.Body(first),
            ImportNames.Message(timeline.Source, 0),
            LogWords.CategoryOf(first.Category),
            timeline.OpeningPriority,
            "phone",
            timeline.Steps,
            first.Caller,
            first.Item,
            first.Group is { } group ? ImportNames.Team(group) : null);
    }

    private DateTimeOffset? OpeningOf(Incident incident)
    {
        var first = incident.Rows[0];
        if (_clock.Read(first.Opened) is { } openedAt)
        {
            return openedAt;
        }

        var earliest = incident.Rows.Select(row => _clock.Read(row.Updated)).Min();
        if (earliest is not null)
        {
            faults.Report(new(FaultKind.UnreadableTime, first.Line, first.Number, $"opened_at is '{first.Opened ?? "?"}'.", "Opened at the time of its earliest event."));
        }

        return earliest;
    }

    private void ReportOddities(Incident incident, DateTimeOffset openedAt)
    {
        var first = incident.Rows[0];
        if (_clock.Read(first.Created) is { } created && created < openedAt)
        {
            faults.Report(new(FaultKind.CreatedBeforeOpening, first.Line, first.Number, $"Created at {first.Created}, but opened at {first.Opened}.", "Opened at opened_at."));
        }

        if (incident.Rows.All(row => row.Resolved is null))
        {
            faults.Report(new(FaultKind.NoResolutionTime, first.Line, first.Number, "It has no resolved_at.", "Resolved when its state says so."));
        }

        if (first.State != LogWords.New)
        {
            faults.Report(new(FaultKind.FirstEventNotNew, first.Line, first.Number, $"Its first event is {first.State}.", "Opened at opened_at as new; first contact at that event."));
        }
    }

    private static int FirstResponse(Incident incident)
    {
        for (var i = 0; i < incident.Rows.Count; i++)
        {
            if (incident.Rows[i].State != LogWords.New)
            {
                return i;
            }
        }

        return -1;
    }
}
