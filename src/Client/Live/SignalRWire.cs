using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;

namespace Firstline.Client.Live;

/// <summary>The desk's hub over WebSockets alone: no negotiation, so no sticky sessions.</summary>
public sealed class SignalRWire : IDeskWire
{
    private readonly HubConnection _hub;

    /// <param name="hub">The hub's address, usually <c>…/hubs/desk</c>.</param>
    /// <param name="token">A key or device token; null where a cookie says who asks (a browser on the desk's own site).</param>
    public SignalRWire(Uri hub, Func<Task<string?>>? token = null)
    {
        _hub = new HubConnectionBuilder()
            .WithUrl(hub, HttpTransportType.WebSockets, options =>
            {
                options.SkipNegotiation = true;
                options.AccessTokenProvider = token;
            })
            .AddJsonProtocol(json => json.PayloadSerializerOptions.TypeInfoResolverChain.Insert(0, DeskHubJson.Default))
            .Build();
        _hub.On<BoardDelta>(nameof(IDeskScreen.Board), delta => Board?.Invoke(delta));
        _hub.On<string>(nameof(IDeskScreen.Resync), topic => Resync?.Invoke(topic));
        _hub.On<TicketChanged>(nameof(IDeskScreen.Ticket), change => Ticket?.Invoke(change));
        _hub.On<AssignmentPushed>(nameof(IDeskScreen.Assigned), assignment => Assigned?.Invoke(assignment));
        _hub.Closed += _ =>
        {
            Lost?.Invoke();
            return Task.CompletedTask;
        };
    }

    public event Action<BoardDelta>? Board;

    public event Action<string>? Resync;

    public event Action<TicketChanged>? Ticket;

    public event Action<AssignmentPushed>? Assigned;

    public event Action? Lost;

    /// <remarks>A hub that is not closed refuses to start, for ever; so one that a failed watch left open is closed first.</remarks>
    public async Task Open(CancellationToken stop)
    {
        if (_hub.State != HubConnectionState.Disconnected)
        {
            await Close();
        }

        await _hub.StartAsync(stop);
    }

    public Task Close() => _hub.StopAsync();

    public Task<DeskHello> Hello(CancellationToken stop) => _hub.InvokeAsync<DeskHello>(nameof(IDeskHub.Hello), stop);

    public Task<BoardSnapshot> WatchBoard(string topic, CancellationToken stop) =>
        _hub.InvokeAsync<BoardSnapshot>(nameof(IDeskHub.WatchBoard), topic, stop);

    public Task<TicketChanged> WatchTicket(string ticket, CancellationToken stop) =>
        _hub.InvokeAsync<TicketChanged>(nameof(IDeskHub.WatchTicket), ticket, stop);

    public Task WatchAgent(string agent, CancellationToken stop) => _hub.InvokeAsync(nameof(IDeskHub.WatchAgent), agent, stop);

    public Task Unwatch(string topic, CancellationToken stop) => _hub.InvokeAsync(nameof(IDeskHub.Unwatch), topic, stop);

    public ValueTask DisposeAsync() => _hub.DisposeAsync();
}
