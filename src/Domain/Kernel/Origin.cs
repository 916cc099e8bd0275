using Orleans;

namespace Firstline.Domain.Kernel;

/// <summary>From where something was asked. About a person, so it is kept beside the facts for a while only, and can be erased.</summary>
/// <param name="Via">The way in, such as <c>api</c> or <c>import</c>.</param>
/// <param name="Address">The network address of the asker; empty when unknown.</param>
/// <param name="Agent">What the asker's program calls itself, cut to <see cref="LongestAgent"/>; may be empty.</param>
[GenerateSerializer, Immutable, Alias("desk.origin")]
public sealed record Origin([property: Id(0)] string Via, [property: Id(1)] string Address, [property: Id(2)] string Agent)
{
    /// <summary>The most characters that are kept of what a program calls itself.</summary>
    public const int LongestAgent = 200;
}
