using System.Globalization;
using Firstline.Domain.Escalations;
using Firstline.Domain.Kernel;

namespace Firstline.Domain.Tickets.Escalating;

/// <summary>Folds facts into the story of an escalation. A step is done by the first fact since the escalation that shows it; assessing may come before.</summary>
internal sealed class StoryTeller
{
    private readonly List<LadderRung> _rungs = [];
    private readonly List<EscalationTrigger> _incidents = [];
    private readonly List<SentCommunication> _sent = [];
    private readonly List<int> _skipped = [];
    private readonly Dictionary<EscalationStep, StepState> _steps = [];
    private StepState? _assessed;
    private ReviewState? _review;
    private int _level = EscalationLevels.First;
    private int _peak = EscalationLevels.First;

    public EscalationStory Story => new(_level, _peak, [.. _incidents], [.. _rungs], _peak == EscalationLevels.First ? [] : [.. Steps()], [.. _sent], _review);

    private bool Escalated => _peak > EscalationLevels.First;

    public void Take(Stamped<TicketEvent> fact)
    {
        Assess(fact);
        Climb(fact);
        if (Escalated)
        {
            Step(fact);
        }
    }

    private IEnumerable<StepState> Steps() => Enum.GetValues<EscalationStep>()
        .Select(step => _steps.GetValueOrDefault(step) ?? (step == EscalationStep.IssueAssessment ? _assessed : null) ?? new StepState(step, null, null, ""));

    private void Climb(Stamped<TicketEvent> fact)
    {
        switch (fact.Event)
        {
            case TicketEvent.IncidentDeclared declared:
                _incidents.Add(declared.Kind);
                break;
            case TicketEvent.LevelSkipped skipped:
                _skipped.Add(skipped.Level);
                break;
            case TicketEvent.Escalated up:
                Arrive(fact, up.To, up.Trigger, up.Reason, up.AskedBy);
                break;
            case TicketEvent.Deescalated down:
                Arrive(fact, down.To, null, down.Reason, null);
                break;
            case TicketEvent.LevelCalled called when _rungs is [.., { Until: not null } last]:
                _rungs.Add(last with { From = fact.At, Until = null, Called = called.Agents, Reminders = [], Acknowledged = [], Rearmed = [], Skipped = [] });
                break;
            case TicketEvent.LevelCalled called when _rungs is [.., { } last]:
                _rungs[^1] = last with { Team = called.Team, Called = [.. last.Called.Union(called.Agents)] };
                break;
            case TicketEvent.LevelReminded reminded when _rungs is [.., { } last]:
                _rungs[^1] = last with { Reminders = [.. last.Reminders, fact.At], Called = [.. last.Called.Union(reminded.Agents)] };
                break;
            case TicketEvent.Acknowledged by when _rungs is [.., { } last]:
                _rungs[^1] = last with { Acknowledged = [.. last.Acknowledged, new(by.Agent, fact.At)] };
                break;
            case TicketEvent.LadderRearmed when _rungs is [.., { } last]:
                _rungs[^1] = last with { Rearmed = [.. last.Rearmed, fact.At] };
                break;
            case TicketEvent.Resolved or TicketEvent.Closed or TicketEvent.Merged:
                Leave(fact.At);
                break;
            case TicketEvent.Communicated sent:
                _sent.Add(new(sent.Kind, sent.Message, sent.Automatic, fact.At, fact.By));
                break;
            case TicketEvent.ReviewOwed owed:
                _review = new(owed.Due, null, null, null, []);
                break;
            case TicketEvent.Reopened when _review is { WrittenAt: null }:
                _review = null;
                break;
            case TicketEvent.ReviewWritten written:
                _review = new(_review?.Due, fact.At, fact.By, written.Message, written.Actions);
                break;
        }
    }

    private void Arrive(Stamped<TicketEvent> fact, int level, EscalationTrigger? trigger, string reason, string? askedBy)
    {
        Leave(fact.At);
        (_level, _peak) = (level, Math.Max(_peak, level));
        _rungs.Add(new(level, null, fact.At, trigger, reason, fact.By, askedBy, [], [.. _skipped], [], [], [], null));
        _skipped.Clear();
    }

    private void Leave(DateTimeOffset at)
    {
        if (_rungs is [.., { Until: null } last])
        {
            _rungs[^1] = last with { Until = at };
        }
    }

    private void Assess(Stamped<TicketEvent> fact)
    {
        var what = fact.Event switch
        {
            TicketEvent.ImpactJudged judged => $"Impact {LedgerWords.Word(judged.Impact)}, urgency {LedgerWords.Word(judged.Urgency)}.",
            TicketEvent.PriorityChanged changed => $"Priority {LedgerWords.Word(changed.To)}.",
            TicketEvent.Categorized changed => $"Category {LedgerWords.Word(changed.To)}.",
            TicketEvent.IncidentDeclared declared => $"Declared: {LedgerWords.Word(declared.Kind)}.",
            _ => null,
        };
        if (what is not null)
        {
            _assessed ??= new(EscalationStep.IssueAssessment, fact.At, fact.By, what);
        }
    }

    private void Step(Stamped<TicketEvent> fact)
    {
        var (step, what) = fact.Event switch
        {
            TicketEvent.Escalated up => (EscalationStep.EscalationDecision, $"{LedgerWords.Word(up.Trigger)}: level {Number(up.To)}."),
            TicketEvent.LevelCalled { Agents: { Count: > 0 } agents } called => (EscalationStep.EscalationNotification, $"Level {Number(called.Level)}: {string.Join(", ", agents)}."),
            TicketEvent.Communicated { Kind: CommunicationKind.Internal } => (EscalationStep.EscalationNotification, "Told inside the desk."),
            TicketEvent.Acknowledged by => (EscalationStep.ResourceAllocation, $"{by.Agent} took it on at level {Number(by.Level)}."),
            TicketEvent.Replied => (EscalationStep.ProgressMonitoring, "The customer was told how it goes on."),
            TicketEvent.ResolutionConfirmed confirmed => (EscalationStep.ResolutionVerification, confirmed.Score is { } score ? $"The customer confirmed: {Number(score)} of 5." : "The customer confirmed."),
            TicketEvent.ReviewWritten written => (EscalationStep.PostEscalationReview, $"Reviewed, with {Number(written.Actions.Count)} actions."),
            TicketEvent.StepNoted noted => (noted.Step, noted.Note),
            TicketEvent.Reopened => (EscalationStep.ResolutionVerification, null),
            _ => (default, null),
        };
        if (what is not null)
        {
            _steps.TryAdd(step, new(step, fact.At, fact.By, what));
        }
        else if (fact.Event is TicketEvent.Reopened)
        {
            _steps.Remove(step);
        }
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
