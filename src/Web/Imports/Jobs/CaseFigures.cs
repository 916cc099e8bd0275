using Firstline.Client.Imports;
using Firstline.Web.Imports.Mappings;
using Firstline.Web.Imports.Sources;

namespace Firstline.Web.Imports.Jobs;

/// <summary>What the events of a log come to by case: which activities there are, in how many cases, how cases end and how long they take.</summary>
internal sealed class CaseFigures(TimeForms times, EventMapping events)
{
    private const int MostActivities = 64;
    private readonly Dictionary<string, Course> _courses = [];
    private readonly Dictionary<string, int> _activities = [];
    private readonly Tally _byName = new("activity", FigureKind.Count);

    public void Add(string id, ImportRecord record)
    {
        if (events.Activity.In(record) is not { } activity)
        {
            return;
        }

        _byName.Add(activity);
        if (!_activities.TryGetValue(activity, out var which) && _activities.Count < MostActivities)
        {
            _activities[activity] = which = _activities.Count;
        }

        var time = events.At.Columns.Select(record.Text).OfType<string>().Select(times.Read).Min();
        var known = _courses.GetValueOrDefault(id) ?? new(time, null, "", 0);
        var isLast = time is not null && (known.Last is null || time >= known.Last);
        _courses[id] = new(
            time < known.First || known.First is null ? time : known.First, isLast ? time : known.Last, isLast ? activity : known.Ends, known.Activities | (1UL << which));
    }

    public IEnumerable<ImportFigure> Figures()
    {
        var (with, ends) = (new Tally("tickets with the activity", FigureKind.Count), new Tally("last activity", FigureKind.Count));
        var days = new List<double>(_courses.Count);
        foreach (var course in _courses.Values)
        {
            ends.Add(course.Ends);
            foreach (var activity in _activities.Where(activity => (course.Activities & (1UL << activity.Value)) != 0))
            {
                with.Add(activity.Key);
            }

            if (course is { First: { } first, Last: { } last })
            {
                days.Add((last - first).TotalDays);
            }
        }

        return [_byName.Figure(), with.Figure(), ends.Figure(), Durations(days)];
    }

    private static ImportFigure Durations(List<double> days)
    {
        days.Sort();
        var n = days.Count;
        return n == 0 ? new("days from first to last", 0, 0)
            : new("days from first to last", n, n, Math.Round(days.Average(), 4), Math.Round((days[(n - 1) / 2] + days[n / 2]) / 2, 4));
    }

    private sealed record Course(DateTimeOffset? First, DateTimeOffset? Last, string Ends, ulong Activities);
}
