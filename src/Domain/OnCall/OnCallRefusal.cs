using Firstline.Domain.Kernel;

namespace Firstline.Domain.OnCall;

/// <summary>Why something about on-call is refused.</summary>
public static class OnCallRefusal
{
    /// <summary>The team has no schedule.</summary>
    public static readonly RefusalCode NoSchedule = new(
        "on-call.no-schedule", RefusalKind.NotFound, "The team has no schedule of on-call. Add one to the document of schedules first.");

    /// <summary>No override has this id.</summary>
    public static readonly RefusalCode UnknownOverride = new(
        "on-call.unknown-override", RefusalKind.NotFound, "There is no override of this id; it may have ended or been removed.");

    /// <summary>The override makes no sense.</summary>
    public static readonly RefusalCode BadOverride = new(
        "on-call.bad-override", RefusalKind.Invalid, "The override makes no sense; nothing was changed. Each field at fault is listed.");

    /// <summary>Too much is asked for at once.</summary>
    public static readonly RefusalCode TooManyStretches = new(
        "on-call.too-many-stretches", RefusalKind.Invalid, "The time has more stretches than are told at once. Ask for a shorter time.");
}
