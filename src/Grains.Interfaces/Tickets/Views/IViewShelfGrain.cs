using Firstline.Domain.Tickets.Views;
using Firstline.Grains.Interfaces.Kernel;
using Orleans.Concurrency;

namespace Firstline.Grains.Interfaces.Tickets.Views;

/// <summary>The saved views of one owner: <c>everyone</c>, <c>agent.noor</c> or <c>team.first-line</c>.</summary>
/// <remarks>One at a time; each call returns when what it changed is durable. <see cref="Asked.IfVersion"/> is the shelf's version.</remarks>
[Alias("desk.IViewShelf")]
public interface IViewShelfGrain : IGrainWithStringKey
{
    /// <summary>Makes a view, or brings the one of its id to these values.</summary>
    /// <remarks>Idempotent. Refused with what makes no sense, with every fault of the condition, or when there are 200 already.</remarks>
    [Alias("Save")]
    Task<Outcome<ViewShelfView>> Save(SavedView view, Asked asked);

    /// <summary>Takes a view away.</summary>
    /// <remarks>Refused when there is none of this id, unless the same command took it away.</remarks>
    [Alias("Remove")]
    Task<Outcome<ViewShelfView>> Remove(string view, Asked asked);

    /// <summary>All views of the owner, in their order; at most 200.</summary>
    [AlwaysInterleave, Alias("View")]
    Task<ViewShelfView> View();
}

/// <summary>The views of one owner.</summary>
[GenerateSerializer, Immutable, Alias("views.shelf")]
public sealed record ViewShelfView([property: Id(0)] long Version, [property: Id(1)] IReadOnlyList<SavedView> Views);
