using Microsoft.AspNetCore.SignalR;

namespace Firstline.Web.Live;

/// <summary>Logs what fails inside the hub, in place of SignalR's own log, to which a refusal that the caller reads is an error too.</summary>
internal sealed partial class HubFailures(ILogger<HubFailures> logger) : IHubFilter
{
    /// <summary>The category that this replaces.</summary>
    public const string Replaces = "Microsoft.AspNetCore.SignalR.Internal.DefaultHubDispatcher";

    public async ValueTask<object?> InvokeMethodAsync(HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        try
        {
            return await next(invocationContext);
        }
        catch (Exception failure) when (failure is not HubException)
        {
            LogFailed(logger, failure, invocationContext.HubMethodName);
            throw;
        }
    }

    [LoggerMessage(LogLevel.Error, "{Method} failed inside the hub; the caller was told only that something went wrong")]
    private static partial void LogFailed(ILogger logger, Exception failure, string method);
}
