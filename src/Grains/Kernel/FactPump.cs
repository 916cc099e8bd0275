using System.Threading.Channels;
using Firstline.Grains.Interfaces.Kernel;
using Microsoft.Extensions.Logging;
using Orleans.Streams;

namespace Firstline.Grains.Kernel;

/// <summary>
/// Carries durable ticket facts to the streams, beside the write path: offering never waits. What does not fit, or was lost with a
/// stopped process, is told again from the log by <see cref="Republisher"/>.
/// </summary>
/// <remarks>Safe for concurrent use. Facts of one ticket keep their order: a shard has one reader.</remarks>
internal sealed partial class FactPump
{
    private const int Capacity = 8_192;
    private const int Batch = 64;

    private readonly Channel<TicketFacts>[] _shards;
    private readonly ILogger<FactPump> _logger;
    private Task[] _readers = [];
    private readonly long[] _offered = new long[DeskStreams.Shards];
    private readonly long[] _published = new long[DeskStreams.Shards];
    private long _newest;
    private long _lost;

    public FactPump(ILogger<FactPump> logger)
    {
        _logger = logger;
        _shards = [.. Enumerable.Range(0, DeskStreams.Shards).Select(_ => Channel.CreateBounded<TicketFacts>(
            new BoundedChannelOptions(Capacity) { SingleReader = true }))];
    }

    /// <summary>How many offers did not fit or were not published; the republisher looks at the log when it grows.</summary>
    public long Lost => Interlocked.Read(ref _lost);

    /// <summary>How far facts were offered up to now; see <see cref="HasPublished"/>.</summary>
    public PumpMark Mark()
    {
        var newest = Interlocked.Read(ref _newest);
        return new(newest, Lost, [.. _offered.Select((_, shard) => Interlocked.Read(ref _offered[shard]))]);
    }

    /// <summary>Whether everything that had been offered at a mark was published since, and nothing was lost.</summary>
    public bool HasPublished(PumpMark mark) =>
        Lost == mark.Lost && mark.Offered.Index().All(shard => Interlocked.Read(ref _published[shard.Index]) >= shard.Item);

    /// <summary>Takes facts that are durable. Never waits and never fails.</summary>
    public void Offer(TicketFacts facts, long position)
    {
        var shard = DeskStreams.ShardOf(facts.Line.Id);
        Interlocked.Increment(ref _offered[shard]);
        if (!_shards[shard].Writer.TryWrite(facts))
        {
            Interlocked.Increment(ref _published[shard]);
            if (Interlocked.Increment(ref _lost) == 1)
            {
                LogFull(_logger);
            }
        }

        long known;
        while (position > (known = Interlocked.Read(ref _newest)) && Interlocked.CompareExchange(ref _newest, position, known) != known)
        {
        }
    }

    /// <summary>Starts publishing.</summary>
    public void Start(IStreamProvider streams) => _readers = [.. _shards.Select((_, index) => Publish(index, streams.GetStream<TicketFacts>(
        StreamId.Create(DeskStreams.Tickets, index.ToString(System.Globalization.CultureInfo.InvariantCulture)))))];

    /// <summary>Publishes what is waiting, then ends; what is offered later is lost and told again at the next start.</summary>
    public Task Drain(CancellationToken cancellationToken)
    {
        foreach (var shard in _shards)
        {
            shard.Writer.TryComplete();
        }

        return Task.WhenAll(_readers).WaitAsync(cancellationToken);
    }

    private async Task Publish(int shard, IAsyncStream<TicketFacts> stream)
    {
        var reader = _shards[shard].Reader;
        await Task.Yield();
        List<TicketFacts> batch = new(Batch);
        while (await reader.WaitToReadAsync())
        {
            batch.Clear();
            while (batch.Count < Batch && reader.TryRead(out var facts))
            {
                batch.Add(facts);
            }

            try
            {
                foreach (var facts in batch)
                {
                    await stream.OnNextAsync(facts);
                }
            }
            catch (Exception failure)
            {
                Interlocked.Add(ref _lost, batch.Count);
                LogNotPublished(_logger, failure, batch.Count);
            }

            Interlocked.Add(ref _published[shard], batch.Count);
        }
    }

    [LoggerMessage(LogLevel.Warning, "More ticket facts than the streams take; boards catch up from the log")]
    private static partial void LogFull(ILogger logger);

    [LoggerMessage(LogLevel.Warning, "{Count} appends did not reach the stream; boards catch up from the log")]
    private static partial void LogNotPublished(ILogger logger, Exception failure, int count);
}

/// <summary>How far facts were offered at one time.</summary>
/// <param name="Newest">The newest position that was offered.</param>
/// <param name="Lost">How many offers had been lost by then.</param>
/// <param name="Offered">How many were offered, by shard.</param>
internal sealed record PumpMark(long Newest, long Lost, long[] Offered);
