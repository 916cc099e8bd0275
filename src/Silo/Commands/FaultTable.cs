using Firstline.Simulation.ServiceNow;
using Spectre.Console;

namespace Firstline.Silo.Commands;

/// <summary>Prints the faults of a log and what was done about them.</summary>
internal static class FaultTable
{
    private const int FirstLines = 8;

    /// <summary>Prints counts by kind with their first lines, or every fault.</summary>
    public static void Print(IReadOnlyList<LogFault> faults, bool all)
    {
        if (faults.Count == 0)
        {
            return;
        }

        var table = all ? Every(faults) : ByKind(faults);
        table.Border(TableBorder.Rounded).Title($"{faults.Count:N0} faults of the log, none dropped");
        AnsiConsole.Write(table);
        if (!all)
        {
            AnsiConsole.MarkupLine("[grey]Every one by line: --verbose, or --faults FILE.csv[/]");
        }
    }

    private static Table ByKind(IReadOnlyList<LogFault> faults)
    {
        var table = new Table().AddColumns("fault", "count", "what was done", "lines");
        table.Columns[1].RightAligned();
        foreach (var kind in faults.GroupBy(fault => (fault.Kind, fault.Done)).OrderBy(kind => kind.Key.Kind))
        {
            var lines = string.Join(", ", kind.Take(FirstLines).Select(fault => fault.Line)) + (kind.Count() > FirstLines ? ", ..." : "");
            table.AddRow(new Text(Words(kind.Key.Kind)), new Text($"{kind.Count():N0}"), new Text(kind.Key.Done), new Text(lines));
        }

        return table;
    }

    private static Table Every(IReadOnlyList<LogFault> faults)
    {
        var table = new Table().AddColumns("line", "incident", "what is wrong", "what was done");
        table.Columns[0].RightAligned();
        foreach (var fault in faults)
        {
            table.AddRow(new Text($"{fault.Line}"), new Text(fault.Incident), new Text(fault.What), new Text(fault.Done));
        }

        return table;
    }

    private static string Words(FaultKind kind) => kind switch
    {
        FaultKind.BeforeOpening => "update before opening",
        FaultKind.CreatedBeforeOpening => "created before opening",
        FaultKind.TimeRunsBack => "time runs back",
        FaultKind.NoResolutionTime => "no time of resolution",
        FaultKind.UnknownState => "unknown state",
        FaultKind.UnknownPriority => "unknown priority",
        FaultKind.UnreadableTime => "unreadable time",
        FaultKind.FirstEventNotNew => "first event not New",
        FaultKind.NewAgain => "New again",
        FaultKind.ClosedUnresolved => "closed unresolved",
        FaultKind.Interleaved => "events interleaved",
        FaultKind.NoInstant => "no time at all",
        FaultKind.TooManyGroups => "too many groups",
        FaultKind.Refused => "refused by the desk",
        _ => throw new System.Diagnostics.UnreachableException($"{kind} has no words."),
    };
}
