namespace Firstline.Client.Live;

/// <summary>One watched board: the latest picture, kept in sequence.</summary>
public sealed class BoardWatch(string topic)
{
    private const int MostEarly = 64;
    private readonly Lock _gate = new();
    private readonly List<BoardDelta> _early = [];
    private bool _loading;

    /// <summary>The board changed. May come on any thread.</summary>
    public event Action? Changed;

    /// <summary>The topic.</summary>
    public string Topic => topic;

    /// <summary>The board; null until the first snapshot.</summary>
    public BoardSnapshot? Board { get; private set; }

    /// <summary>Shows a picture that came by another way (with the page), until the first snapshot.</summary>
    public void Seed(BoardSnapshot board)
    {
        lock (_gate)
        {
            Board ??= board;
        }
    }

    /// <summary>A snapshot is about to be asked for; deltas are kept until it is there. False: it already is.</summary>
    internal bool BeginLoading()
    {
        lock (_gate)
        {
            return !_loading && (_loading = true);
        }
    }

    /// <summary>No snapshot came.</summary>
    internal void AbandonLoading()
    {
        lock (_gate)
        {
            _loading = false;
            _early.Clear();
        }
    }

    /// <summary>Takes a snapshot and what came while it was under way. False: they do not fit, so another one is needed.</summary>
    internal bool Reset(BoardSnapshot board)
    {
        var fits = true;
        lock (_gate)
        {
            Board = board;
            _loading = false;
            foreach (var delta in _early)
            {
                fits = fits && Fold(delta);
            }

            _early.Clear();
        }

        Changed?.Invoke();
        return fits;
    }

    /// <summary>Takes a delta. False: a snapshot is needed.</summary>
    internal bool Take(BoardDelta delta)
    {
        lock (_gate)
        {
            if (_loading)
            {
                if (_early.Count < MostEarly)
                {
                    _early.Add(delta);
                }

                return true;
            }

            if (!Fold(delta))
            {
                return false;
            }
        }

        Changed?.Invoke();
        return true;
    }

    private bool Fold(BoardDelta delta)
    {
        if (Board is null)
        {
            return false;
        }

        (var fit, Board) = BoardFold.Apply(Board, delta);
        return fit is not BoardFit.Gap;
    }
}
