using Firstline.Client.Imports;
using Firstline.Simulation.ServiceNow;

namespace Firstline.Simulation.Replay;

/// <summary>One thing to do at a desk: the opening of a ticket, or one of its steps.</summary>
/// <param name="At">When it happened in the log.</param>
/// <param name="Ticket">Which ticket of the timetable.</param>
/// <param name="Step">Which of its steps; -1 is the opening.</param>
public readonly record struct Act(DateTimeOffset At, int Ticket, int Step);

/// <summary>A log as one sequence of acts in the order of time, with the people whom it needs.</summary>
public sealed class Timetable
{
    private Timetable(LogSurvey survey, string zone, IReadOnlyList<ImportedHistory> tickets, IReadOnlyList<Act> acts) =>
        (Survey, Zone, Tickets, Acts) = (survey, zone, tickets, acts);

    /// <summary>What the log holds.</summary>
    public LogSurvey Survey { get; }

    /// <summary>The IANA zone of its customers.</summary>
    public string Zone { get; }

    /// <summary>The tickets, in the order of opening.</summary>
    public IReadOnlyList<ImportedHistory> Tickets { get; }

    /// <summary>Everything that happens, in the order of time; the acts of one ticket keep theirs.</summary>
    public IReadOnlyList<Act> Acts { get; }

    /// <summary>When the first thing happened in the log.</summary>
    public DateTimeOffset First => Acts[0].At;

    /// <summary>When the last thing happened in the log.</summary>
    public DateTimeOffset Last => Acts[^1].At;

    /// <summary>Makes the timetable of a log: tickets opened at or after an instant, at most so many.</summary>
    /// <param name="tiers">Which tier each location has.</param>
    /// <exception cref="UnreadableLog">The log cannot be read to its end, or nothing is left of it.</exception>
    public static Timetable Of(IncidentLog log, TierOfLocation tiers, TimeZoneInfo zone, DateTimeOffset? start, int? limit, IFaults faults, CancellationToken stop)
    {
        var survey = LogSurvey.Of(log, stop);
        var translators = TierOfLocation.All.ToDictionary(
            tier => tier, tier => new IncidentTranslator(new ImportNames(ImportNames.Slug(log.Name), tier), zone, faults));
        var tickets = Incidents.Of(log.Rows(), survey, faults)
            .Select(incident => translators[tiers.Of(incident.Rows[0].Location)].Translate(incident))
            .OfType<ImportedHistory>()
            .Where(history => start is null || history.OpenedAt >= start)
            .OrderBy(history => history.OpenedAt)
            .Take(limit ?? int.MaxValue)
            .ToList();
        return tickets.Count > 0
            ? new(survey, zone.Id, tickets, [.. tickets.SelectMany(ActsOf).OrderBy(act => act.At)])
            : throw new UnreadableLog("The log opens no ticket at or after --start.");
    }

    private static IEnumerable<Act> ActsOf(ImportedHistory ticket, int index) =>
        ticket.Steps.Select((step, i) => new Act(step.At, index, i)).Prepend(new Act(ticket.OpenedAt, index, -1));
}
