using Firstline.Domain.Kernel;

namespace Firstline.Domain.Shifts;

/// <summary>Why something about shifts is refused.</summary>
public static class RosterRefusal
{
    /// <summary>The agent has no entry.</summary>
    public static readonly RefusalCode NotOnRoster = new(
        "roster.not-on-roster", RefusalKind.NotFound, "The agent has no entry on the roster. Add one to the document of the roster first.");

    /// <summary>An .ics file cannot be read.</summary>
    public static readonly RefusalCode BadFile = new(
        "roster.bad-file", RefusalKind.Invalid, "The iCalendar file cannot be read, or has more than its limits; nothing was changed.");
}
