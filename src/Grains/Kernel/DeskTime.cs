namespace Firstline.Grains.Kernel;

/// <summary>
/// The desk's clock: what every rule calls now. It runs with the real one, or, to replay a log, from a chosen instant at a multiple
/// of real speed. Timers always count real time; whoever waits for an instant of the desk asks <see cref="Until"/>.
/// </summary>
/// <remarks>Safe for concurrent use.</remarks>
public sealed class DeskTime : TimeProvider
{
    private readonly TimeProvider _real;
    private readonly DateTimeOffset _realStart;
    private readonly DateTimeOffset _start;

    /// <summary>The desk's clock on the real one.</summary>
    public DeskTime(TimeProvider real)
        : this(real, real.GetUtcNow(), 1)
    {
    }

    /// <summary>The desk's clock from an instant on, at a speed; 1 is real time.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The speed is not positive.</exception>
    public DeskTime(TimeProvider real, DateTimeOffset start, double speed)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(speed);
        (_real, _realStart, _start, Speed) = (real, real.GetUtcNow(), start, speed);
    }

    /// <summary>Seconds of the desk in one real second.</summary>
    public double Speed { get; }

    public override TimeZoneInfo LocalTimeZone => _real.LocalTimeZone;

    public override long TimestampFrequency => _real.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => _start + ((_real.GetUtcNow() - _realStart) * Speed);

    /// <summary>How long to wait, in real time, until an instant of the desk; zero when it has passed.</summary>
    public TimeSpan Until(DateTimeOffset instant)
    {
        var left = (instant - GetUtcNow()) / Speed;
        return left > TimeSpan.Zero ? left : TimeSpan.Zero;
    }

    /// <summary>The real instant at which the desk's clock shows this one.</summary>
    public DateTimeOffset ToReal(DateTimeOffset instant) => _realStart + ((instant - _start) / Speed);

    public override long GetTimestamp() => _real.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        _real.CreateTimer(callback, state, dueTime, period);
}
