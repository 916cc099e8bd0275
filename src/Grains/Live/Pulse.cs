using Firstline.Grains.Kernel;

namespace Firstline.Grains.Live;

/// <summary>Does something soon after it was asked for, at once when it rested, but never more often than its interval. For one grain's turns.</summary>
internal sealed class Pulse : IDisposable
{
    private readonly DeskTime _time;
    private readonly TimeSpan _least;
    private readonly IGrainTimer _timer;
    private long? _last;
    private bool _asked;

    public Pulse(IGrainBase grain, DeskTime time, TimeSpan least, Func<Task> work)
    {
        (_time, _least) = (time, least);
        _timer = grain.RegisterGrainTimer(
            _ =>
            {
                _asked = false;
                _last = _time.GetTimestamp();
                return work();
            },
            new GrainTimerCreationOptions { DueTime = Timeout.InfiniteTimeSpan, Period = Timeout.InfiniteTimeSpan });
    }

    /// <summary>Asks for it. Asked again before it was done, it is done once.</summary>
    public void Ask()
    {
        if (_asked)
        {
            return;
        }

        _asked = true;
        var left = _last is { } last ? _least - _time.GetElapsedTime(last) : TimeSpan.Zero;
        _timer.Change(left > TimeSpan.Zero ? left : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }

    public void Dispose() => _timer.Dispose();
}
