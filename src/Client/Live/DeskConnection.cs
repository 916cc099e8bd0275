namespace Firstline.Client.Live;

/// <summary>
/// A screen's line to the desk: connects, says hello for the server's clock, watches what it was asked to, and when the line is lost
/// tries for ever, with jitter, and takes snapshots anew.
/// </summary>
public sealed partial class DeskConnection : IAsyncDisposable
{
    private readonly IDeskWire _wire;
    private readonly TimeProvider _clock;
    private readonly DeskConnectionOptions _options;
    private readonly CancellationTokenSource _stop = new();
    private TaskCompletionSource _lost = NewLoss();
    private DateTimeOffset? _lostAt;
    private Task? _run;

    /// <param name="wire">The transport; the connection owns it.</param>
    /// <param name="clock">The screen's clock.</param>
    /// <param name="options">How patient to be.</param>
    public DeskConnection(IDeskWire wire, TimeProvider clock, DeskConnectionOptions? options = null)
    {
        (_wire, _clock, _options) = (wire, clock, options ?? new DeskConnectionOptions());
        _wire.Board += BoardCame;
        _wire.Resync += ResyncAsked;
        _wire.Ticket += change => Heard(() => TicketChanged?.Invoke(change));
        _wire.Offer += offer => Heard(() => Offer?.Invoke(offer));
        _wire.Assigned += assignment => Heard(() => Assigned?.Invoke(assignment));
        _wire.News += news => Heard(() => News?.Invoke(news));
        _wire.Noticed += pushed => Heard(() => Noticed?.Invoke(pushed));
        _wire.Presence += presence => Heard(() => PresenceChanged?.Invoke(presence));
        _wire.Draft += draft => Heard(() => DraftChanged?.Invoke(draft));
        _wire.Counted += CountCame;
        _wire.Bulk += moved => Heard(() => BulkMoved?.Invoke(moved));
        _wire.Lost += () => _lost.TrySetResult();
    }

    /// <summary>The desk's hub over WebSockets.</summary>
    public static DeskConnection To(Uri hub, TimeProvider clock, Func<Task<string?>>? token = null) =>
        new(new SignalRWire(hub, token), clock);

    /// <summary>The state, the clock offset or the build changed. May come on any thread.</summary>
    public event Action? Changed;

    /// <summary>How the screen stands with the desk.</summary>
    public LinkState State { get; private set; } = LinkState.Connecting;

    /// <summary>When the desk was last heard, by the server's clock: the age of what is shown while it is not live.</summary>
    public DateTimeOffset? HeardAt { get; private set; }

    /// <summary>The server's clock as the screen keeps it.</summary>
    public DeskReading Reading { get; private set; }

    /// <summary>The server's build, once it was heard.</summary>
    public string? Build { get; private set; }

    /// <summary>Why the last try failed; null while live.</summary>
    public Exception? Trouble { get; private set; }

    /// <summary>The server's time.</summary>
    public DateTimeOffset Now => Reading.At(_clock.GetUtcNow());

    /// <summary>Connects, and stays connected until disposed. Harmless when asked twice.</summary>
    public void Start() => _run ??= Run();

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _lost.TrySetResult();
        if (_run is not null)
        {
            await _run;
        }

        await _wire.DisposeAsync();
        _stop.Dispose();
    }

    private async Task Run()
    {
        for (var attempt = 0; !_stop.IsCancellationRequested; attempt++)
        {
            try
            {
                _lost = NewLoss();
                await Within(_wire.Open);
                await Greet();
                await WatchAll();
                attempt = 0;
                Move(LinkState.Live);
                await Stay();
            }
            catch (Exception failure)
            {
                Trouble = failure;
            }

            await Leave(attempt);
        }
    }

    /// <summary>Returns when the line is lost; throws when a hello is not answered in time.</summary>
    private async Task Stay()
    {
        while (!_lost.Task.IsCompleted && !_stop.IsCancellationRequested)
        {
            var pause = Task.Delay(_options.HelloEvery, _clock, _stop.Token);
            if (await Task.WhenAny(_lost.Task, pause) == pause && !_stop.IsCancellationRequested)
            {
                await Greet();
            }
        }
    }

    private async Task Greet()
    {
        var asked = _clock.GetUtcNow();
        DeskHello? hello = null;
        await Within(async stop => hello = await _wire.Hello(stop));
        var answered = _clock.GetUtcNow();
        var heard = asked + ((answered - asked) / 2);
        (Reading, Build) = (new DeskReading(heard, hello!.Now - heard, hello.Speed), hello.Build);
        HeardAt = Now;
        Changed?.Invoke();
    }

    private async Task Leave(int attempt)
    {
        if (_stop.IsCancellationRequested)
        {
            return;
        }

        _lostAt ??= _clock.GetUtcNow();
        Move(_clock.GetUtcNow() - _lostAt >= _options.OfflineAfter ? LinkState.Offline : LinkState.Reconnecting);
        try
        {
            await _wire.Close();
            await Task.Delay(_options.Pause(attempt, Random.Shared.NextDouble()), _clock, _stop.Token);
        }
        catch (Exception failure)
        {
            Trouble = failure;
        }
    }

    private void Move(LinkState state)
    {
        if (state == LinkState.Live)
        {
            (_lostAt, Trouble) = (null, null);
        }

        State = state;
        Changed?.Invoke();
    }

    private async Task Within(Func<CancellationToken, Task> question)
    {
        using var late = new CancellationTokenSource(_options.AnswerWithin, _clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, _stop.Token);
        await question(either.Token).WaitAsync(either.Token);
    }

    private static TaskCompletionSource NewLoss() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
