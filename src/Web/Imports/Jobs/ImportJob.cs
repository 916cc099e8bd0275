using Firstline.Client.Imports;
using Firstline.Web.Http;

namespace Firstline.Web.Imports.Jobs;

/// <summary>Where an import stands.</summary>
internal enum ImportState
{
    Reading,
    Importing,
    Done,
    Failed,
    Stopped,
}

/// <summary>One import: what is known of it while it runs and afterwards. Safe for concurrent use.</summary>
internal sealed class ImportJob(string id, string name, bool dryRun, TimeProvider time) : IDisposable
{
    private readonly Lock _gate = new();
    private readonly CancellationTokenSource _stop = new();
    private readonly DateTimeOffset _startedAt = time.GetUtcNow();
    private readonly long _started = TimeProvider.System.GetTimestamp();
    private TimeSpan? _took;
    private ImportState _state;
    private string? _problem;
    private ImportSurvey? _survey;
    private long _handled;
    private long _takenOver;
    private long _existed;
    private long _leftOut;
    private long _flagged;
    private long _steps;
    private long _refused;
    private long _facts;

    public string Id => id;

    public bool DryRun => dryRun;

    public FaultLedger Faults { get; } = new();

    public Tally Filled { get; } = new("filled placeholders", Mappings.FigureKind.Count);

    public Tally Unfilled { get; } = new("placeholders left as they are", Mappings.FigureKind.Count);

    /// <summary>Asks it to stop.</summary>
    public void Stop() => _stop.Cancel();

    public CancellationToken Stopping => _stop.Token;

    public bool IsOver
    {
        get
        {
            lock (_gate)
            {
                return _took is not null;
            }
        }
    }

    public void Surveyed(ImportSurvey survey)
    {
        lock (_gate)
        {
            (_survey, _state) = (survey, ImportState.Importing);
        }
    }

    public void End(ImportState state, string? problem = null)
    {
        lock (_gate)
        {
            (_state, _problem, _took) = (state, problem, TimeProvider.System.GetElapsedTime(_started));
        }
    }

    public void LeftOut()
    {
        lock (_gate)
        {
            _handled++;
            _leftOut++;
        }
    }

    public void Existed()
    {
        lock (_gate)
        {
            _handled++;
            _existed++;
        }
    }

    public void TookOver(bool flagged, int steps, int refused, long facts)
    {
        lock (_gate)
        {
            _handled++;
            _takenOver++;
            _flagged += flagged ? 1 : 0;
            _steps += steps;
            _refused += refused;
            _facts += facts;
        }
    }

    public void Placeholders(IReadOnlyDictionary<string, bool> placeholders)
    {
        lock (_gate)
        {
            foreach (var (placeholder, filled) in placeholders)
            {
                (filled ? Filled : Unfilled).Add($"{{{placeholder}}}");
            }
        }
    }

    public ImportReport Report()
    {
        lock (_gate)
        {
            var took = _took ?? TimeProvider.System.GetElapsedTime(_started);
            return new(
                id, name, Words<ImportState>.Of(_state), dryRun, _startedAt, Math.Round(took.TotalSeconds, 3), _survey?.Records ?? 0, _survey?.Tickets ?? 0,
                _handled, _takenOver, _existed, _leftOut, _flagged, _steps, _refused, _facts,
                [.. _survey?.Figures() ?? [], .. new[] { Filled.Figure(), Unfilled.Figure() }.Where(figure => figure.N > 0)], Faults.Counts(), _problem);
        }
    }

    public void Dispose() => _stop.Dispose();
}
