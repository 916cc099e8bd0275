using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Firstline.Storage.Kernel;

/// <summary>
/// The one writer: a thread of its own that takes whatever waits, up to 512 jobs, into one transaction, and never waits for more.
/// </summary>
/// <remarks>
/// A job that throws is undone and fails alone; its neighbors are applied again, each in a transaction of its own. When a transaction
/// cannot be committed every caller gets the reason, and the connection is opened anew.
/// </remarks>
internal sealed partial class GroupWriter
{
    /// <summary>The most jobs that share a transaction.</summary>
    public const int MaxBatch = 512;

    private readonly BlockingCollection<WriteJob> _jobs = [];
    private readonly TaskCompletionSource _stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Func<Session> _connect;
    private readonly StorageMeter _meter;
    private readonly ILogger _logger;
    private Session? _session;

    /// <summary>A writer on a connection that was opened, and can be opened again.</summary>
    public GroupWriter(Session session, Func<Session> connect, StorageMeter meter, ILogger logger)
    {
        (_session, _connect, _meter, _logger) = (session, connect, meter, logger);
        new Thread(Run) { IsBackground = true, Name = "Firstline writer" }.Start();
    }

    /// <summary>Hands in changes; completes when they are durable.</summary>
    /// <exception cref="InvalidOperationException">The writer was stopped.</exception>
    public Task<T> Write<T>(Func<Session, T> change)
    {
        var job = new WriteJob<T>(change);
        _jobs.Add(job);
        return job.Durable;
    }

    /// <summary>Hands in work that cannot be done inside a transaction; the writes before it are durable by then, those after it wait.</summary>
    /// <exception cref="InvalidOperationException">The writer was stopped.</exception>
    public Task<T> Alone<T>(Func<Session, T> work)
    {
        var job = new WriteJob<T>(work) { Alone = true };
        _jobs.Add(job);
        return job.Durable;
    }

    /// <summary>Takes no more, makes durable what was handed in, and closes the connection.</summary>
    public Task Stop()
    {
        _jobs.CompleteAdding();
        return _stopped.Task;
    }

    private void Run()
    {
        var batch = new List<WriteJob>(MaxBatch);
        foreach (var first in _jobs.GetConsumingEnumerable())
        {
            var next = first;
            while (next is { Alone: false })
            {
                batch.Add(next);
                if (batch.Count == MaxBatch || !_jobs.TryTake(out next))
                {
                    next = null;
                }
            }

            if (batch.Count > 0)
            {
                Keep(batch);
                batch.Clear();
            }

            if (next is not null)
            {
                RunAlone(next);
            }
        }

        Close();
    }

    private void RunAlone(WriteJob job)
    {
        try
        {
            _session ??= _connect();
            job.Apply(_session);
            job.Succeed();
        }
        catch (Exception reason)
        {
            LogLost(_logger, reason, 1);
            job.Fail(reason);
        }
    }

    private void Keep(List<WriteJob> batch)
    {
        if (Commit(batch) is not { } failure)
        {
            return;
        }

        if (batch.Count == 1 || failure.Job is null)
        {
            LogLost(_logger, failure.Reason, batch.Count);
            batch.ForEach(job => job.Fail(failure.Reason));
            return;
        }

        foreach (var job in batch)
        {
            if (Commit([job]) is { Reason: var reason })
            {
                LogLost(_logger, reason, 1);
                job.Fail(reason);
            }
        }
    }

    /// <summary>Commits the jobs and lets their callers go on, or leaves nothing of them and says why, and whose fault it was.</summary>
    private Failure? Commit(List<WriteJob> batch)
    {
        var started = Stopwatch.GetTimestamp();
        WriteJob? current = null;
        try
        {
            _session ??= _connect();
            _session.Run("Begin");
            foreach (var job in batch)
            {
                current = job;
                job.Apply(_session);
            }

            current = null;
            _session.Run("Commit");
        }
        catch (Exception reason)
        {
            Undo();
            return new(reason, current);
        }

        _meter.Committed(batch.Count, Stopwatch.GetElapsedTime(started));
        batch.ForEach(job => job.Succeed());
        return null;
    }

    private void Undo()
    {
        try
        {
            _session?.Run("Rollback");
        }
        catch (Exception broken)
        {
            LogReconnecting(_logger, broken);
            _session?.Dispose();
            _session = null;
        }
    }

    private void Close()
    {
        try
        {
            _session?.Script(_session.Queries["CloseWriter"]);
            _session?.Dispose();
            _jobs.Dispose();
            _stopped.SetResult();
        }
        catch (Exception failure)
        {
            _stopped.SetException(failure);
        }
    }

    private sealed record Failure(Exception Reason, WriteJob? Job);
}
