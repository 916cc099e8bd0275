using Firstline.Client.Imports;

namespace Firstline.Simulation.ServiceNow;

/// <summary>The steps of one incident in the making: what each event of the log changes, against what is known so far. Every event leaves at least one step.</summary>
internal sealed class IncidentTimeline(string source, IncidentRow first, LogClock clock, IFaults faults)
{
    private readonly List<ImportedStep> _steps = [];
    private readonly IncidentRow _first = first;
    private IncidentRow _before = first;
    private Standing _standing = Standing.New;
    private string _priority = LogWords.PriorityOf(first.Priority) ?? "medium";
    private string _category = LogWords.CategoryOf(first.Category);
    private string? _group = first.Group;
    private string? _resolver;
    private int _messages;

    public string Source => source;

    public string OpeningPriority { get; } = LogWords.PriorityOf(first.Priority) ?? "medium";

    public IReadOnlyList<ImportedStep> Steps => _steps;

    public void Add(IncidentRow row, DateTimeOffset at, bool firstResponse)
    {
        var by = row.UpdatedBy ?? "ServiceNow";
        var steps = _steps.Count;
        var standing = LogWords.StandingOf(row.State);
        if (firstResponse)
        {
            Do(new ImportedStep.Reply(at, by, row.Line, NextMessage(), "First contact, as recorded in the log.", "phone"));
            TakeUp();
        }

        if (standing is not (null or Standing.Resolved or Standing.Closed) && _standing is Standing.Resolved or Standing.Closed)
        {
            Do(new ImportedStep.Reopen(at, by, row.Line, $"The log goes on as {row.State}."));
            _standing = Standing.Open;
        }

        Judge(row, at, by);
        Place(row, at, by);
        Stand(row, standing, at, by);
        var changes = IncidentTexts.Changes(_before, row);
        if (changes.Length > 0 || _steps.Count == steps)
        {
            Write(row, at, by, changes.Length > 0 ? changes : row == _first ? "First entry of the log." : "Updated; nothing that the log shows has changed.");
        }

        _before = row;
    }

    private void Judge(IncidentRow row, DateTimeOffset at, string by)
    {
        if (LogWords.PriorityOf(row.Priority) is not { } priority)
        {
            var done = row == _first ? "Opened as medium." : "The priority stays as it was.";
            faults.Report(new(FaultKind.UnknownPriority, row.Line, row.Number, $"The priority '{row.Priority ?? "?"}' does not exist.", done));
            return;
        }

        if (priority != _priority)
        {
            Do(new ImportedStep.SetPriority(at, by, row.Line, _priority = priority));
        }
    }

    private void Place(IncidentRow row, DateTimeOffset at, string by)
    {
        var category = LogWords.CategoryOf(row.Category);
        if (category != _category)
        {
            Do(new ImportedStep.SetCategory(at, by, row.Line, _category = category));
        }

        if (row.Group is { } group && group != _group)
        {
            Do(new ImportedStep.SetTeam(at, by, row.Line, ImportNames.Team(_group = group)));
        }

        if (row.AssignedTo == _resolver)
        {
            return;
        }

        _resolver = row.AssignedTo;
        if (_resolver is null)
        {
            Do(new ImportedStep.Unassign(at, by, row.Line));
            return;
        }

        Do(new ImportedStep.Assign(at, by, row.Line, ImportNames.Agent(_resolver)));
        TakeUp();
    }

    private void Stand(IncidentRow row, Standing? standing, DateTimeOffset at, string by)
    {
        switch (standing)
        {
            case null:
                faults.Report(new(FaultKind.UnknownState, row.Line, row.Number, $"The state '{row.State}' does not exist.", "Kept as a note; the status stays as it was."));
                Write(row, at, by, $"State in the log: {row.State}");
                return;
            case Standing.New when _before.State != LogWords.New:
                faults.Report(new(FaultKind.NewAgain, row.Line, row.Number, $"New again after {_before.State}.", "Taken as work that goes on."));
                GoOn();
                return;
            case Standing.New:
                return;
            case Standing.Open:
                GoOn();
                return;
            case Standing.WaitingOnCustomer or Standing.WaitingOnThirdParty when _standing != standing:
                Do(new ImportedStep.Wait(at, by, row.Line, standing == Standing.WaitingOnCustomer ? "customer" : "third-party"));
                break;
            case Standing.Resolved when _standing != Standing.Resolved:
                Do(new ImportedStep.Resolve(at, by, row.Line, "fixed"));
                break;
            case Standing.Closed when _standing != Standing.Closed:
                Close(row, at, by);
                break;
        }

        _standing = standing.Value;

        void GoOn()
        {
            if (_standing != Standing.Open)
            {
                Do(new ImportedStep.Continue(at, by, row.Line));
                _standing = Standing.Open;
            }
        }
    }

    private void Close(IncidentRow row, DateTimeOffset at, string by)
    {
        if (_standing != Standing.Resolved)
        {
            var earliest = _steps.Count > 0 ? _steps[^1].At : at;
            var resolved = clock.Read(row.Resolved) is { } known && known >= earliest && known <= at ? known : at;
            var done = resolved == at ? "Resolved when it closed." : "Resolved at its resolved_at.";
            faults.Report(new(FaultKind.ClosedUnresolved, row.Line, row.Number, $"Closed after {_before.State}, without having been resolved.", done));
            Do(new ImportedStep.Resolve(resolved, by, row.Line, "fixed"));
        }

        Do(new ImportedStep.Close(at, by, row.Line));
    }

    private void TakeUp() => _standing = _standing == Standing.New ? Standing.Open : _standing;

    private void Write(IncidentRow row, DateTimeOffset at, string by, string text) => Do(new ImportedStep.Note(at, by, row.Line, NextMessage(), text));

    private Guid NextMessage() => ImportNames.Message(source, ++_messages);

    private void Do(ImportedStep step) => _steps.Add(step);
}
