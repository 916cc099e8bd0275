using Orleans;

namespace Firstline.Domain.Kernel;

/// <summary>Why a command changed nothing: a stable code for programs and one sentence for people.</summary>
/// <param name="Code">Stable, dotted, lower case; listed in <c>docs/problems.md</c>.</param>
/// <param name="Kind">The family of the refusal, which decides the HTTP status.</param>
/// <param name="Sentence">What is wrong with this very request.</param>
/// <param name="Field">The field at fault, in the API's spelling, when there is one.</param>
/// <param name="Faults">Every field at fault, when several were looked at together; the first is also <paramref name="Field"/>.</param>
[GenerateSerializer, Immutable, Alias("desk.refusal")]
public sealed record Refusal(
    [property: Id(0)] string Code,
    [property: Id(1)] RefusalKind Kind,
    [property: Id(2)] string Sentence,
    [property: Id(3)] string? Field = null,
    [property: Id(4)] IReadOnlyList<FieldFault>? Faults = null);

/// <summary>What is wrong with one field.</summary>
/// <param name="Field">The field, in the API's spelling.</param>
/// <param name="Sentence">What is wrong with it.</param>
[GenerateSerializer, Immutable, Alias("desk.field-fault")]
public sealed record FieldFault([property: Id(0)] string Field, [property: Id(1)] string Sentence);

/// <summary>The families of refusals; each maps to one HTTP status.</summary>
[GenerateSerializer, Alias("desk.refusal-kind")]
public enum RefusalKind
{
    /// <summary>The request itself is malformed or out of limits (400).</summary>
    Invalid,

    /// <summary>The thing that the request names does not exist (404).</summary>
    NotFound,

    /// <summary>The thing is in a state that does not allow it now (409).</summary>
    NotNow,

    /// <summary>The caller may not do it (403).</summary>
    Forbidden,

    /// <summary>The caller's copy is out of date (412).</summary>
    Stale,

    /// <summary>A key was used again for something else (422).</summary>
    Reused,
}

/// <summary>One kind of refusal, declared once in the room that owns it.</summary>
/// <param name="Name">The stable code.</param>
/// <param name="Kind">Its family.</param>
/// <param name="Meaning">What it means and what to do, for <c>docs/problems.md</c>.</param>
public sealed record RefusalCode(string Name, RefusalKind Kind, string Meaning)
{
    /// <summary>A refusal of this kind with the sentence for one request.</summary>
    public Refusal Because(string sentence, string? field = null) => new(Name, Kind, sentence, field);

    /// <summary>A refusal of this kind for one or more fields.</summary>
    public Refusal Because(IReadOnlyList<FieldFault> faults) => new(Name, Kind, faults[0].Sentence, faults[0].Field, faults);
}
