using Microsoft.Extensions.Logging;

namespace Firstline.Grains.Kernel;

internal abstract partial class DeciderGrain<TState, TEvent, TView>
{
    [LoggerMessage(LogLevel.Warning, "{Kind} {Id} was changed by another activation after version {Version}; this one ends, the caller asks again and nothing is lost")]
    private static partial void LogOvertaken(ILogger logger, string kind, string id, long version);

    [LoggerMessage(LogLevel.Error, "The store did not confirm an append to {Kind} {Id} after version {Version}; the activation ends and the next one reads what was kept")]
    private static partial void LogUnknownOutcome(ILogger logger, Exception failure, string kind, string id, long version);
}
