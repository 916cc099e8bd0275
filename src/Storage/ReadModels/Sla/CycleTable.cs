using System.Data.Common;
using Firstline.Domain.Customers;
using Firstline.Domain.Kernel;
using Firstline.Domain.Sla;
using Firstline.Domain.Tickets;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Ports;
using Firstline.Storage.Kernel;

namespace Firstline.Storage.ReadModels.Sla;

/// <summary>Cycles of clocks, one row each.</summary>
internal static class CycleTable
{
    public static void Write(Session session, ClockRow row) => session.Run(
        "UpsertCycle",
        ("ticket", row.Ticket), ("clock", row.Clock), ("cycle", row.Cycle), ("tier", row.Tier), ("priority", row.Priority),
        ("source", row.Source), ("target", row.Target), ("startedAt", row.StartedAt), ("stoppedAt", row.StoppedAt),
        ("elapsed", row.Elapsed), ("breachedAt", row.BreachedAt), ("outcome", row.Outcome),
        ("shard", DeskStreams.ShardOf(row.Ticket)), ("firstElapsed", row.FirstElapsed), ("policy", row.Policy), ("rule", row.Rule), ("manual", row.Manual));

    public static void Judge(Session session, JudgementOfCycles judgement) => session.Run(
        "JudgeCycles",
        ("ticket", judgement.Ticket), ("tier", judgement.Tier), ("priority", judgement.Priority),
        ("first", judgement.FirstTarget), ("next", judgement.NextTarget), ("fromPolicy", judgement.FromPolicy), ("toPolicy", judgement.ToPolicy));

    public static List<(ClockRow Cycle, TeamId? Team)> JudgedSince(Session session, int shard, DateTimeOffset since) => session.All(
        "CyclesJudgedSince",
        row => (Row(row), row.Text(16) is { } team ? new TeamId(team) : default(TeamId?)),
        ("shard", shard), ("since", since));

    private static ClockRow Row(DbDataReader row) => new(
        TicketId.Parse(row.GetString(0)), row.Word<ClockKind>(1), row.GetInt32(2), row.Word<Tier>(3), row.Word<Priority>(4),
        row.GetString(5), row.SpanOrNull(6), row.Instant(7), row.InstantOrNull(8), row.Span(9), row.InstantOrNull(10),
        row.WordOrNull<ClockOutcome>(11), row.SpanOrNull(12), row.GetInt32(13), row.Text(14), row.Truth(15));
}
