using System.ComponentModel.DataAnnotations;

namespace Firstline.Client.Views;

/// <summary>Makes a view, or brings it to these values.</summary>
/// <param name="Name">What people call it; at most 100 characters.</param>
/// <param name="Query">A condition such as <c>status:open agent:me</c>; everything when left out.</param>
/// <param name="Order">The order of its list; newest when left out.</param>
/// <param name="Columns">Which columns its list shows, in this order; at most 30; the usual ones when left out.</param>
/// <param name="Position">Where it stands among the owner's views; 0 when left out.</param>
public sealed record SavedViewRequest(
    string Name,
    string? Query = null,
    [property: AllowedValues("newest", "oldest", "due", "updated", "priority", "relevance")] string? Order = null,
    IReadOnlyList<string>? Columns = null,
    int? Position = null);

/// <summary>A saved view.</summary>
/// <param name="Owner">Whose it is: everyone, an agent such as <c>agent.noor</c>, or a team such as <c>team.first-line</c>.</param>
/// <param name="Id">A slug, unique for its owner.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Query">Its condition.</param>
/// <param name="Order">The order of its list.</param>
/// <param name="Columns">Which columns its list shows; empty for the usual ones.</param>
/// <param name="Position">Where it stands among the owner's views.</param>
public sealed record SavedView(
    string Owner,
    string Id,
    string Name,
    string Query,
    [property: AllowedValues("newest", "oldest", "due", "updated", "priority", "relevance")] string Order,
    IReadOnlyList<string> Columns,
    int Position);
