namespace Firstline.Web.Imports.Translation;

/// <summary>Something in the file that cannot be so, and what was done about it. Nothing is dropped without one.</summary>
/// <param name="Line">The line of the file.</param>
/// <param name="Record">The id in the source, as far as it is known.</param>
/// <param name="Column">The column, if it is one.</param>
/// <param name="What">What is wrong.</param>
/// <param name="Done">What was done.</param>
internal sealed record ImportFault(ImportFaultKind Kind, int Line, string Record, string? Column, string What, string Done);

/// <summary>The kinds of faults.</summary>
internal enum ImportFaultKind
{
    /// <summary>The record cannot be read.</summary>
    BrokenRecord,

    /// <summary>A needed value is empty.</summary>
    MissingValue,

    /// <summary>A word has no meaning at the desk.</summary>
    UnknownWord,

    /// <summary>A time cannot be read.</summary>
    UnreadableTime,

    /// <summary>A time lies before 1970 or in the future.</summary>
    TimeOutOfRange,

    /// <summary>An id stands in the file twice.</summary>
    RepeatedId,

    /// <summary>The first response is before the opening.</summary>
    RespondedBeforeOpening,

    /// <summary>The resolution is before the first response.</summary>
    ResolvedBeforeResponse,

    /// <summary>The resolution is before the opening.</summary>
    ResolvedBeforeOpening,

    /// <summary>The closing is before something that must come before it.</summary>
    ClosedTooEarly,

    /// <summary>Status and times do not go together.</summary>
    StatusAgainstTimes,

    /// <summary>It ended without an answer that the source would know of.</summary>
    NoAnswer,

    /// <summary>It closed without having been resolved.</summary>
    ClosedUnresolved,

    /// <summary>An activity has no meaning at the desk.</summary>
    UnknownActivity,

    /// <summary>More steps than a history may have.</summary>
    TooManySteps,

    /// <summary>The desk's rules refused a step.</summary>
    StepRefused,

    /// <summary>The desk's rules refused the ticket.</summary>
    TicketRefused,
}

/// <summary>Hears of faults.</summary>
internal interface IImportFaults
{
    void Report(ImportFault fault);
}
