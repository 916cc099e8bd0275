namespace Firstline.Client;

/// <summary>A part of a list, and where the next part begins.</summary>
/// <param name="Items">The items in the list's order.</param>
/// <param name="Next">Ask with this as <c>after</c> to go on; null at the end. Opaque.</param>
public sealed record DeskPage<TItem>(IReadOnlyList<TItem> Items, string? Next = null);
