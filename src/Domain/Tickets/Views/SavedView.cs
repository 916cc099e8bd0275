using Orleans;

namespace Firstline.Domain.Tickets.Views;

/// <summary>A condition that somebody keeps under a name, with how its list is shown.</summary>
/// <param name="Id">A slug, unique on its shelf.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Query">A text of the language of conditions; <c>me</c> is whoever looks.</param>
/// <param name="Order">The order of its list, as the API names it.</param>
/// <param name="Columns">Which columns its list shows, in this order; empty for the usual ones.</param>
/// <param name="Position">Where it stands among the views of its shelf; lower ones first.</param>
[GenerateSerializer, Immutable, Alias("views.view")]
public sealed record SavedView(
    [property: Id(0)] string Id,
    [property: Id(1)] string Name,
    [property: Id(2)] string Query,
    [property: Id(3)] string Order,
    [property: Id(4)] IReadOnlyList<string> Columns,
    [property: Id(5)] int Position);
