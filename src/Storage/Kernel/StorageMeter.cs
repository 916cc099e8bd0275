using System.Diagnostics.Metrics;

namespace Firstline.Storage.Kernel;

/// <summary>What the storage measures, in the meter <c>Firstline</c>.</summary>
internal sealed class StorageMeter : IDisposable
{
    private readonly Meter _meter = new("Firstline");
    private readonly Counter<long> _writes;
    private readonly Histogram<int> _batch;
    private readonly Histogram<double> _commit;

    public StorageMeter()
    {
        _writes = _meter.CreateCounter<long>("firstline.storage.appends", "{append}", "Appends and other writes that became durable.");
        _batch = _meter.CreateHistogram<int>("firstline.storage.batch", "{append}", "Appends that shared one transaction.");
        _commit = _meter.CreateHistogram<double>("firstline.storage.commit", "ms", "From the beginning of a transaction until it was durable.");
    }

    /// <summary>A transaction became durable.</summary>
    public void Committed(int writes, TimeSpan took)
    {
        _writes.Add(writes);
        _batch.Record(writes);
        _commit.Record(took.TotalMilliseconds);
    }

    public void Dispose() => _meter.Dispose();
}
