using System.Collections.Immutable;
using System.Diagnostics;
using Firstline.Domain.Kernel;
using Firstline.Domain.Shifts;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.OnCall;
using Firstline.Grains.Kernel;

namespace Firstline.Grains.OnCall;

/// <inheritdoc cref="IRosterGrain"/>
internal sealed class RosterGrain(DeciderKit kit, Shelf<RosterBook> shelf) : DocumentGrain<RosterBook, RosterEvent>(kit, shelf), IRosterGrain
{
    /// <summary>How the log names the roster.</summary>
    public const string EntityKind = "roster";

    public async Task<Outcome<RosterEntry>> Import(ImportedTimes times, Asked asked)
    {
        if (State.Of(times.Agent) is not { } entry)
        {
            return RosterRefusal.NotOnRoster.Because($"'{times.Agent}' is not on the roster.");
        }

        var imported = entry with
        {
            Leave = times.Leave is { } leave ? Replaced(entry.Leave, leave, known => DateOnly.FromDateTime(known.From), times) : entry.Leave,
            Days = times.Days is { } days ? Replaced(entry.Days, days, known => known.Date, times) : entry.Days,
        };
        var outcome = await Publish(State.With(imported), "", asked);
        return outcome.Refusal is { } refusal ? refusal : outcome.View!.Document.Of(times.Agent)!;
    }

    protected override Refusal? Broken(RosterBook draft) => RosterRules.Broken(draft);

    protected override RosterEvent Published(RosterBook document, string note) => new RosterEvent.Published(document, note);

    protected override (RosterBook Document, string Note) Told(RosterEvent fact) => fact is RosterEvent.Published published
        ? (published.Roster, published.Note)
        : throw new UnreachableException($"{fact} is not folded.");

    private static ImmutableArray<TItem> Replaced<TItem>(ImmutableArray<TItem> known, IReadOnlyList<TItem> imported, Func<TItem, DateOnly> on, ImportedTimes times) =>
        [.. known.Where(item => on(item) < times.From || on(item) > times.To).Concat(imported).OrderBy(on)];
}
