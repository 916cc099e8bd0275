namespace Firstline.Simulation.ServiceNow;

/// <summary>What a log holds, found by reading it once before anything is changed.</summary>
public sealed class LogSurvey
{
    private readonly Dictionary<string, int> _eventsOf = [];
    private readonly SortedDictionary<string, SortedSet<string>> _groupsOf = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _locations = new(StringComparer.Ordinal);

    private LogSurvey()
    {
    }

    /// <summary>How many events there are.</summary>
    public int Events { get; private set; }

    /// <summary>How many incidents they are about.</summary>
    public int Incidents => _eventsOf.Count;

    /// <summary>How many events an incident has.</summary>
    public int EventsOf(string incident) => _eventsOf[incident];

    /// <summary>The resolvers with the groups that they work in.</summary>
    public IReadOnlyDictionary<string, SortedSet<string>> Resolvers => _groupsOf;

    /// <summary>The locations that the log names; <see cref="Unknown"/> for those it does not.</summary>
    public IReadOnlyCollection<string> Locations => _locations;

    /// <summary>How a location is called that the log does not name.</summary>
    public const string Unknown = "unknown";

    /// <summary>Reads a log to its end.</summary>
    /// <exception cref="UnreadableLog">It cannot be read to its end, or holds no event.</exception>
    public static LogSurvey Of(IncidentLog log, CancellationToken stop)
    {
        var survey = new LogSurvey();
        foreach (var row in log.Rows())
        {
            stop.ThrowIfCancellationRequested();
            survey.Add(row);
        }

        return survey.Events > 0 ? survey : throw new UnreadableLog("The log holds no event.");
    }

    private void Add(IncidentRow row)
    {
        Events++;
        _eventsOf[row.Number] = _eventsOf.GetValueOrDefault(row.Number) + 1;
        _locations.Add(row.Location ?? Unknown);
        if (row.AssignedTo is { } resolver)
        {
            if (!_groupsOf.TryGetValue(resolver, out var groups))
            {
                _groupsOf[resolver] = groups = new(StringComparer.Ordinal);
            }

            if (row.Group is { } group)
            {
                groups.Add(group);
            }
        }
    }
}
