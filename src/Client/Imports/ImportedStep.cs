using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace Firstline.Client.Imports;

/// <summary>One thing that happened to a ticket elsewhere; <c>do</c> says what.</summary>
/// <param name="At">When.</param>
/// <param name="By">Who did it, as the source names them.</param>
/// <param name="Line">Where the source tells it, for reports.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "do")]
[JsonDerivedType(typeof(Reply), "reply")]
[JsonDerivedType(typeof(CustomerWrote), "message")]
[JsonDerivedType(typeof(Note), "note")]
[JsonDerivedType(typeof(SetPriority), "priority")]
[JsonDerivedType(typeof(SetCategory), "category")]
[JsonDerivedType(typeof(SetTeam), "team")]
[JsonDerivedType(typeof(Assign), "assign")]
[JsonDerivedType(typeof(Unassign), "unassign")]
[JsonDerivedType(typeof(Wait), "wait")]
[JsonDerivedType(typeof(Continue), "continue")]
[JsonDerivedType(typeof(Resolve), "resolve")]
[JsonDerivedType(typeof(Reopen), "reopen")]
[JsonDerivedType(typeof(Close), "close")]
[JsonDerivedType(typeof(SetTags), "tags")]
[JsonDerivedType(typeof(SetComponent), "component")]
[JsonDerivedType(typeof(Distrust), "distrust")]
public abstract record ImportedStep(DateTimeOffset At, string By, int Line)
{
    /// <summary>A person of the desk answered the customer.</summary>
    public sealed record Reply(
        DateTimeOffset At,
        string By,
        int Line,
        Guid Message,
        string Body,
        [property: AllowedValues("ticket", "email", "phone", "chat", "slack", "video", "screen-sharing")] string Channel) : ImportedStep(At, By, Line);

    /// <summary>Something was written down that the customer does not see.</summary>
    public sealed record Note(DateTimeOffset At, string By, int Line, Guid Message, string Body) : ImportedStep(At, By, Line);

    /// <summary>The urgency was judged anew.</summary>
    public sealed record SetPriority(DateTimeOffset At, string By, int Line, [property: AllowedValues("critical", "high", "medium", "low")] string Priority) : ImportedStep(At, By, Line);

    /// <summary>It turned out to be about something else.</summary>
    public sealed record SetCategory(
        DateTimeOffset At,
        string By,
        int Line,
        [property: AllowedValues("technical-issue", "feature-request", "account-issue", "training-request", "integration-support", "general-inquiry")] string Category) : ImportedStep(At, By, Line);

    /// <summary>It went to another team's queue.</summary>
    public sealed record SetTeam(DateTimeOffset At, string By, int Line, string Team) : ImportedStep(At, By, Line);

    /// <summary>It was given to an agent.</summary>
    public sealed record Assign(DateTimeOffset At, string By, int Line, string Agent) : ImportedStep(At, By, Line);

    /// <summary>It was taken from its agent.</summary>
    public sealed record Unassign(DateTimeOffset At, string By, int Line) : ImportedStep(At, By, Line);

    /// <summary>It waited for the customer or for a third party: <c>customer</c>, <c>third-party</c>.</summary>
    public sealed record Wait(DateTimeOffset At, string By, int Line, [property: AllowedValues("customer", "third-party")] string For) : ImportedStep(At, By, Line);

    /// <summary>Work began, or went on after waiting.</summary>
    public sealed record Continue(DateTimeOffset At, string By, int Line) : ImportedStep(At, By, Line);

    /// <summary>It counted as resolved: answered, fixed, workaround, not-reproducible, wont-fix, duplicate or spam.</summary>
    public sealed record Resolve(
        DateTimeOffset At,
        string By,
        int Line,
        [property: AllowedValues("answered", "fixed", "workaround", "not-reproducible", "wont-fix", "duplicate", "spam")] string How) : ImportedStep(At, By, Line);

    /// <summary>The resolution was taken back.</summary>
    public sealed record Reopen(DateTimeOffset At, string By, int Line, string Reason) : ImportedStep(At, By, Line);

    /// <summary>It ended for good.</summary>
    public sealed record Close(DateTimeOffset At, string By, int Line) : ImportedStep(At, By, Line);

    /// <summary>The customer wrote.</summary>
    public sealed record CustomerWrote(
        DateTimeOffset At,
        string By,
        int Line,
        Guid Message,
        string Body,
        [property: AllowedValues("ticket", "email", "phone", "chat", "slack", "video", "screen-sharing")] string Channel) : ImportedStep(At, By, Line);

    /// <summary>It carried these tags from then on.</summary>
    public sealed record SetTags(DateTimeOffset At, string By, int Line, IReadOnlyList<string> Tags) : ImportedStep(At, By, Line);

    /// <summary>Another component turned out to be at fault; empty for none.</summary>
    public sealed record SetComponent(DateTimeOffset At, string By, int Line, string Component) : ImportedStep(At, By, Line);

    /// <summary>The times up to here are not to be relied on: clocks that run end without being judged.</summary>
    public sealed record Distrust(DateTimeOffset At, string By, int Line, string Reason) : ImportedStep(At, By, Line);
}
