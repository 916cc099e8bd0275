using Firstline.Client.Tickets;
using Firstline.Domain.Kernel;
using Firstline.Domain.Sla;
using Firstline.Grains.Interfaces.Tickets;
using Firstline.Web.Http;
using ChangeShape = Firstline.Client.Tickets.LedgerChange;
using LedgerChange = Firstline.Domain.Sla.LedgerChange;
using LedgerSegment = Firstline.Domain.Sla.LedgerSegment;
using SegmentShape = Firstline.Client.Tickets.LedgerSegment;
using TicketLedger = Firstline.Client.Tickets.TicketLedger;

namespace Firstline.Web.Tickets;

/// <summary>Ledgers as the public shapes.</summary>
internal static class LedgerShapes
{
    public static TicketLedger Of(Grains.Interfaces.Tickets.TicketLedger ledger) =>
        new(ledger.Ticket.Id.ToString(), ledger.Ticket.Number.ToString(), ledger.Version, ledger.At, [.. ledger.Clocks.Select(Of)]);

    private static LedgerClock Of(ClockLedger clock) => new(
        Words<ClockKind>.Of(clock.Clock),
        clock.Cycle,
        Words<ClockState>.Of(StateOf(clock)),
        clock.Sentence,
        clock.StartedAt,
        clock.StoppedAt,
        clock.Allowed?.TotalSeconds,
        clock.Elapsed.TotalSeconds,
        clock.StoppedAt is null && clock.Allowed is { } allowed ? Math.Max(0, (allowed - clock.Elapsed).TotalSeconds) : null,
        clock.OverdueBy?.TotalSeconds,
        clock.FirstElapsed?.TotalSeconds,
        clock.Schedule?.Due,
        clock.Schedule?.AtRisk,
        clock.Schedule?.Critical,
        clock.Schedule?.Late,
        clock.BreachedAt,
        clock.Terms.ManualDue,
        clock.Terms.PolicyVersion,
        clock.Terms.Rule,
        clock.Hours,
        clock.Terms.Hours.Zone,
        [.. clock.Segments.Select(Of)],
        clock.LeftOut,
        clock.LeftOutCounted.TotalSeconds,
        [.. clock.Changes.Select(Of)]);

    private static SegmentShape Of(LedgerSegment segment) => new(
        Words<SegmentKind>.Of(segment.Kind), segment.From, segment.To, segment.Counted.TotalSeconds, segment.Version, segment.Cause, segment.Ahead);

    private static ChangeShape Of(LedgerChange change) => new(
        change.Version, change.At, new(Words<WhoKind>.Of(change.By.Kind), change.By.Id, change.By.Name), change.Kind, change.Cause,
        change.Allowed?.TotalSeconds, change.Due, change.PolicyVersion, change.Rule);

    private static ClockState StateOf(ClockLedger clock) => clock.Outcome switch
    {
        ClockOutcome.Met => ClockState.Met,
        ClockOutcome.Missed => ClockState.Missed,
        ClockOutcome.Merged => ClockState.Merged,
        not null => ClockState.Ended,
        null => clock.Paused ? ClockState.Paused : ClockState.Running,
    };
}
