using Firstline.Domain.Kernel;

namespace Firstline.Domain.Sla.Evaluation;

/// <summary>Why a question about a promise has no answer.</summary>
public static class EvaluationRefusal
{
    /// <summary>The end lies before the start.</summary>
    public static readonly RefusalCode EndBeforeStart = new(
        "sla.end-before-start", RefusalKind.Invalid, "The end lies before the start. A reversed interval holds no open time, so elapsedSeconds is 0.");

    /// <summary>The target is negative or far too large.</summary>
    public static readonly RefusalCode TargetOutOfRange = new(
        "sla.target-out-of-range", RefusalKind.Invalid, "A target lies between 0 and a hundred years of open time.");

    /// <summary>The deadline lies beyond the calendar.</summary>
    public static readonly RefusalCode DeadlineTooFar = new(
        "sla.deadline-too-far", RefusalKind.Invalid, "The deadline lies beyond the year 9999. Start earlier, or promise less.");

    /// <summary>More questions at once than are answered.</summary>
    public static readonly RefusalCode TooManyQuestions = new(
        "sla.too-many-questions", RefusalKind.Invalid, "More questions came at once than are answered, which the sentence names. Send several batches.");
}
