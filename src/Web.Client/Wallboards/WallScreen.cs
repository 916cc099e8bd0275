using Firstline.Client.Live;

namespace Firstline.Web.Client.Wallboards;

/// <summary>What a wall shows and why: the board in sequence, the state of the line, and whether this screen may look at all.</summary>
public sealed class WallScreen : IDisposable
{
    private readonly DeskConnection _line;
    private readonly IBoardSource _source;
    private readonly BoardWatch _watch;
    private readonly CancellationTokenSource _stop = new();
    private LinkState _known;
    private bool _asking;

    /// <param name="line">The screen's line to the desk.</param>
    /// <param name="source">Where to ask why, when the line says no.</param>
    /// <param name="topic">The board.</param>
    /// <param name="seed">The picture that came with the page, if any.</param>
    public WallScreen(DeskConnection line, IBoardSource source, string topic, BoardSnapshot? seed)
    {
        (_line, _source, _watch, _known) = (line, source, line.Board(topic), line.State);
        _line.Changed += LineChanged;
        _watch.Changed += BoardChanged;
        if (seed is not null)
        {
            _watch.Seed(seed);
            Alarms.Look(seed);
        }
    }

    /// <summary>Something to draw anew. May come on any thread.</summary>
    public event Action? Changed;

    public BoardSnapshot? Board => _watch.Board;

    public BoardFailure? Failure { get; private set; }

    public LinkState Link => _line.State;

    /// <summary>When what is shown was true: the last word heard, or else the picture's own time.</summary>
    public DateTimeOffset? HeardAt => _line.HeardAt ?? Board?.At;

    /// <summary>Null until the server's clock is known.</summary>
    public DeskReading? Reading => _line.HeardAt is null ? null : _line.Reading;

    public string? Build => _line.Build;

    public BreachAlarms Alarms { get; } = new();

    /// <summary>Asks over REST: when there is no picture yet, and when the line was refused (a browser does not tell why).</summary>
    public async Task Ask()
    {
        if (_asking)
        {
            return;
        }

        _asking = true;
        try
        {
            _watch.Seed(await _source.Snapshot(_watch.Topic, _stop.Token));
            Failure = null;
        }
        catch (BoardFailure failure)
        {
            Failure = failure.Forbidden || Board is null ? failure : null;
        }
        catch (OperationCanceledException)
        {
            return;
        }
        finally
        {
            _asking = false;
        }

        Changed?.Invoke();
    }

    public void Dispose()
    {
        _line.Changed -= LineChanged;
        _watch.Changed -= BoardChanged;
        _stop.Cancel();
        _stop.Dispose();
    }

    private void LineChanged()
    {
        var lost = _line.State is LinkState.Reconnecting or LinkState.Offline;
        if (_line.State is LinkState.Live)
        {
            Failure = null;
        }
        else if (lost && (_line.State != _known || Board is null || Failure is not null))
        {
            _ = Ask();
        }

        _known = _line.State;
        Changed?.Invoke();
    }

    private void BoardChanged()
    {
        Failure = null;
        if (_watch.Board is { } board)
        {
            Alarms.Look(board);
        }

        Changed?.Invoke();
    }
}
