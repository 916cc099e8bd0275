using System.Data.Common;
using System.Globalization;
using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets.Automation;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Tickets;
using Firstline.Grains.Ports;
using Firstline.Storage.Kernel;

namespace Firstline.Storage.ReadModels.Automation;

/// <summary>What rules did, one row each.</summary>
internal sealed class RuleRunTable(Database database) : IRuleRuns
{
    public static void Write(Session session, RuleRunRow row) => session.Run(
        "InsertRuleRun",
        ("ticket", row.Ticket), ("version", row.Run.Version), ("number", row.Run.Ticket.Number.Value), ("rule", row.Run.Rule), ("rules", row.Run.Rules), ("at", row.Run.At),
        ("occasion", row.Run.On), ("changes", row.Run.Changes), ("refusal", row.Run.Refusal));

    public async Task<Page<RuleRun>> Runs(string? rule, TicketId? ticket, string? after, int limit)
    {
        var (at, last, version) = Place(after);
        var runs = await database.Read(session => ticket is { } one
            ? session.All("RuleRunsOfTicket", Row, ("of", one), ("version", version), ("limit", limit + 1))
            : rule is not null ? session.All("RuleRunsOfRule", Row, ("rule", rule), ("at", at), ("ticket", last), ("version", version), ("limit", limit + 1))
            : session.All("RuleRunsOfAll", Row, ("at", at), ("ticket", last), ("version", version), ("limit", limit + 1)));
        return runs.Count > limit ? new([.. runs.Take(limit)], Cursor(runs[limit - 1])) : new(runs, null);
    }

    public async Task<IReadOnlyList<RuleCount>> Counts(DateTimeOffset since) => await database.Read(session =>
        session.All("RuleCounts", row => new RuleCount(row.GetString(0), row.GetInt64(1), row.GetInt64(2), row.Instant(3)), ("since", since)));

    private static RuleRun Row(DbDataReader row) => new(
        new(TicketId.Parse(row.GetString(0)), new(row.GetInt64(1))), row.GetInt64(2), row.GetString(3), row.GetInt64(4), row.Instant(5), row.WordOrNull<RuleOccasion>(6),
        row.GetInt32(7), row.Text(8));

    private static string Cursor(RuleRun run) => string.Create(CultureInfo.InvariantCulture, $"{run.At.UtcTicks}-{run.Ticket.Id}-{run.Version}");

    private static (long At, string Ticket, long Version) Place(string? cursor) =>
        cursor is null ? (long.MaxValue, "", long.MaxValue)
        : cursor.Split('-') is [var at, var ticket, var version]
            && long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) && long.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var place)
        ? (ticks, ticket, place)
        : throw new FormatException($"'{cursor}' is no cursor.");
}
