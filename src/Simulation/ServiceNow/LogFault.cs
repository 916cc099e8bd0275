namespace Firstline.Simulation.ServiceNow;

/// <summary>Something in the log that cannot be so, and what was done about it. Nothing is dropped without one.</summary>
/// <param name="Line">The line of the file.</param>
/// <param name="Incident">The incident's number in the log.</param>
/// <param name="What">What is wrong.</param>
/// <param name="Done">What was done.</param>
public sealed record LogFault(FaultKind Kind, int Line, string Incident, string What, string Done);

/// <summary>The kinds of faults.</summary>
public enum FaultKind
{
    /// <summary>An update is before the opening.</summary>
    BeforeOpening,

    /// <summary>The record was created before the opening.</summary>
    CreatedBeforeOpening,

    /// <summary>Time runs back between two events.</summary>
    TimeRunsBack,

    /// <summary>The incident has no time of resolution.</summary>
    NoResolutionTime,

    /// <summary>The state is not one of those that exist.</summary>
    UnknownState,

    /// <summary>The priority is not one of those that exist.</summary>
    UnknownPriority,

    /// <summary>A time cannot be read.</summary>
    UnreadableTime,

    /// <summary>The first event is not in state New.</summary>
    FirstEventNotNew,

    /// <summary>An incident that was taken up is New again.</summary>
    NewAgain,

    /// <summary>It closed without having been resolved.</summary>
    ClosedUnresolved,

    /// <summary>Events of another incident stand between.</summary>
    Interleaved,

    /// <summary>Nothing in the incident says when it was opened.</summary>
    NoInstant,

    /// <summary>A resolver works in more groups than an agent can have teams.</summary>
    TooManyGroups,

    /// <summary>The desk's rules refused a step, or the whole incident.</summary>
    Refused,
}

/// <summary>Hears of faults.</summary>
public interface IFaults
{
    /// <summary>One more.</summary>
    void Report(LogFault fault);
}
