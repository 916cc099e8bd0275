using Firstline.Client;
using Firstline.Client.Live;
using Firstline.Client.Tickets;
using Firstline.Web.Client.Shared;
using Microsoft.AspNetCore.Components;

namespace Firstline.Web.Client.Tickets;

/// <summary>A ticket with the ledger of its clocks. Read again when it changes, when its tab is looked at again, and once a minute for what time alone changes.</summary>
public sealed partial class TicketPage : ComponentBase, IAsyncDisposable
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);
    private readonly CancellationTokenSource _stop = new();
    private Ticket? _ticket;
    private TicketLedger? _ledger;
    private Exception? _failure;
    private string _customer = "";
    private string? _agent;
    private string? _watched;
    private bool _loading;
    private bool _again;

    /// <summary>Its id or number.</summary>
    [Parameter]
    public string Name { get; set; } = "";

    [Inject]
    private DeskSession Session { get; set; } = null!;

    [Inject]
    private DeskConnection Line { get; set; } = null!;

    [Inject]
    private Returns Returns { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    public async ValueTask DisposeAsync()
    {
        Line.TicketChanged -= Changed;
        Returns.Came -= Refresh;
        await _stop.CancelAsync();
        await Leave();
        _stop.Dispose();
    }

    protected override async Task OnParametersSetAsync()
    {
        if (!RendererInfo.IsInteractive || _watched == Name)
        {
            return;
        }

        var first = _watched is null;
        await Leave();
        (_watched, _ticket, _ledger, _failure) = (Name, null, null, null);
        await Load();
        await Watch(first);
    }

    private async Task Watch(bool first)
    {
        if (first)
        {
            Line.TicketChanged += Changed;
            Returns.Came += Refresh;
            _ = Tick();
            await Returns.Listen();
        }

        Line.Start();
        await Quietly(() => Line.WatchTicket(Name));
    }

    private async Task Load()
    {
        if (_loading)
        {
            _again = true;
            return;
        }

        _loading = true;
        try
        {
            do
            {
                _again = false;
                var (ticket, ledger) = (Session.Desk.GetTicket(Name, _stop.Token), Session.Desk.Clocks(Name, _stop.Token));
                await Task.WhenAll(ticket, ledger);
                await Introduce(await ticket);
                (_ticket, _ledger, _failure) = (await ticket, await ledger, null);
            }
            while (_again);
        }
        catch (Exception failure) when (failure is DeskProblem or HttpRequestException)
        {
            _failure = _ticket is null ? failure : null;
        }
        catch (OperationCanceledException)
        {
            return;
        }
        finally
        {
            _loading = false;
        }

        StateHasChanged();
    }

    /// <summary>The names behind ids; an id will do when they cannot be read.</summary>
    private async Task Introduce(Ticket ticket)
    {
        if (ticket.Customer != _ticket?.Customer)
        {
            _customer = ticket.Customer;
            await Quietly(async () => _customer = (await Session.Desk.GetCustomer(ticket.Customer, _stop.Token)).Name);
        }

        if (ticket.Agent != _ticket?.Agent)
        {
            _agent = ticket.Agent;
            await Quietly(async () => _agent = ticket.Agent is { } agent ? (await Session.Desk.GetAgent(agent, _stop.Token)).Name : null);
        }
    }

    private void Changed(TicketChanged change)
    {
        if ((change.Number == Name || change.Id == Name || change.Number == _ticket?.Number) && change.Version != _ticket?.Version)
        {
            Refresh();
        }
    }

    private void Refresh() => _ = InvokeAsync(Load);

    private async Task Tick()
    {
        using var timer = new PeriodicTimer(Every, Clock);
        await Quietly(async () =>
        {
            while (await timer.WaitForNextTickAsync(_stop.Token))
            {
                await InvokeAsync(Load);
            }
        });
    }

    private async Task Leave()
    {
        if (_watched is { } watched)
        {
            await Quietly(() => Line.Unwatch($"ticket/{watched}"));
        }
    }

    /// <summary>What a lost line fails at is asked again when it returns.</summary>
    private static async Task Quietly(Func<Task> what)
    {
        try
        {
            await what();
        }
        catch (Exception failure) when (failure is DeskProblem or HttpRequestException or OperationCanceledException or InvalidOperationException or Microsoft.AspNetCore.SignalR.HubException)
        {
            return;
        }
    }
}
