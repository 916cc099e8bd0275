using Firstline.Domain.Kernel;

namespace Firstline.Grains.Interfaces.Kernel;

/// <summary>What a command came to: the view after it, or the refusal that says why nothing changed.</summary>
/// <param name="View">The thing as it is after the command; null when refused.</param>
/// <param name="Refusal">Why it was refused; null when it was not.</param>
[GenerateSerializer, Immutable, Alias("desk.outcome`1")]
public sealed record Outcome<TView>([property: Id(0)] TView? View, [property: Id(1)] Refusal? Refusal)
    where TView : class
{
    public static implicit operator Outcome<TView>(TView view) => new(view, null);

    public static implicit operator Outcome<TView>(Refusal refusal) => new(null, refusal);
}
