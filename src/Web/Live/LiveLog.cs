namespace Firstline.Web.Live;

/// <summary>What the live path writes to the log: the consequence, then the failure.</summary>
internal sealed partial class LiveLog(ILogger<LiveLog> logger)
{
    public void NotKept(Exception failure, string topic) => LogNotKept(logger, failure, topic);

    public void NotPushed(Exception failure, string topic) => LogNotPushed(logger, failure, topic);

    public void NotLoaded(Exception failure, string topic) => LogNotLoaded(logger, failure, topic);

    public void ScreenFailed(Exception failure, string connection) => LogScreenFailed(logger, failure, connection);

    public void ScreenCutOff(string connection) => LogScreenCutOff(logger, connection);

    public void NotReleased(Exception failure, string topic) => LogNotReleased(logger, failure, topic);

    [LoggerMessage(LogLevel.Warning, "The feed of {Topic} did not answer; its screens show what they had, and the feed is asked again in 2 s")]
    private static partial void LogNotKept(ILogger logger, Exception failure, string topic);

    [LoggerMessage(LogLevel.Error, "A change of {Topic} could not be pushed; its screens miss it and take a snapshot")]
    private static partial void LogNotPushed(ILogger logger, Exception failure, string topic);

    [LoggerMessage(LogLevel.Warning, "{Topic} could not be read; screens that wait for it wait longer")]
    private static partial void LogNotLoaded(ILogger logger, Exception failure, string topic);

    [LoggerMessage(LogLevel.Debug, "Screen {Connection} could not be reached; it takes a snapshot when it comes back")]
    private static partial void LogScreenFailed(ILogger logger, Exception failure, string connection);

    [LoggerMessage(LogLevel.Warning, "Screen {Connection} did not take its assignments and was cut off; it reconnects and looks itself")]
    private static partial void LogScreenCutOff(ILogger logger, string connection);

    [LoggerMessage(LogLevel.Debug, "The feed of {Topic} could not be told that nobody watches; it finds out by itself in 10 s")]
    private static partial void LogNotReleased(ILogger logger, Exception failure, string topic);
}
