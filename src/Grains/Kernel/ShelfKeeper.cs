using Microsoft.Extensions.Logging;

namespace Firstline.Grains.Kernel;

/// <summary>Fills every shelf before a silo answers, and looks each second for versions that other silos published.</summary>
internal sealed partial class ShelfKeeper(IEnumerable<IShelf> shelves, TimeProvider time, ILogger<ShelfKeeper> logger) : Beat(TimeSpan.FromSeconds(1), time, logger)
{
    private readonly IShelf[] _shelves = [.. shelves];

    public override void Participate(ISiloLifecycle lifecycle)
    {
        lifecycle.Subscribe(nameof(IShelf), ServiceLifecycleStage.ApplicationServices, _ => Task.WhenAll(_shelves.Select(shelf => shelf.Refresh())));
        base.Participate(lifecycle);
    }

    protected override async Task Do()
    {
        foreach (var shelf in _shelves)
        {
            await Look(shelf);
        }
    }

    private async Task Look(IShelf shelf)
    {
        try
        {
            await shelf.Refresh();
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogFailed(logger, failure);
        }
    }

    [LoggerMessage(LogLevel.Error, "A policy or settings could not be read; an edit that another silo published counts here only after the next try in a second")]
    private static partial void LogFailed(ILogger logger, Exception failure);
}
