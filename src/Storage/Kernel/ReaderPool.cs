using System.Collections.Concurrent;

namespace Firstline.Storage.Kernel;

/// <summary>A few connections that only read, each used by one query at a time on a pool thread.</summary>
internal sealed class ReaderPool(int size, Func<Session> connect) : IDisposable
{
    private readonly SemaphoreSlim _free = new(size, size);
    private readonly ConcurrentBag<Session> _idle = [];

    /// <summary>Runs a query when a connection is free.</summary>
    public async Task<T> Read<T>(Func<Session, T> query)
    {
        await _free.WaitAsync();
        try
        {
            return await Task.Run(() => On(query));
        }
        finally
        {
            _free.Release();
        }
    }

    /// <summary>Waits for running queries and closes the connections.</summary>
    public async Task Close()
    {
        for (var i = 0; i < size; i++)
        {
            await _free.WaitAsync();
        }

        Dispose();
    }

    public void Dispose()
    {
        while (_idle.TryTake(out var session))
        {
            session.Dispose();
        }

        _free.Dispose();
    }

    private T On<T>(Func<Session, T> query)
    {
        var session = _idle.TryTake(out var idle) ? idle : connect();
        try
        {
            var result = query(session);
            _idle.Add(session);
            return result;
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }
}
