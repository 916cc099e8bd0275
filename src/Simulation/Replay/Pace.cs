namespace Firstline.Simulation.Replay;

/// <summary>The time of the log on the real clock: it showed <paramref name="log"/> at <paramref name="real"/>, and runs so many times faster.</summary>
public sealed class Pace(TimeProvider time, DateTimeOffset log, DateTimeOffset real, double speed)
{
    /// <summary>The time of the log now.</summary>
    public DateTimeOffset LogTime => log + ((time.GetUtcNow() - real) * speed);

    /// <summary>How long it really takes until an instant of the log; negative when it has passed.</summary>
    public TimeSpan Until(DateTimeOffset instant) => real + ((instant - log) / speed) - time.GetUtcNow();

    /// <summary>Waits for an instant of the log; returns at once when it has passed.</summary>
    public Task WaitFor(DateTimeOffset instant, CancellationToken stop) =>
        Until(instant) is var left && left > TimeSpan.Zero ? Task.Delay(left, time, stop) : Task.CompletedTask;
}
