using Firstline.Domain.Kernel;

namespace Firstline.Domain.Tickets.Automation;

/// <summary>Why macros, rules and bulk jobs may be refused.</summary>
public static class AutomationRefusal
{
    /// <summary>No actions, or too many.</summary>
    public static readonly RefusalCode BadActions = new(
        "automation.bad-actions", RefusalKind.Invalid, "A macro, a rule or a bulk job has 1 to 20 actions, each with what it needs. The sentence says what is wrong.");

    /// <summary>A placeholder that does not exist.</summary>
    public static readonly RefusalCode BadPlaceholder = new(
        "automation.bad-placeholder", RefusalKind.Invalid, "A text has a placeholder that does not exist or is not closed. The sentence lists those that do.");

    /// <summary>No bulk job has this id.</summary>
    public static readonly RefusalCode UnknownBulk = new("automation.unknown-bulk", RefusalKind.NotFound, "No bulk job has this id.");

    /// <summary>The bulk job is at work.</summary>
    public static readonly RefusalCode BulkBusy = new("automation.bulk-busy", RefusalKind.NotNow, "The bulk job is at work. Cancel it, or wait until it has ended.");

    /// <summary>The bulk job has ended.</summary>
    public static readonly RefusalCode BulkEnded = new("automation.bulk-ended", RefusalKind.NotNow, "The bulk job has ended; there is nothing to cancel. Undo it.");

    /// <summary>Too many tickets at once.</summary>
    public static readonly RefusalCode TooManyTickets = new("automation.too-many-tickets", RefusalKind.Invalid, "A bulk job has at most 10,000 tickets. Narrow the query, or make several jobs.");

    /// <summary>Something that a bulk job did stays.</summary>
    public static readonly RefusalCode NotUndone = new(
        "automation.not-undone", RefusalKind.NotNow, "Something that the bulk job did stays: it was changed since, or has no inverse. The sentence says what.");

    /// <summary>A ticket did not answer a bulk job.</summary>
    public static readonly RefusalCode Unreached = new("automation.unreached", RefusalKind.NotNow, "The ticket did not answer the bulk job, several times. Ask for it again.");

    /// <summary>No macro has this id.</summary>
    public static readonly RefusalCode UnknownMacro = new("automation.unknown-macro", RefusalKind.NotFound, "No macro has this id, or it is somebody's own. List the macros.");

    /// <summary>The macro is somebody's own.</summary>
    public static readonly RefusalCode NotYours = new("automation.not-yours", RefusalKind.Forbidden, "The macro is somebody's own. Use another id.");
}
