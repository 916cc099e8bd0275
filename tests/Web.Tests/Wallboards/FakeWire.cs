using System.Diagnostics.CodeAnalysis;
using Firstline.Client.Live;

namespace Firstline.Web.Tests.Wallboards;

/// <summary>A desk at the other end, in memory. Like SignalR's, a connection that is open refuses to open.</summary>
[SuppressMessage("Design", "CA1063", Justification = "Nothing to release.")]
internal sealed class FakeWire(TimeProvider clock) : IDeskWire
{
    private bool _open;

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

    public Func<BoardSnapshot> Snapshot { get; set; } = () => SomeBoard.With();

    public Func<Task>? BeforeSnapshot { get; set; }

    public bool Down { get; set; }

    public bool Silent { get; set; }

    public TimeSpan Ahead { get; set; }

    public string Build { get; set; } = "1";

    public int Opened { get; private set; }

    public int Snapshots { get; private set; }

    public Task Open(CancellationToken stop)
    {
        if (_open)
        {
            throw new InvalidOperationException("The HubConnection cannot be started if it is not in the Disconnected state.");
        }

        if (Down)
        {
            throw new HttpRequestException("refused");
        }

        (_open, Opened) = (true, Opened + 1);
        return Task.CompletedTask;
    }

    public Task Close()
    {
        _open = false;
        return Task.CompletedTask;
    }

    public async Task<DeskHello> Hello(CancellationToken stop)
    {
        if (Silent)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, clock, stop);
        }

        return new(clock.GetUtcNow() + Ahead, Build);
    }

    public async Task<BoardSnapshot> WatchBoard(string topic, CancellationToken stop)
    {
        Snapshots++;
        var board = Snapshot();
        if (BeforeSnapshot is not null)
        {
            await BeforeSnapshot();
        }

        return board;
    }

    public Task<TicketChanged> WatchTicket(string ticket, CancellationToken stop) =>
        Task.FromResult(new TicketChanged($"ticket/{ticket}", ticket, ticket, 1, clock.GetUtcNow(), "open", "high", 1, null, "watched"));

    public Task<TicketsCounted> WatchCount(string query, string? me, CancellationToken stop) => Task.FromResult(new TicketsCounted($"count/{query}", 7, false, true, default));

    public Task<BulkMoved> WatchBulk(string job, CancellationToken stop) => Task.FromResult(new BulkMoved($"bulk/{job}", job, 1, "running", 1, new(0, 0, 0), null, default));

    public void Push(BulkMoved moved) => Bulk?.Invoke(moved);

    public void Push(TicketsCounted counted) => Counted?.Invoke(counted);

    public Task WatchAgent(string agent, CancellationToken stop) => Task.CompletedTask;

    public Task<TicketPresence> Attend(string ticket, string agent, string state, CancellationToken stop) =>
        Task.FromResult(new TicketPresence($"ticket/{ticket}", ticket, [new(agent, agent, state, clock.GetUtcNow())]));

    public Task ConfirmOffer(string ticket, string agent, string device, CancellationToken stop) => Task.CompletedTask;

    public Task AcceptOffer(string ticket, string agent, string device, CancellationToken stop) => Task.CompletedTask;

    public Task DeclineOffer(string ticket, string agent, string reason, string device, CancellationToken stop) => Task.CompletedTask;

    public Task Depart(string ticket, string agent, CancellationToken stop) => Task.CompletedTask;

    public Task Unwatch(string topic, CancellationToken stop) => Task.CompletedTask;

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    public void Push(BoardDelta delta) => Board?.Invoke(delta);

    public void AskResync() => Resync?.Invoke("wall/floor");

    public void Push(TicketChanged change) => Ticket?.Invoke(change);

    public void Push(OfferPushed offer) => Offer?.Invoke(offer);

    public void Push(AssignmentPushed assignment) => Assigned?.Invoke(assignment);

    public void Push(TicketNews news) => News?.Invoke(news);

    public void Push(NoticePushed pushed) => Noticed?.Invoke(pushed);

    public void Push(TicketPresence presence) => Presence?.Invoke(presence);

    public void Push(SharedDraftChanged draft) => Draft?.Invoke(draft);

    public void Drop(bool down = true)
    {
        (_open, Down) = (false, down);
        Lost?.Invoke();
    }
}
