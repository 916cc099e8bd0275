namespace Firstline.Client.Imports;

/// <summary>An import of a file: how far it is, and what it came to.</summary>
/// <param name="Id">Its id, for asking again.</param>
/// <param name="Name">What the mapping calls it; the tickets' sources begin with it.</param>
/// <param name="State"><c>reading</c> the file to its end, <c>importing</c>, <c>done</c>, <c>failed</c> or <c>stopped</c>.</param>
/// <param name="DryRun">It only tells what would come; nothing is changed.</param>
/// <param name="StartedAt">When it began.</param>
/// <param name="Seconds">How long it has been running, or ran.</param>
/// <param name="Records">Records in the file; 0 until it was read.</param>
/// <param name="Tickets">Tickets that they are about.</param>
/// <param name="Handled">Tickets that are dealt with.</param>
/// <param name="TakenOver">Tickets that came in; in a dry run, that would.</param>
/// <param name="Existed">Tickets that were here already and were left as they are.</param>
/// <param name="LeftOut">Tickets and records that did not come in; each is among the faults.</param>
/// <param name="Flagged">Tickets whose times contradict each other: they are tagged, and their clocks ended unjudged.</param>
/// <param name="Steps">Steps in the histories of the tickets that came in.</param>
/// <param name="RefusedSteps">Steps that the desk's rules refused; the others were kept.</param>
/// <param name="Facts">Facts in the histories of the tickets that came in.</param>
/// <param name="Figures">What the mapping asks to be counted, of the whole file.</param>
/// <param name="Faults">What is wrong with the file, by kind and by what was done.</param>
/// <param name="Problem">Why it failed; null when it did not.</param>
public sealed record ImportReport(
    string Id,
    string Name,
    string State,
    bool DryRun,
    DateTimeOffset StartedAt,
    double Seconds,
    long Records,
    long Tickets,
    long Handled,
    long TakenOver,
    long Existed,
    long LeftOut,
    long Flagged,
    long Steps,
    long RefusedSteps,
    long Facts,
    IReadOnlyList<ImportFigure> Figures,
    IReadOnlyList<ImportFaults> Faults,
    string? Problem = null)
{
    /// <summary>Nothing more will change.</summary>
    public bool IsOver => State is "done" or "failed" or "stopped";
}

/// <summary>Something that was counted.</summary>
/// <param name="Name">The column, or what was counted.</param>
/// <param name="N">How many records or tickets have it.</param>
/// <param name="Distinct">How many different values there are, as far as they were kept apart.</param>
/// <param name="Mean">The mean, of numbers.</param>
/// <param name="Median">The middle one, of durations.</param>
/// <param name="Values">How often each value stands there, the most frequent first; at most 50.</param>
public sealed record ImportFigure(string Name, long N, long Distinct, double? Mean = null, double? Median = null, IReadOnlyList<ImportCount>? Values = null);

/// <summary>How often a value stands in a file.</summary>
public sealed record ImportCount(string Value, long Count);

/// <summary>Faults of one kind.</summary>
/// <param name="Kind">The kind, in kebab case.</param>
/// <param name="Done">What was done about them.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Lines">The first lines that have one.</param>
public sealed record ImportFaults(string Kind, string Done, long Count, IReadOnlyList<int> Lines);

/// <summary>One fault of a file.</summary>
/// <param name="Line">The line of the file.</param>
/// <param name="Record">The id in the source, as far as it is known.</param>
/// <param name="Kind">The kind, in kebab case.</param>
/// <param name="What">What is wrong.</param>
/// <param name="Done">What was done.</param>
/// <param name="Column">The column, if it is one.</param>
public sealed record ImportFault(int Line, string Record, string Kind, string What, string Done, string? Column = null);

/// <summary>The form that starts an import.</summary>
/// <param name="Mapping">What the columns are, as JSON; see <c>docs/imports.md</c>.</param>
/// <param name="File">CSV or JSON, plain or compressed with gzip.</param>
public sealed record ImportForm(string Mapping, string File);
