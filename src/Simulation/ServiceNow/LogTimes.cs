namespace Firstline.Simulation.ServiceNow;

/// <summary>
/// Puts the instants of an incident in order. The first response keeps the time that the log gives it, since promises are judged by it: what stands
/// before it is moved back to it if it must be, what stands after it is moved forward.
/// </summary>
internal static class LogTimes
{
    /// <summary>One instant for each row, none before the opening nor before the one before it.</summary>
    public static DateTimeOffset[] Of(Incident incident, DateTimeOffset openedAt, int firstResponse, LogClock clock, IFaults faults)
    {
        var rows = incident.Rows;
        var times = new DateTimeOffset[rows.Count];
        for (var i = 0; i < times.Length; i++)
        {
            times[i] = AfterOpening(rows[i], i == 0 ? openedAt : times[i - 1]);
        }

        var anchor = Math.Max(firstResponse, 0);
        for (var i = anchor - 1; i >= 0; i--)
        {
            if (times[i] > times[i + 1])
            {
                Moved(rows[i], "later than the event after it", "Moved back to the time of the event after it.");
                times[i] = times[i + 1];
            }
        }

        for (var i = anchor + 1; i < times.Length; i++)
        {
            if (times[i] < times[i - 1])
            {
                Moved(rows[i], "earlier than the event before it", "Moved to the time of the event before it.");
                times[i] = times[i - 1];
            }
        }

        return times;

        DateTimeOffset AfterOpening(IncidentRow row, DateTimeOffset before)
        {
            if (clock.Read(row.Updated) is not { } time)
            {
                faults.Report(new(FaultKind.UnreadableTime, row.Line, row.Number, $"sys_updated_at is '{row.Updated ?? "?"}'.", "Taken as the time of the event before it."));
                return before;
            }

            if (time >= openedAt)
            {
                return time;
            }

            faults.Report(new(FaultKind.BeforeOpening, row.Line, row.Number, $"Updated at {row.Updated}, but opened at {row.Opened}.", "Moved to the time of the opening."));
            return openedAt;
        }

        void Moved(IncidentRow row, string what, string done) =>
            faults.Report(new(FaultKind.TimeRunsBack, row.Line, row.Number, $"Updated at {row.Updated}, {what}.", done));
    }
}
