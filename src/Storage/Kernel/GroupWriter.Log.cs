using Microsoft.Extensions.Logging;

namespace Firstline.Storage.Kernel;

internal sealed partial class GroupWriter
{
    [LoggerMessage(LogLevel.Error, "A transaction of {Count} writes failed and left nothing; its callers were told and may ask again")]
    private static partial void LogLost(ILogger logger, Exception reason, int count);

    [LoggerMessage(LogLevel.Warning, "The writer's connection cannot go on after a failure; the next write opens it anew")]
    private static partial void LogReconnecting(ILogger logger, Exception reason);
}
