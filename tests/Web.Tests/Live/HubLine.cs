using System.Collections.Concurrent;
using Firstline.Client.Live;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;

namespace Firstline.Web.Tests.Live;

/// <summary>A bare connection to the hub, as anybody's program may have, which keeps what it hears.</summary>
internal sealed class HubLine : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private readonly HubConnection _hub;
    private readonly SemaphoreSlim _heard = new(0);

    private HubLine(HubConnection hub)
    {
        _hub = hub;
        hub.On<BoardDelta>(nameof(IDeskScreen.Board), Keep);
        hub.On<TicketChanged>(nameof(IDeskScreen.Ticket), Keep);
        hub.On<OfferPushed>(nameof(IDeskScreen.Offer), Keep);
        hub.On<AssignmentPushed>(nameof(IDeskScreen.Assigned), Keep);
        hub.On<TicketPresence>(nameof(IDeskScreen.Presence), Keep);
        hub.On<SharedDraftChanged>(nameof(IDeskScreen.Draft), Keep);
        hub.On<TicketNews>(nameof(IDeskScreen.News), Keep);
        hub.On<NoticePushed>(nameof(IDeskScreen.Noticed), Keep);
        hub.On<TicketsCounted>(nameof(IDeskScreen.Counted), Keep);
        hub.On<BulkMoved>(nameof(IDeskScreen.Bulk), Keep);
        hub.On<string>(nameof(IDeskScreen.Resync), Keep);
    }

    /// <summary>What it heard, in order.</summary>
    public ConcurrentQueue<object> Heard { get; } = [];

    public static async Task<HubLine> Open(Uri desk, string? key, bool messagePack = false)
    {
        var builder = new HubConnectionBuilder().WithUrl(new Uri(desk, "hubs/desk"), HttpTransportType.WebSockets, options =>
        {
            options.SkipNegotiation = true;
            options.AccessTokenProvider = () => Task.FromResult(key);
        });
        var line = new HubLine((messagePack ? builder.AddMessagePackProtocol() : builder).Build());
        await line._hub.StartAsync();
        return line;
    }

    public Task<T> Ask<T>(string method, params object?[] arguments) => _hub.InvokeCoreAsync<T>(method, arguments);

    public Task Tell(string method, params object?[] arguments) => _hub.InvokeCoreAsync(method, arguments);

    /// <summary>Waits until something like this was heard.</summary>
    public async Task<T> Hears<T>(Func<T, bool> holds)
    {
        using var late = new CancellationTokenSource(Patience, TimeProvider.System);
        while (true)
        {
            if (Heard.OfType<T>().FirstOrDefault(holds) is { } heard)
            {
                return heard;
            }

            await _heard.WaitAsync(late.Token);
        }
    }

    public ValueTask DisposeAsync() => _hub.DisposeAsync();

    private void Keep<T>(T message)
    {
        Heard.Enqueue(message!);
        _heard.Release();
    }
}
