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

    /// <summary>No macro has this id.</summary>
    public static readonly RefusalCode UnknownMacro = new("automation.unknown-macro", RefusalKind.NotFound, "No macro has this id, or it is somebody's own. List the macros.");

    /// <summary>The macro is somebody's own.</summary>
    public static readonly RefusalCode NotYours = new("automation.not-yours", RefusalKind.Forbidden, "The macro is somebody's own. Use another id.");
}
