using Firstline.Storage.Kernel;
using Microsoft.Extensions.Hosting;

namespace Firstline.Storage;

/// <summary>
/// The storage as a whole: opened before anything else of the host starts and closed after everything else has stopped.
/// </summary>
/// <remarks>Opening and closing are idempotent, but not for concurrent use.</remarks>
public sealed class DeskStorage : IHostedLifecycleService, IAsyncDisposable
{
    private readonly Database _database;

    internal DeskStorage(Database database) => _database = database;

    /// <summary>Takes the folder for this process, brings the schema up to date and starts the writer.</summary>
    /// <exception cref="StorageRefused">The folder, the file or its schema cannot be used.</exception>
    public Task Open() => _database.Open();

    /// <summary>Makes durable what was handed in, then gives the folder back.</summary>
    public Task Close() => _database.Close();

    public Task StartingAsync(CancellationToken cancellationToken) => Open();

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Close();

    public async ValueTask DisposeAsync() => await Close();
}
