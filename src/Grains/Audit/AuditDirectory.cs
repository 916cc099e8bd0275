using System.Globalization;
using Firstline.Grains.Interfaces.Audit;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Ports;
using Orleans.Concurrency;

namespace Firstline.Grains.Audit;

/// <inheritdoc cref="IAuditDirectory"/>
[StatelessWorker, Reentrant]
internal sealed class AuditDirectory(IEventLog log) : Grain, IAuditDirectory
{
    public async Task<Page<AuditEntry>> OfEntity(string kind, string id, AuditFilter filter, long afterVersion, int limit)
    {
        var history = await log.Read(kind, id, 0, int.MaxValue);
        List<AuditEntry> entries = [.. AuditStory.Of(kind, history).Where(entry => entry.Version > afterVersion && Matches(entry, filter)).Take(limit + 1)];
        return entries.Count > limit
            ? new(entries[..limit], entries[limit - 1].Version.ToString(CultureInfo.InvariantCulture))
            : new(entries, null);
    }

    public async Task<Page<AuditEntry>> All(AuditFilter filter, bool oldestFirst, string? after, int limit)
    {
        var start = after is null ? default(long?)
            : long.TryParse(after, NumberStyles.None, CultureInfo.InvariantCulture, out var position) ? position
            : throw new FormatException("The cursor does not come from a page of this list.");
        var look = await log.Look(new(filter.Kind, filter.Actor, filter.From, filter.To), start, oldestFirst, limit);
        var told = new Dictionary<long, AuditEntry>();
        foreach (var kind in look.Facts.GroupBy(fact => fact.Kind))
        {
            var histories = await log.ReadMany(kind.Key, [.. kind.Select(fact => fact.Fact.EntityId).Distinct()]);
            var wanted = kind.Select(fact => fact.Fact.Position).ToHashSet();
            foreach (var entry in histories.SelectMany(history => AuditStory.Of(kind.Key, history)).Where(entry => wanted.Contains(entry.Position)))
            {
                told[entry.Position] = entry;
            }
        }

        return new([.. look.Facts.Select(fact => told[fact.Fact.Position])], look.Next?.ToString(CultureInfo.InvariantCulture));
    }

    private static bool Matches(AuditEntry entry, AuditFilter filter) =>
        (filter.Fact is null || entry.Fact == filter.Fact)
        && (filter.Actor is null || entry.By.Id == filter.Actor)
        && !(entry.At < filter.From)
        && !(entry.At >= filter.To)
        && (filter.Property is not { } property || entry.Changes.Any(change => change.Property == property || change.Property.StartsWith(property + ".", StringComparison.Ordinal)));
}
