using System.Collections.Concurrent;

namespace Firstline.Client.Live;

/// <summary>What a connection watches, again after every return.</summary>
public sealed partial class DeskConnection
{
    private readonly ConcurrentDictionary<string, BoardWatch> _boards = [];
    private readonly ConcurrentDictionary<string, Func<CancellationToken, Task>> _follows = [];

    /// <summary>A watched ticket changed.</summary>
    public event Action<TicketChanged>? TicketChanged;

    /// <summary>A ticket is offered to a watched agent, or something became of the offer.</summary>
    public event Action<OfferPushed>? Offer;

    /// <summary>A ticket came to a watched agent.</summary>
    public event Action<AssignmentPushed>? Assigned;

    /// <summary>Something happened to a ticket that a watched agent watches.</summary>
    public event Action<TicketNews>? News;

    /// <summary>The inbox of a watched agent changed.</summary>
    public event Action<NoticePushed>? Noticed;

    /// <summary>Who is at a watched ticket.</summary>
    public event Action<TicketPresence>? PresenceChanged;

    /// <summary>The shared draft of a watched ticket changed.</summary>
    public event Action<SharedDraftChanged>? DraftChanged;

    /// <summary>A watched bulk job went on.</summary>
    public event Action<BulkMoved>? BulkMoved;

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

    /// <summary>Watches an agent: assignments come as <see cref="Assigned"/>, what happens on tickets that the agent watches as <see cref="News"/>, what comes into the inbox as <see cref="Noticed"/>.</summary>
    public Task WatchAgent(string agent) => Follow($"agent/{agent}", stop => _wire.WatchAgent(agent, stop));

    /// <summary>Watches how far a bulk job is; the first answer and every step come as <see cref="BulkMoved"/>.</summary>
    public Task WatchBulk(string job) => Follow($"bulk/{job}", async stop => BulkMoved?.Invoke(await _wire.WatchBulk(job, stop)));

    /// <summary>Says that an agent is at a ticket; to be said every 5 s while that is so. Nothing is said while the desk cannot be heard.</summary>
    public Task Attend(string ticket, string agent, string state) => State is LinkState.Live
        ? Within(async stop => PresenceChanged?.Invoke(await _wire.Attend(ticket, agent, state, stop)))
        : Task.CompletedTask;

    /// <summary>Says that an agent left a ticket; otherwise the desk finds out within 15 s.</summary>
    public Task Depart(string ticket, string agent) => State is LinkState.Live ? Within(stop => _wire.Depart(ticket, agent, stop)) : Task.CompletedTask;

    /// <summary>Says that this screen shows an offer. Nothing is said while the desk cannot be heard.</summary>
    public Task ConfirmOffer(string ticket, string agent, string device) => State is LinkState.Live ? Within(stop => _wire.ConfirmOffer(ticket, agent, device, stop)) : Task.CompletedTask;

    /// <summary>Takes what was offered. Fails when it is not offered any more.</summary>
    public Task AcceptOffer(string ticket, string agent, string device) => Within(stop => _wire.AcceptOffer(ticket, agent, device, stop));

    /// <summary>Does not take what was offered.</summary>
    public Task DeclineOffer(string ticket, string agent, string reason, string device) => Within(stop => _wire.DeclineOffer(ticket, agent, reason, device, stop));

    /// <summary>Stops watching a topic (<c>wall/…</c>, <c>ticket/…</c>, <c>agent/…</c>, <c>bulk/…</c>).</summary>
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
