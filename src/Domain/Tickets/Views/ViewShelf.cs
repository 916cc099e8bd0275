using System.Collections.Immutable;
using System.Diagnostics;
using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets.Search;

namespace Firstline.Domain.Tickets.Views;

/// <summary>The views of one owner: an agent, a team, or everyone.</summary>
internal sealed record ViewShelf(ImmutableArray<SavedView> Views)
{
    /// <summary>The most views of one owner.</summary>
    public const int Most = 200;

    private const int LongestName = 100;
    private const int MostColumns = 30;
    private const int LastPosition = 1_000_000;

    public static ViewShelf Empty { get; } = new([]);

    /// <summary>The shelf after one more fact; views lie in the order of their positions.</summary>
    public static ViewShelf Evolve(ViewShelf shelf, ViewEvent fact) => fact switch
    {
        ViewEvent.Saved { View: var view } => new([.. shelf.Without(view.Id).Append(view).OrderBy(one => one.Position).ThenBy(one => one.Id, StringComparer.Ordinal)]),
        ViewEvent.Removed { View: var id } => new([.. shelf.Without(id)]),
        _ => throw new UnreachableException($"{fact} is not folded."),
    };

    /// <summary>The view of an id, or null.</summary>
    public SavedView? Find(string id) => Views.FirstOrDefault(view => view.Id == id);

    /// <summary>Saving what is there already is harmless.</summary>
    /// <param name="known">The words that the desk chose.</param>
    public Decision<ViewEvent> Save(SavedView view, ConditionVocabulary? known = null)
    {
        if (Broken(view, known) is { } refusal)
        {
            return refusal;
        }

        return Find(view.Id) switch
        {
            null when Views.Length >= Most => ViewRefusal.TooMany.Because($"There are {Views.Length} views already; at most {Most} are kept."),
            { } before when (before with { Columns = view.Columns }) == view && before.Columns.SequenceEqual(view.Columns) => Decision<ViewEvent>.Nothing,
            _ => new ViewEvent.Saved(view),
        };
    }

    public Decision<ViewEvent> Remove(string id) => Find(id) is null ? ViewRefusal.Unknown.Because($"There is no view '{id}'.") : new ViewEvent.Removed(id);

    private static Refusal? Broken(SavedView view, ConditionVocabulary? known)
    {
        if (!Slug.IsSlug(view.Id))
        {
            return ViewRefusal.Unsound.Because("A view's id is 1 to 64 of a-z, 0-9 and hyphen.", "view");
        }

        if (view.Name.Length is 0 or > LongestName)
        {
            return ViewRefusal.Unsound.Because($"name has 1 to {LongestName} characters.", "name");
        }

        if (view.Columns.Count > MostColumns || view.Columns.Distinct().Count() < view.Columns.Count || !view.Columns.All(column => Slug.IsSlug(column)))
        {
            return ViewRefusal.Unsound.Because($"columns has at most {MostColumns} different names of a-z, 0-9 and hyphen.", "columns");
        }

        if (view.Position is < 0 or > LastPosition)
        {
            return ViewRefusal.Unsound.Because($"position is from 0 to {LastPosition}.", "position");
        }

        return ConditionReader.Read(view.Query, known: known).OrRefusal("query").Refusal;
    }

    private IEnumerable<SavedView> Without(string id) => Views.Where(view => view.Id != id);
}

/// <summary>Why views may refuse.</summary>
public static class ViewRefusal
{
    /// <summary>No view has this id.</summary>
    public static readonly RefusalCode Unknown = new("view.unknown", RefusalKind.NotFound, "The owner has no view of this id.");

    /// <summary>The owner cannot be.</summary>
    public static readonly RefusalCode BadOwner = new("view.bad-owner", RefusalKind.Invalid, "The owner of views is everyone, agent.<id> or team.<id>.");

    /// <summary>A view makes no sense.</summary>
    public static readonly RefusalCode Unsound = new("view.unsound", RefusalKind.Invalid, "The view makes no sense as it is; the sentence says what is allowed.");

    /// <summary>Too much is counted live.</summary>
    public static readonly RefusalCode TooManyWatched = new("view.too-many-watched", RefusalKind.NotNow, "At most 256 different conditions are counted live at a time. Count now and then instead.");

    /// <summary>There is no room for more.</summary>
    public static readonly RefusalCode TooMany = new("view.too-many", RefusalKind.NotNow, "An owner has at most 200 views. Remove one first.");
}
