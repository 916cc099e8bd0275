using Firstline.Domain.Kernel;
using Firstline.Domain.Sla;

namespace Firstline.Domain.Tickets;

/// <summary>One cycle of one clock as it is told: its stretches of time and what changed.</summary>
internal sealed class ClockStory(SlaBook book)
{
    /// <summary>How many segments of what was one ledger tells; of more, the latest.</summary>
    private const int MostSegments = 1_000;

    /// <summary>How many segments of what lies ahead it tells; of more, the nearest.</summary>
    private const int MostAhead = 100;

    private readonly List<Stretch> _stretches = [];
    private readonly List<LedgerChange> _changes = [];
    private SlaClock? _clock;

    public void Take(Stamped<TicketEvent> fact, ClockEvent moved, string cause)
    {
        var before = _clock;
        _clock = SlaClock.Evolve(_clock, moved, fact.At);
        var why = LedgerWords.CauseOf(moved) ?? cause;
        Follow(fact, moved, before, why);
        _changes.Add(new(
            fact.Version, fact.At, fact.By, LedgerWords.KindOf(moved), why, Allowed(_clock), _clock.Schedule?.Due, _clock.Terms.PolicyVersion, _clock.Terms.Rule));
    }

    public ClockLedger Tell(DateTimeOffset at)
    {
        var clock = _clock!;
        var end = clock.StoppedAt ?? (at > clock.StartedAt ? at : clock.StartedAt);
        Close(end);
        List<LedgerSegment> past = [.. _stretches.SelectMany(Segments)];
        var leftOut = Math.Max(0, past.Count - MostSegments);
        IEnumerable<LedgerSegment> ahead = clock is { RunningFrom: not null, Schedule.Due: var due } && due > end
            ? Segments(_stretches[^1] with { From = end, To = due }).Take(MostAhead).Select(segment => segment with { Ahead = true })
            : [];

        var elapsed = ClockDecider.ElapsedAt(book, clock, end);
        var allowed = Allowed(clock);
        return new(
            clock.Clock, clock.Cycle, clock.Outcome, clock.IsPaused, clock.StartedAt, clock.StoppedAt, clock.Terms, LedgerWords.Hours(book, clock.Terms),
            allowed, elapsed, clock.Schedule, clock.BreachedAt, elapsed > allowed ? elapsed - allowed : null, clock.FirstElapsed,
            [.. past.Skip(leftOut), .. ahead],
            leftOut,
            _changes,
            LedgerSentence.Of(book, clock, elapsed, allowed, past, (_stretches[^1].From, _stretches[^1].Cause)),
            past.Take(leftOut).Aggregate(TimeSpan.Zero, (sum, segment) => sum + segment.Counted));
    }

    private TimeSpan? Allowed(SlaClock clock) => clock.Allowed ?? ClockDecider.AllowedOf(book, clock);

    private void Follow(Stamped<TicketEvent> fact, ClockEvent moved, SlaClock? before, string cause)
    {
        switch (moved)
        {
            case ClockEvent.Started started:
                Open(SegmentKind.Running, started.From, fact.Version, cause);
                break;
            case ClockEvent.Paused:
                Close(fact.At);
                Open(SegmentKind.Paused, fact.At, fact.Version, cause);
                break;
            case ClockEvent.Resumed resumed:
                Close(resumed.From);
                Open(SegmentKind.Running, resumed.From, fact.Version, cause);
                break;
            case ClockEvent.Retargeted when before is { RunningFrom: not null } && before.Terms.Hours != _clock!.Terms.Hours:
            case ClockEvent.Retargeted when before is { RunningFrom: not null } && before.Terms.PolicyVersion != _clock!.Terms.PolicyVersion:
                Close(fact.At);
                Open(SegmentKind.Running, fact.At, fact.Version, cause);
                break;
            case ClockEvent.Stopped:
                Close(fact.At);
                Open(SegmentKind.Stopped, fact.At, fact.Version, cause);
                break;
            case ClockEvent.Adopted { Carried: var carried }:
                _stretches.Clear();
                Adopt(carried, fact, cause);
                break;
        }
    }

    private void Adopt(CarriedClock carried, Stamped<TicketEvent> fact, string cause)
    {
        var until = carried.RunningFrom ?? fact.At;
        if (carried.StartedAt < until)
        {
            _stretches.Add(new(SegmentKind.Carried, carried.StartedAt, until, carried.Terms, fact.Version, cause, carried.Consumed));
        }

        Open(carried.RunningFrom is null ? SegmentKind.Paused : SegmentKind.Running, until, fact.Version, cause);
    }

    private void Open(SegmentKind kind, DateTimeOffset from, long version, string cause) =>
        _stretches.Add(new(kind, from, from, _clock!.Terms, version, cause, TimeSpan.Zero));

    private void Close(DateTimeOffset at)
    {
        if (_stretches is [.., { Kind: not SegmentKind.Carried } last] && at > last.To)
        {
            _stretches[^1] = last with { To = at };
        }
    }

    private IEnumerable<LedgerSegment> Segments(Stretch stretch)
    {
        if (stretch.Kind is SegmentKind.Stopped or SegmentKind.Carried)
        {
            return stretch.From < stretch.To ? [Segment(stretch, stretch.Kind, stretch.From, stretch.To, stretch.Carried)] : [];
        }

        return InHours(stretch);
    }

    private IEnumerable<LedgerSegment> InHours(Stretch stretch)
    {
        var from = stretch.From;
        foreach (var window in book.CalendarOf(stretch.Terms).Windows(stretch.From, stretch.To))
        {
            if (from < window.From)
            {
                yield return Segment(stretch, SegmentKind.Closed, from, window.From, TimeSpan.Zero);
            }

            yield return Segment(stretch, stretch.Kind, window.From, window.To, stretch.Kind == SegmentKind.Running ? window.Length : TimeSpan.Zero);
            from = window.To;
        }

        if (from < stretch.To)
        {
            yield return Segment(stretch, SegmentKind.Closed, from, stretch.To, TimeSpan.Zero);
        }
    }

    private static LedgerSegment Segment(Stretch stretch, SegmentKind kind, DateTimeOffset from, DateTimeOffset to, TimeSpan counted) =>
        new(kind, from, to, counted, stretch.Version, stretch.Cause, false);

    private sealed record Stretch(
        SegmentKind Kind, DateTimeOffset From, DateTimeOffset To, ClockTerms Terms, long Version, string Cause, TimeSpan Carried);
}
