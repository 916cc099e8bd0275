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
internal sealed partial class FactPump : IAsyncDisposable
{
    private const int Capacity = 8_192;
    private const int Batch = 64;

    private readonly Channel<TicketFacts>[] _shards;
    private readonly ILogger<FactPump> _logger;
    private Task[] _readers = [];
    private long _newest;
    private long _dropped;

    public FactPump(ILogger<FactPump> logger)
    {
        _logger = logger;
        _shards = [.. Enumerable.Range(0, DeskStreams.Shards).Select(_ => Channel.CreateBounded<TicketFacts>(
            new BoundedChannelOptions(Capacity) { SingleReader = true }))];
    }

    /// <summary>The newest position that was offered.</summary>
    public long Newest => Interlocked.Read(ref _newest);

    /// <summary>How many offers did not fit; the republisher looks at the log when it grows.</summary>
    public long Dropped => Interlocked.Read(ref _dropped);

    /// <summary>Takes facts that are durable. Never waits and never fails.</summary>
    public void Offer(TicketFacts facts, long position)
    {
        if (!_shards[DeskStreams.ShardOf(facts.Line.Id)].Writer.TryWrite(facts) && Interlocked.Increment(ref _dropped) == 1)
        {
            LogFull(_logger);
        }

        long known;
        while (position > (known = Interlocked.Read(ref _newest)) && Interlocked.CompareExchange(ref _newest, position, known) != known)
        {
        }
    }

    /// <summary>Starts publishing.</summary>
    public void Start(IStreamProvider streams) => _readers = [.. _shards.Select((shard, index) => Publish(shard.Reader, streams.GetStream<TicketFacts>(
        StreamId.Create(DeskStreams.Tickets, index.ToString(System.Globalization.CultureInfo.InvariantCulture)))))];

    /// <summary>Publishes what is waiting, then ends.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var shard in _shards)
        {
            shard.Writer.TryComplete();
        }

        await Task.WhenAll(_readers);
    }

    private async Task Publish(ChannelReader<TicketFacts> reader, IAsyncStream<TicketFacts> stream)
    {
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
                Interlocked.Add(ref _dropped, batch.Count);
                LogNotPublished(_logger, failure, batch.Count);
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "More ticket facts than the streams take; boards catch up from the log")]
    private static partial void LogFull(ILogger logger);

    [LoggerMessage(LogLevel.Warning, "{Count} appends did not reach the stream; boards catch up from the log")]
    private static partial void LogNotPublished(ILogger logger, Exception failure, int count);
}
