using Firstline.Grains.Ports;

namespace Firstline.Storage.Kernel;

/// <summary>A database as the stores see it: many readers, and writes that are grouped into few transactions.</summary>
/// <remarks>Safe for concurrent use; no call blocks the caller's thread. Work given to it is synchronous and must be short.</remarks>
internal abstract class Database
{
    /// <summary>Takes the data for this process and brings the schema up to date.</summary>
    /// <exception cref="StorageRefused">The data cannot be used as it is.</exception>
    public abstract Task Open();

    /// <summary>Makes durable what was handed in, then lets go of the data.</summary>
    public abstract Task Close();

    /// <summary>Runs a query on one of the readers.</summary>
    public abstract Task<T> Read<T>(Func<Session, T> query);

    /// <summary>Runs changes in a transaction that they may share with others; completes when they are durable.</summary>
    /// <remarks>Changes that throw are undone alone. They may run a second time when another one of the transaction threw.</remarks>
    public abstract Task<T> Write<T>(Func<Session, T> change);

    /// <summary>Sweeps the files of what was deleted. Writes wait meanwhile.</summary>
    public abstract Task<SweepResult> Sweep();
}
