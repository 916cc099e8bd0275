using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;

namespace Firstline.Client.Live;

/// <summary>The desk's hub over WebSockets alone: no negotiation, so no sticky sessions.</summary>
public sealed class SignalRWire : IDeskWire
{
    private readonly Lazy<HubConnection> _hub;

    /// <param name="hub">The hub's address, usually <c>…/hubs/desk</c>.</param>
    /// <param name="token">A key or device token; null where a cookie says who asks (a browser on the desk's own site).</param>
    public SignalRWire(Uri hub, Func<Task<string?>>? token = null) => _hub = new(() => Build(hub, token));

    public event Action<BoardDelta>? Board;

    public event Action<string>? Resync;

    public event Action<TicketChanged>? Ticket;

    public event Action<OfferPushed>? Offer;

    public event Action<AssignmentPushed>? Assigned;

    public event Action<TicketNews>? News;

    public event Action<NoticePushed>? Noticed;

    public event Action<TicketPresence>? Presence;

    public event Action<SharedDraftChanged>? Draft;

    public event Action<TicketsCounted>? Counted;

    public event Action<BulkMoved>? Bulk;

    public event Action? Lost;

    /// <remarks>A hub that is not closed refuses to start, for ever; so one that a failed watch left open is closed first.</remarks>
    public async Task Open(CancellationToken stop)
    {
        if (Hub.State != HubConnectionState.Disconnected)
        {
            await Close();
        }

        await Hub.StartAsync(stop);
    }

    public Task Close() => Hub.StopAsync();

    public Task<DeskHello> Hello(CancellationToken stop) => Hub.InvokeAsync<DeskHello>(nameof(IDeskHub.Hello), stop);

    public Task<BoardSnapshot> WatchBoard(string topic, CancellationToken stop) =>
        Hub.InvokeAsync<BoardSnapshot>(nameof(IDeskHub.WatchBoard), topic, stop);

    public Task<TicketChanged> WatchTicket(string ticket, CancellationToken stop) =>
        Hub.InvokeAsync<TicketChanged>(nameof(IDeskHub.WatchTicket), ticket, stop);

    public Task WatchAgent(string agent, CancellationToken stop) => Hub.InvokeAsync(nameof(IDeskHub.WatchAgent), agent, stop);

    public Task<TicketsCounted> WatchCount(string query, string? me, CancellationToken stop) =>
        Hub.InvokeAsync<TicketsCounted>(nameof(IDeskHub.WatchCount), query, me, stop);

    public Task<BulkMoved> WatchBulk(string job, CancellationToken stop) => Hub.InvokeAsync<BulkMoved>(nameof(IDeskHub.WatchBulk), job, stop);

    public Task<TicketPresence> Attend(string ticket, string agent, string state, CancellationToken stop) =>
        Hub.InvokeAsync<TicketPresence>(nameof(IDeskHub.Attend), ticket, agent, state, stop);

    public Task Depart(string ticket, string agent, CancellationToken stop) => Hub.InvokeAsync(nameof(IDeskHub.Depart), ticket, agent, stop);

    public Task ConfirmOffer(string ticket, string agent, string device, CancellationToken stop) => Hub.InvokeAsync(nameof(IDeskHub.ConfirmOffer), ticket, agent, device, stop);

    public Task AcceptOffer(string ticket, string agent, string device, CancellationToken stop) => Hub.InvokeAsync(nameof(IDeskHub.AcceptOffer), ticket, agent, device, stop);

    public Task DeclineOffer(string ticket, string agent, string reason, string device, CancellationToken stop) =>
        Hub.InvokeAsync(nameof(IDeskHub.DeclineOffer), ticket, agent, reason, device, stop);

    public Task Unwatch(string topic, CancellationToken stop) => Hub.InvokeAsync(nameof(IDeskHub.Unwatch), topic, stop);

    public ValueTask DisposeAsync() => _hub.IsValueCreated ? Hub.DisposeAsync() : ValueTask.CompletedTask;

    private HubConnection Hub => _hub.Value;

    private HubConnection Build(Uri address, Func<Task<string?>>? token)
    {
        var hub = new HubConnectionBuilder()
            .WithUrl(address, HttpTransportType.WebSockets, options =>
            {
                options.SkipNegotiation = true;
                options.AccessTokenProvider = token;
            })
            .AddJsonProtocol(json => json.PayloadSerializerOptions.TypeInfoResolverChain.Insert(0, DeskHubJson.Default))
            .Build();
        hub.On<BoardDelta>(nameof(IDeskScreen.Board), delta => Board?.Invoke(delta));
        hub.On<string>(nameof(IDeskScreen.Resync), topic => Resync?.Invoke(topic));
        hub.On<TicketChanged>(nameof(IDeskScreen.Ticket), change => Ticket?.Invoke(change));
        hub.On<OfferPushed>(nameof(IDeskScreen.Offer), offer => Offer?.Invoke(offer));
        hub.On<AssignmentPushed>(nameof(IDeskScreen.Assigned), assignment => Assigned?.Invoke(assignment));
        hub.On<TicketNews>(nameof(IDeskScreen.News), news => News?.Invoke(news));
        hub.On<NoticePushed>(nameof(IDeskScreen.Noticed), pushed => Noticed?.Invoke(pushed));
        hub.On<TicketPresence>(nameof(IDeskScreen.Presence), presence => Presence?.Invoke(presence));
        hub.On<SharedDraftChanged>(nameof(IDeskScreen.Draft), draft => Draft?.Invoke(draft));
        hub.On<TicketsCounted>(nameof(IDeskScreen.Counted), counted => Counted?.Invoke(counted));
        hub.On<BulkMoved>(nameof(IDeskScreen.Bulk), moved => Bulk?.Invoke(moved));
        hub.Closed += _ =>
        {
            Lost?.Invoke();
            return Task.CompletedTask;
        };
        return hub;
    }
}
