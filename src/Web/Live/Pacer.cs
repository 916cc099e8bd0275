namespace Firstline.Web.Live;

/// <summary>Does something after it was asked for: at once when it rested, never twice at a time, and never more often than its interval.</summary>
/// <remarks>Safe for concurrent use. Asked while it works, it works once more. What the work throws goes to the failure handler.</remarks>
internal sealed class Pacer : IDisposable
{
    private readonly Lock _gate = new();
    private readonly TimeProvider _time;
    private readonly TimeSpan _least;
    private readonly Func<Task> _work;
    private readonly Action<Exception> _failed;
    private readonly ITimer _timer;
    private long? _last;
    private bool _asked;
    private bool _working;

    public Pacer(TimeProvider time, TimeSpan least, Func<Task> work, Action<Exception> failed)
    {
        (_time, _least, _work, _failed) = (time, least, work, failed);
        _timer = time.CreateTimer(_ => _ = Work(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Asks for it.</summary>
    public void Ask()
    {
        lock (_gate)
        {
            if (!_asked)
            {
                _asked = true;
                Arm();
            }
        }
    }

    public void Dispose() => _timer.Dispose();

    private void Arm()
    {
        if (!_working)
        {
            var left = _last is { } last ? _least - _time.GetElapsedTime(last) : TimeSpan.Zero;
            _timer.Change(left > TimeSpan.Zero ? left : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        }
    }

    private async Task Work()
    {
        lock (_gate)
        {
            (_asked, _working, _last) = (false, true, _time.GetTimestamp());
        }

        try
        {
            await _work();
        }
        catch (Exception failure)
        {
            _failed(failure);
        }

        lock (_gate)
        {
            _working = false;
            if (_asked)
            {
                Arm();
            }
        }
    }
}
