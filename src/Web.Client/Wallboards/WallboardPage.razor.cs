using System.Text.Json;
using Firstline.Client.Live;
using Firstline.Web.Client.Shared;
using Microsoft.AspNetCore.Components;

namespace Firstline.Web.Client.Wallboards;

/// <summary>
/// A wallboard. Drawn on the server first; in the browser it goes on from that same picture (<see cref="Seed"/>) over the hub.
/// Without WebAssembly (<c>?lite=1</c>) the server's drawing is all there is, and the page refreshes itself.
/// </summary>
public sealed partial class WallboardPage : ComponentBase, IDisposable
{
    private static readonly TimeSpan FirstPictureWithin = TimeSpan.FromSeconds(2);
    private WallScreen? _screen;
    private WallCare? _care;
    private BoardSnapshot? _first;
    private BoardFailure? _failure;

    [Parameter]
    public string? Name { get; set; }

    [SupplyParameterFromQuery]
    public bool Sound { get; set; }

    /// <summary>The prerendered picture, handed from the server to the browser.</summary>
    [PersistentState]
    public string? Seed { get; set; }

    [Inject]
    private IBoardSource Source { get; set; } = null!;

    [Inject]
    private DeskConnection Line { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private string Topic => $"wall/{Name ?? "floor"}";

    private BoardSnapshot? Board => _screen?.Board ?? _first;

    private BoardFailure? Failure => _screen is null ? _failure : _screen.Failure;

    private LinkState? Link => AssignedRenderMode is null && !RendererInfo.IsInteractive ? null : _screen?.Link ?? LinkState.Connecting;

    private string Title => Board switch
    {
        null => "Firstline",
        { Numbers.Breached: > 0 and var breached } board => $"({breached}) {board.Name ?? Words.Board(Topic)} – Firstline",
        var board => $"{board.Name ?? Words.Board(Topic)} – Firstline",
    };

    public void Dispose() => _screen?.Dispose();

    protected override async Task OnInitializedAsync()
    {
        if (Seed is not null)
        {
            _first = JsonSerializer.Deserialize(Seed, DeskHubJson.Default.BoardSnapshot);
        }
        else if (!RendererInfo.IsInteractive)
        {
            await FirstPicture();
        }

        if (RendererInfo.IsInteractive)
        {
            GoLive();
        }
    }

    /// <summary>A slow desk gets a skeleton rather than a page that does not come.</summary>
    private async Task FirstPicture()
    {
        using var late = new CancellationTokenSource(FirstPictureWithin, Clock);
        try
        {
            _first = await Source.Snapshot(Topic, late.Token).WaitAsync(late.Token);
            Seed = JsonSerializer.Serialize(_first, DeskHubJson.Default.BoardSnapshot);
        }
        catch (BoardFailure failure)
        {
            _failure = failure;
        }
        catch (OperationCanceledException)
        {
            _failure = null;
        }
    }

    private void GoLive()
    {
        _care = new WallCare(Clock);
        _screen = new WallScreen(Line, Source, Topic, _first);
        _screen.Changed += () => _ = InvokeAsync(Draw);
        Line.Start();
        if (_first is null)
        {
            _ = _screen.Ask();
        }
    }

    private void Draw()
    {
        if (Link is LinkState.Live && _care!.Due(_screen!.Build, Zone.Of(Board?.Zone)))
        {
            Navigation.Refresh(forceReload: true);
            return;
        }

        StateHasChanged();
    }

    private Task Retry() => _screen?.Ask() ?? Task.CompletedTask;
}
