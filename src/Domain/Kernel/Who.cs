using Orleans;

namespace Firstline.Domain.Kernel;

/// <summary>Who did something: kept with every fact.</summary>
/// <param name="Kind">What kind of actor.</param>
/// <param name="Id">The actor's id within its kind; stable.</param>
/// <param name="Name">The name as it was then, for people.</param>
[GenerateSerializer, Immutable, Alias("desk.who")]
public sealed record Who([property: Id(0)] WhoKind Kind, [property: Id(1)] string Id, [property: Id(2)] string Name)
{
    /// <summary>Firstline itself: a clock that ran out, a rule that applied.</summary>
    public static Who Desk { get; } = new(WhoKind.Desk, "desk", "Firstline");
}

/// <summary>The kinds of actors.</summary>
[GenerateSerializer, Alias("desk.who-kind")]
public enum WhoKind
{
    /// <summary>The desk's own rules and clocks.</summary>
    Desk,

    /// <summary>A person who works at the desk.</summary>
    Agent,

    /// <summary>A person at the customer.</summary>
    Contact,

    /// <summary>A program with an API key.</summary>
    ApiClient,

    /// <summary>History taken over from another system.</summary>
    Import,
}
