using Firstline.Client.Tickets;
using Firstline.Client.Views;

namespace Firstline.Client;

/// <summary>Saved views; their owner is <c>everyone</c>, <c>agent.noor</c> or <c>team.first-line</c>.</summary>
public sealed partial class DeskClient
{
    /// <summary>The views of an owner, in their order.</summary>
    public Task<DeskPage<SavedView>> ListViews(string owner, string? after = null, int? limit = null, CancellationToken stop = default) =>
        Get($"{Root}/views/{Part(owner)}{new Query().Add("after", after).Add("limit", limit)}", Json.DeskPageSavedView, stop);

    /// <summary>Makes a view or changes it.</summary>
    public Task<SavedView> PutView(string owner, string view, SavedViewRequest request, long? ifVersion = null, CancellationToken stop = default) =>
        Send(HttpMethod.Put, $"{Root}/views/{Part(owner)}/{Part(view)}", request, Json.SavedViewRequest, Json.SavedView, null, ifVersion, stop);

    /// <summary>One view.</summary>
    public Task<SavedView> GetView(string owner, string view, CancellationToken stop = default) => Get($"{Root}/views/{Part(owner)}/{Part(view)}", Json.SavedView, stop);

    /// <summary>How many tickets a view shows now, counted up to 1,000.</summary>
    public Task<TicketCount> CountView(string owner, string view, string? me = null, CancellationToken stop = default) =>
        Get($"{Root}/views/{Part(owner)}/{Part(view)}/count{new Query().Add("me", me)}", Json.TicketCount, stop);
}
