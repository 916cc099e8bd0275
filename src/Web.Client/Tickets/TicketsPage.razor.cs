using Firstline.Client;
using Firstline.Client.Live;
using Firstline.Client.Tickets;
using Firstline.Web.Client.Shared;
using Firstline.Web.Client.Tickets.List;
using Microsoft.AspNetCore.Components;

namespace Firstline.Web.Client.Tickets;

/// <summary>The tickets that a condition holds of. What is asked stands in the address, so that it can be kept and passed on.</summary>
public sealed partial class TicketsPage : ComponentBase, IDisposable
{
    private const int MostWatched = 100;
    private static readonly TimeSpan PresenceEvery = TimeSpan.FromSeconds(5);
    private readonly HashSet<string> _chosen = [];
    private readonly CancellationTokenSource _stop = new();
    private Dictionary<string, IReadOnlyList<PresentAgent>> _present = [];
    private List<TicketSummary>? _items;
    private IReadOnlyList<QueryFault> _faults = [];
    private Exception? _failure;
    private ViewList? _views;
    private string? _next;
    private string? _asked;
    private int _at = -1;
    private bool _asking;

    /// <summary>The condition.</summary>
    [SupplyParameterFromQuery(Name = "q")]
    public string? Query { get; set; }

    /// <summary>The order.</summary>
    [SupplyParameterFromQuery]
    public string? Order { get; set; }

    /// <summary>What is told of each ticket, with commas between.</summary>
    [SupplyParameterFromQuery(Name = "cols")]
    public string? Columns { get; set; }

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [Inject]
    private DeskSession Session { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private Returns Returns { get; set; } = null!;

    [Inject]
    private Hands Hands { get; set; } = null!;

    [Inject]
    private ListChoice Choice { get; set; } = null!;

    private IReadOnlyList<TicketSummary> Chosen => [.. _items?.Where(ticket => _chosen.Contains(ticket.Id)) ?? []];

    private IReadOnlyList<Shortcut> Keys => field ??=
    [
        new("/", "search", () => Hands.Focus("#search")),
        new("j", "next ticket", () => Step(1)),
        new("k", "ticket before", () => Step(-1)),
        Shortcut.Of("Enter", "open it", Open),
        Shortcut.Of("x", "select it", () => Toggle()),
        new("p", "priority of those selected", () => Bulk("#bulk-priority")),
        new("a", "agent of those selected", () => Bulk("#bulk-agent")),
        new("s", "status of those selected", () => Bulk("#bulk-status")),
        new("t", "tag for those selected", () => Bulk("#bulk-tag")),
        Shortcut.Of("c", "new ticket", () => Navigation.NavigateTo("tickets/new")),
        Shortcut.Of("Escape", "select none", _chosen.Clear),
    ];

    public void Dispose()
    {
        Returns.Came -= Refresh;
        Session.Changed -= Redraw;
        _stop.Cancel();
        _stop.Dispose();
    }

    protected override async Task OnInitializedAsync()
    {
        if (RendererInfo.IsInteractive)
        {
            Returns.Came += Refresh;
            Session.Changed += Redraw;
            _ = Meet();
            await Returns.Listen();
        }
    }

    protected override async Task OnParametersSetAsync()
    {
        Choice.Choose(Query, Order);
        Choice.Tell(Columns);
        var asks = $"{Choice.Order}|{Choice.Query}";
        if (RendererInfo.IsInteractive && asks != _asked)
        {
            (_asked, _at) = (asks, -1);
            _chosen.Clear();
            await Load();
            await Names();
        }
    }

    private async Task Names()
    {
        try
        {
            await Session.MeetAgents();
        }
        catch (Exception failure) when (failure is DeskProblem or HttpRequestException)
        {
            return;
        }
    }

    private void Ask(string? query, string? order) => Navigation.NavigateTo(Navigation.GetUriWithQueryParameters(
        new Dictionary<string, object?> { ["q"] = Blank(query), ["order"] = Blank(order), ["cols"] = Columns }));

    private void Tell(IReadOnlyList<string> columns) => Navigation.NavigateTo(Navigation.GetUriWithQueryParameter("cols", columns.Count == 0 ? "number" : string.Join(',', columns)), replace: true);

    /// <summary>Who is at the tickets that are shown, read again while one looks.</summary>
    private async Task Meet()
    {
        using var timer = new PeriodicTimer(PresenceEvery, Clock);
        try
        {
            do
            {
                await InvokeAsync(Look);
            }
            while (await timer.WaitForNextTickAsync(_stop.Token));
        }
        catch (OperationCanceledException)
        {
            return;
        }
    }

    private async Task Look()
    {
        try
        {
            if (_items is { Count: > 0 } items && !await Hands.Hidden())
            {
                var present = await Session.Desk.ListPresence(items.Take(MostWatched).Select(ticket => ticket.Id), _stop.Token);
                _present = present.Items.ToDictionary(one => one.TicketId, one => one.Agents);
                StateHasChanged();
            }
        }
        catch (Exception failure) when (failure is DeskProblem or HttpRequestException)
        {
            _present = [];
        }
    }

    private static string? Blank(string? word) => string.IsNullOrWhiteSpace(word) ? null : word.Trim();

    private void Redraw() => _ = InvokeAsync(StateHasChanged);

    private void Refresh() => _ = InvokeAsync(Refreshed);

    private async Task Refreshed()
    {
        await Load();
        StateHasChanged();
        await (_views?.CountAgain() ?? Task.CompletedTask);
    }

    private Task Load() => Read(async () =>
    {
        var page = await Session.Desk.ListTickets(Choice.Ask(Session.Agent));
        (_items, _next) = ([.. page.Items], page.Next);
    });

    private Task More() => Read(async () =>
    {
        var page = await Session.Desk.ListTickets(Choice.Ask(Session.Agent), _next);
        _items!.AddRange(page.Items.ExceptBy(_items.Select(ticket => ticket.Id), ticket => ticket.Id));
        _next = page.Next;
    });

    private async Task Read(Func<Task> read)
    {
        _asking = true;
        try
        {
            await read();
            (_failure, _faults) = (null, []);
        }
        catch (Exception failure) when (failure is DeskProblem or HttpRequestException)
        {
            _faults = QueryFault.Of(failure);
            (_failure, _items) = _faults.Count > 0 ? (null, []) : (failure, _items);
        }
        finally
        {
            _asking = false;
        }
    }

    private async Task Step(int step)
    {
        if (_items is { Count: > 0 } items)
        {
            _at = Math.Clamp(_at + step, 0, items.Count - 1);
            StateHasChanged();
            await Hands.Focus($"#row-{items[_at].Number}");
        }
    }

    private void Open()
    {
        if (_items is { } items && _at >= 0 && _at < items.Count)
        {
            Navigation.NavigateTo($"tickets/{items[_at].Number}");
        }
    }

    private void Toggle()
    {
        if (_items is { } items && _at >= 0 && _at < items.Count)
        {
            Select(items[_at].Id, !_chosen.Contains(items[_at].Id));
        }
    }

    private async Task Bulk(string control)
    {
        if (_chosen.Count == 0)
        {
            Toggle();
            StateHasChanged();
        }

        await Hands.Focus(control);
    }

    private void Select(string ticket, bool on) => _ = on ? _chosen.Add(ticket) : _chosen.Remove(ticket);

    private void ChooseAll(ChangeEventArgs choice)
    {
        _chosen.Clear();
        if (choice.Value is true)
        {
            _chosen.UnionWith(_items!.Select(ticket => ticket.Id));
        }
    }
}
