using System.Globalization;
using System.Text.Json;
using Firstline.Domain.Kernel;
using Firstline.Domain.Sla;
using Firstline.Grains.Interfaces.Sla;
using Firstline.Grains.Interfaces.Tickets;
using Firstline.Grains.Ports;

namespace Firstline.Storage.Tests.ReadModels;

/// <summary>Compliance counted by hand: every row by a pass of its own over all cycles.</summary>
internal static class HandCount
{
    public static IEnumerable<ComplianceRow> Of(IReadOnlyList<ClockRow> cycles, IReadOnlyDictionary<TicketId, TicketLine> tickets, ComplianceFilter filter)
    {
        var by = filter.By ?? [ComplianceBy.Tier, ComplianceBy.Priority];
        var counted = cycles.Where(cycle => Counts(cycle, tickets[cycle.Ticket], filter)).ToList();
        return Rows([]);

        IEnumerable<ComplianceRow> Rows(string[] keys)
        {
            var mine = counted.Where(cycle => keys.Index().All(key => Key(cycle, tickets[cycle.Ticket], by[key.Index]).Word == key.Item)).ToList();
            if (keys.Length < by.Count)
            {
                foreach (var (_, word) in mine.Select(cycle => Key(cycle, tickets[cycle.Ticket], by[keys.Length])).Distinct().Order())
                {
                    foreach (var row in Rows([.. keys, word]))
                    {
                        yield return row;
                    }
                }
            }

            if (keys.Length == 0 && by.Count > 1)
            {
                yield break;
            }

            foreach (var clock in mine.GroupBy(cycle => cycle.Clock).OrderBy(group => group.Key))
            {
                yield return Row(clock.Key, [.. keys, .. Enumerable.Repeat(default(string), by.Count - keys.Length)], [.. clock]);
            }
        }
    }

    private static ComplianceRow Row(ClockKind clock, IReadOnlyList<string?> keys, IReadOnlyList<ClockRow> cycles)
    {
        var judged = cycles.Where(cycle => cycle.Outcome != ClockOutcome.Measured).ToList();
        var ended = cycles.Where(cycle => cycle.StoppedAt is not null).Select(cycle => cycle.Elapsed.Ticks).Order().ToList();
        return new(
            clock, keys, judged.Count, judged.Count(Missed), judged.Count(cycle => cycle.BreachedAt is not null),
            cycles.Count - judged.Count, Middle(ended), Rank(ended, 0.90m), Rank(ended, 0.95m), Rank(ended, 0.99m), Middle(ended));
    }

    private static bool Missed(ClockRow cycle) => cycle.StoppedAt is null || (cycle.Manual ? cycle.Outcome == ClockOutcome.Missed : cycle.Elapsed > cycle.Target);

    private static double? Middle(List<long> ended) => ended.Count == 0 ? null : ended.Skip((ended.Count - 1) / 2).Take(2 - (ended.Count % 2)).Average() / 10_000_000;

    private static double? Rank(List<long> ended, decimal share) => ended.Count == 0 ? null : ended[(int)Math.Ceiling(share * ended.Count) - 1] / 10_000_000.0;

    private static (int Order, string Word) Key(ClockRow cycle, TicketLine ticket, ComplianceBy by) => by switch
    {
        ComplianceBy.Tier => ((int)cycle.Tier, Word(cycle.Tier)),
        ComplianceBy.Priority => ((int)cycle.Priority, Word(cycle.Priority)),
        ComplianceBy.Team => (0, ticket.Team?.Value ?? ""),
        ComplianceBy.Customer => (0, ticket.Customer.Value),
        ComplianceBy.Rule => (0, cycle.Rule ?? ""),
        ComplianceBy.Day => (0, cycle.StartedAt.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        _ => (0, cycle.StartedAt.ToString("yyyy-MM", CultureInfo.InvariantCulture)),
    };

    private static string Word(Enum word) => JsonNamingPolicy.KebabCaseLower.ConvertName(word.ToString());

    private static bool Counts(ClockRow cycle, TicketLine ticket, ComplianceFilter filter) =>
        (filter.Clock is null || cycle.Clock == filter.Clock)
        && (cycle.Outcome == ClockOutcome.Measured
            || (cycle.Target is not null && (cycle.StoppedAt is null ? cycle.BreachedAt is not null : cycle.Outcome is ClockOutcome.Met or ClockOutcome.Missed)))
        && (filter.Tier is null || cycle.Tier == filter.Tier)
        && (filter.Priority is null || cycle.Priority == filter.Priority)
        && (filter.Customer is null || ticket.Customer == filter.Customer)
        && (filter.Team is null || ticket.Team == filter.Team)
        && (filter.From is null || cycle.StartedAt >= filter.From)
        && (filter.To is null || cycle.StartedAt < filter.To)
        && cycle.Source.StartsWith(filter.SourcePrefix ?? "", StringComparison.Ordinal);
}
