using Orleans;

namespace Firstline.Domain.Tickets.Views;

/// <summary>Something that happened to the views of one owner. Events are facts: never edited, never removed.</summary>
[GenerateSerializer, Immutable, Alias("views.event")]
public abstract record ViewEvent
{
    private ViewEvent()
    {
    }

    /// <summary>A view was made, or is as told from now on.</summary>
    [GenerateSerializer, Immutable, Alias("views.saved.1")]
    public sealed record Saved([property: Id(0)] SavedView View) : ViewEvent;

    /// <summary>A view was taken away.</summary>
    [GenerateSerializer, Immutable, Alias("views.removed.1")]
    public sealed record Removed([property: Id(0)] string View) : ViewEvent;
}
