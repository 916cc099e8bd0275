using System.Collections.Concurrent;

namespace Firstline.Client.Live;

/// <summary>What a connection watches, again after every return.</summary>
public sealed partial class DeskConnection
{
    private readonly ConcurrentDictionary<string, BoardWatch> _boards = [];
    private readonly ConcurrentDictionary<string, Func<CancellationToken, Task>> _follows = [];

    /// <summary>A watched ticket changed.</summary>
    public event Action<TicketChanged>? TicketChanged;

    /// <summary>A ticket came to a watched agent.</summary>
    public event Action<AssignmentPushed>? Assigned;

    /// <summary>Watches a board. Asked twice, answers the same watch.</summary>
    public BoardWatch Board(string topic)
    {
        var watch = _boards.GetOrAdd(topic, name => new BoardWatch(name));
        if (State is LinkState.Live && watch.Board is null)
        {
            _ = Catch(watch);
        }

        return watch;
    }

    /// <summary>Watches a ticket, by id or number; the first answer and every change come as <see cref="TicketChanged"/>.</summary>
    public Task WatchTicket(string ticket) =>
        Follow($"ticket/{ticket}", async stop => TicketChanged?.Invoke(await _wire.WatchTicket(ticket, stop)));

    /// <summary>Watches the assignments of an agent; they come as <see cref="Assigned"/>.</summary>
    public Task WatchAgent(string agent) => Follow($"agent/{agent}", stop => _wire.WatchAgent(agent, stop));

    /// <summary>Stops watching a topic (<c>wall/…</c>, <c>ticket/…</c>, <c>agent/…</c>).</summary>
    public async Task Unwatch(string topic)
    {
        _boards.TryRemove(topic, out _);
        _follows.TryRemove(topic, out _);
        if (State is LinkState.Live)
        {
            await Within(stop => _wire.Unwatch(topic, stop));
        }
    }

    private async Task Follow(string topic, Func<CancellationToken, Task> watch)
    {
        _follows[topic] = watch;
        if (State is LinkState.Live)
        {
            await Within(watch);
        }
    }

    private async Task WatchAll()
    {
        foreach (var watch in _boards.Values)
        {
            await Load(watch);
        }

        foreach (var follow in _follows.Values)
        {
            await Within(follow);
        }
    }

    private async Task Load(BoardWatch watch)
    {
        while (watch.BeginLoading())
        {
            try
            {
                BoardSnapshot? board = null;
                await Within(async stop => board = await _wire.WatchBoard(watch.Topic, stop));
                HeardAt = Now;
                if (watch.Reset(board!))
                {
                    return;
                }
            }
            catch
            {
                watch.AbandonLoading();
                throw;
            }

            await Task.Delay(_options.Pause(1, Random.Shared.NextDouble()), _clock, _stop.Token);
        }
    }

    /// <summary>Catches up out of turn; when even that fails, the line is taken for lost.</summary>
    private async Task Catch(BoardWatch watch)
    {
        try
        {
            await Load(watch);
        }
        catch (Exception failure)
        {
            Trouble = failure;
            _lost.TrySetResult();
        }
    }

    private void BoardCame(BoardDelta delta) => Heard(() =>
    {
        if (_boards.TryGetValue(delta.Topic, out var watch) && !watch.Take(delta))
        {
            _ = Catch(watch);
        }
    });

    private void ResyncAsked(string topic) => Heard(() =>
    {
        if (_boards.TryGetValue(topic, out var watch))
        {
            _ = Catch(watch);
        }
    });

    private void Heard(Action what)
    {
        HeardAt = Now;
        what();
    }
}
