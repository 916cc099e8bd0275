using System.Collections.Immutable;
using System.Threading.Channels;
using Firstline.Domain.Tickets;
using Firstline.Domain.Tickets.Search;
using Firstline.Grains.Kernel;
using Microsoft.Extensions.Logging;

namespace Firstline.Grains.Tickets.Views;

/// <summary>
/// Tries the watched conditions on the tickets that change on this silo, beside the write path: offering never waits, and costs nothing while
/// nothing is watched. Four times a second each count hears of what changed; once a second it learns what is watched.
/// </summary>
/// <remarks>Safe for concurrent use; one a silo.</remarks>
internal sealed partial class CountLookout : Beat
{
    private const int Capacity = 8_192;
    private const int LooksASecond = 4;

    private readonly Channel<TicketTraits> _changed = System.Threading.Channels.Channel.CreateBounded<TicketTraits>(new BoundedChannelOptions(Capacity) { SingleReader = true });
    private readonly IGrainFactory _grains;
    private readonly DeskTime _time;
    private readonly ILogger<CountLookout> _logger;
    private ImmutableArray<(string Text, Condition Condition)> _watched = [];
    private int _lost;
    private int _look;

    public CountLookout(IGrainFactory grains, DeskTime time, ILogger<CountLookout> logger)
        : base(TimeSpan.FromSeconds(1) / LooksASecond, time, logger) => (_grains, _time, _logger) = (grains, time, logger);

    /// <summary>A ticket changed. Never waits and never fails.</summary>
    public void Offer(Ticket.Known ticket)
    {
        if (!_watched.IsEmpty && !_changed.Writer.TryWrite(TicketTraits.Of(ticket)))
        {
            Interlocked.Exchange(ref _lost, 1);
        }
    }

    /// <summary>The newest state of each ticket tells whether a condition holds of it.</summary>
    internal static IReadOnlyList<TicketMove> Moves(Condition condition, IEnumerable<TicketTraits> changed, DateTimeOffset now) =>
        [.. changed.Select(ticket => new TicketMove(ticket.Number, condition.Matches(ticket, now)))];

    protected override async Task Do()
    {
        await Tell();
        if (_look++ % LooksASecond == 0)
        {
            await Learn();
        }
    }

    private async Task Learn()
    {
        try
        {
            var known = _watched.ToDictionary(watched => watched.Text, watched => watched.Condition);
            _watched = [.. from text in await _grains.GetGrain<IWatchedCounts>(0).All()
                           let condition = known.GetValueOrDefault(text) ?? ConditionReader.Read(text).Condition
                           where condition is not null
                           select (text, condition)];
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogFailed(_logger, failure);
        }
    }

    private async Task Tell()
    {
        Dictionary<TicketNumber, TicketTraits> changed = [];
        while (changed.Count < Capacity && _changed.Reader.TryRead(out var ticket))
        {
            changed[ticket.Number] = ticket;
        }

        var lost = Interlocked.Exchange(ref _lost, 0) == 1;
        if (changed.Count > 0 || lost)
        {
            var now = _time.GetUtcNow();
            await Task.WhenAll(_watched.Select(watched => Tell(watched.Text, lost ? null : Moves(watched.Condition, changed.Values, now))));
        }
    }

    private async Task Tell(string condition, IReadOnlyList<TicketMove>? moves)
    {
        try
        {
            var count = _grains.GetGrain<ICountMoves>(condition);
            await (moves is null ? count.Lost() : count.Moved(moves));
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            Interlocked.Exchange(ref _lost, 1);
            LogFailed(_logger, failure);
        }
    }

    [LoggerMessage(LogLevel.Warning, "A watched count could not be reached; it counts again when it can")]
    private static partial void LogFailed(ILogger logger, Exception failure);
}
