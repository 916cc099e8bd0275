using System.Data.Common;
using Firstline.Domain.Customers;
using Firstline.Domain.Kernel;
using Firstline.Domain.Sla;
using Firstline.Domain.Tickets;
using Firstline.Domain.Tickets.Problems;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Tickets;
using Firstline.Grains.Ports;
using Firstline.Storage.Kernel;

namespace Firstline.Storage.ReadModels.Tickets;

/// <summary>Tickets as lists and boards read them.</summary>
internal static class TicketTable
{
    /// <summary>What is due when nothing is: after everything else.</summary>
    public const long NeverDue = long.MaxValue;

    public static void Write(Session session, TicketRow row)
    {
        var line = row.Line;
        var schedule = line.Deadline?.Schedule;
        session.Run(
            "UpsertTicket",
            ("id", line.Id), ("number", line.Number.Value), ("version", line.Version), ("customer", line.Customer), ("subject", line.Subject),
            ("category", line.Category), ("priority", line.Priority), ("tier", line.Tier), ("status", line.Status), ("level", line.Level),
            ("agent", line.Agent), ("team", line.Team), ("openedAt", line.OpenedAt), ("updatedAt", line.UpdatedAt),
            ("waitingSince", line.WaitingSince), ("breached", line.Breached), ("deadlineClock", line.Deadline?.Clock),
            ("deadlineStarted", line.Deadline?.StartedAt), ("due", schedule?.Due.UtcTicks ?? NeverDue), ("late", schedule?.Late),
            ("atRisk", schedule?.AtRisk), ("critical", schedule?.Critical), ("source", line.Source), ("open", IsOpen(line.Status)),
            ("shard", DeskStreams.ShardOf(line.Id)), ("weight", row.Weight), ("policy", row.Policy),
            ("statusId", line.StatusId), ("snoozed", line.Snoozed), ("snoozedUntil", line.SnoozedUntil), ("type", line.Type), ("queue", line.Place is { Waits: true } place ? place.Team : null),
            ("offeredTo", line.Place?.Offer?.Agent), ("place", PlaceJson.Write(line.Place)));
    }

    public static TicketId? Find(Session session, TicketNumber number) =>
        session.First<TicketId?>("FindTicket", row => TicketId.Parse(row.GetString(0)), ("number", number.Value));

    public static List<TicketRow> OpenOfShard(Session session, int shard, TicketId? after, int limit) => session.Composed(
        ["TicketColumns", "OpenTicketsOfShard"], Row, ("shard", shard), ("after", after?.ToString() ?? ""), ("limit", limit));

    public static List<TicketRow> OpenOfAgent(Session session, AgentId agent) =>
        session.Composed(["TicketColumns", "OpenTicketsOfAgent"], Row, ("agent", agent));

    public static List<(TicketId Ticket, DateTimeOffset OpenedAt, DateTimeOffset? ResolvedAt)> FlowSince(
        Session session, int shard, DateTimeOffset since) => session.All(
        "FlowSince",
        row => (TicketId.Parse(row.GetString(0)), row.Instant(1), row.InstantOrNull(2)),
        ("shard", shard), ("since", since));

    public static TicketRow Row(DbDataReader row) => new(
        new(
            TicketId.Parse(row.GetString(0)), new(row.GetInt64(1)), row.GetInt64(2), new(row.GetString(3)), row.GetString(4),
            row.Word<Category>(5), row.Word<Priority>(6), row.Word<Tier>(7), row.Word<TicketStatus>(8), row.GetInt32(9),
            row.Text(10) is { } agent ? new AgentId(agent) : null, row.Text(11) is { } team ? new TeamId(team) : null,
            row.Instant(12), row.Instant(13), row.InstantOrNull(14), row.Truth(15), DeadlineOf(row), row.GetString(22))
        {
            StatusId = row.GetString(25), Snoozed = row.Truth(26), SnoozedUntil = row.InstantOrNull(27), Type = row.Word<TicketType>(28), Place = PlaceJson.Read(row.Text(29)),
        },
        row.GetInt32(23),
        row.GetInt32(24));

    public static List<TicketId> OpenBehindPolicy(Session session, int version, TicketId? after, int limit) => session.All(
        "OpenTicketsBehindPolicy", row => TicketId.Parse(row.GetString(0)), ("version", version), ("after", after?.ToString() ?? ""), ("limit", limit));

    public static List<(TicketId Ticket, string Snapshot)> OpenStates(Session session, TicketId? after, int limit) => session.All(
        "OpenTicketStates", row => (TicketId.Parse(row.GetString(0)), row.GetString(1)), ("after", after?.ToString() ?? ""), ("limit", limit));

    private static bool IsOpen(TicketStatus status) => status is not (TicketStatus.Resolved or TicketStatus.Closed);

    private static LiveDeadline? DeadlineOf(DbDataReader row) => row.WordOrNull<ClockKind>(16) is { } clock
        ? new(clock, row.Instant(17), new(row.Instant(18), row.Instant(19), row.Instant(20), row.Instant(21)))
        : null;
}
