namespace Firstline.Grains.Interfaces.Kernel;

/// <summary>A part of a list, and where the next part begins.</summary>
/// <param name="Items">The items in the list's order.</param>
/// <param name="Next">Ask with this to go on; null at the end. Opaque.</param>
[GenerateSerializer, Immutable, Alias("desk.page`1")]
public sealed record Page<TItem>([property: Id(0)] IReadOnlyList<TItem> Items, [property: Id(1)] string? Next);
