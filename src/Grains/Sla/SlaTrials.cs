using System.Text.Json;
using Firstline.Domain.Kernel;
using Firstline.Domain.Sla;
using Firstline.Domain.Tickets;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Sla;
using Firstline.Grains.Kernel;
using Firstline.Grains.Ports;
using Firstline.Grains.Tickets;
using Orleans.Concurrency;

namespace Firstline.Grains.Sla;

/// <inheritdoc cref="ISlaTrials"/>
[StatelessWorker, Reentrant]
internal sealed class SlaTrials(SlaShelf shelf, IReadModels rows, IEventLog log, DeskTime time) : Grain, ISlaTrials
{
    private const int Portion = 500;

    public async Task<Outcome<SlaPreview>> Preview(SlaPolicy draft)
    {
        var (policy, refusal) = await Tried(draft);
        if (policy is null)
        {
            return refusal!;
        }

        var tally = new PreviewTally(shelf.Rules with { Book = shelf.Book.With(policy) }, policy.Version, time.GetUtcNow());
        TicketId? after = null;
        do
        {
            var states = await rows.OpenTicketStates(after, Portion);
            await Task.Run(() =>
            {
                foreach (var (ticket, snapshot) in states)
                {
                    tally.Add(ticket, JsonSerializer.Deserialize(snapshot, StateJson.Default.Known)!);
                }
            });
            after = states.Count < Portion ? null : states[^1].Ticket;
        }
        while (after is not null);

        return tally.Result();
    }

    public async Task<Outcome<SlaRehearsal>> Rehearse(SlaPolicy draft, RehearsalScope scope)
    {
        var (policy, refusal) = await Tried(draft);
        if (policy is null)
        {
            return refusal!;
        }

        var now = time.GetUtcNow();
        var until = scope.To < now ? scope.To.Value : now;
        var rules = shelf.Rules with { Book = shelf.Book.With(policy), Settings = shelf.Rules.Settings.ForThePast };
        var sums = new RehearsalSums();
        var next = Histories(scope, 0);
        while (await next is { Histories.Count: > 0 } page)
        {
            next = Histories(scope, page.LastNumber);
            await Task.Run(() => Play(page.Histories, rules, policy.Version, until, sums));
        }

        return sums.Result();
    }

    private static void Play(IReadOnlyList<IReadOnlyList<StoredFact>> histories, TicketRules rules, int version, DateTimeOffset until, RehearsalSums sums)
    {
        foreach (var history in histories)
        {
            Stamped<TicketEvent>[] facts = [.. history.Where(fact => fact.At <= until).Select(fact => new Stamped<TicketEvent>(fact.EntityId, fact.Version, fact.At, fact.By, (TicketEvent)fact.Event))];
            if (facts is [{ Event: TicketEvent.Opened }, ..])
            {
                sums.Add(TicketRehearsal.Play(facts, rules, version, until), facts.Length, rules.Book);
            }
        }
    }

    private async Task<(IReadOnlyList<IReadOnlyList<StoredFact>> Histories, long LastNumber)> Histories(RehearsalScope scope, long afterNumber)
    {
        var tickets = await rows.TicketsOpened(scope, afterNumber, Portion);
        return tickets.Count == 0
            ? ([], afterNumber)
            : (await log.ReadMany(TicketGrain.EntityKind, [.. tickets.Select(ticket => ticket.Ticket.ToString())]), tickets[^1].Number);
    }

    /// <summary>The draft as the version that it would be, or why it is refused.</summary>
    private async Task<(SlaPolicy? Policy, Refusal? Refusal)> Tried(SlaPolicy draft)
    {
        await shelf.Refresh();
        if (await PolicyCalendars.Lost(draft, rows) is { } lost)
        {
            return (null, lost);
        }

        var decision = SlaPolicyDecider.Publish(new SlaPolicies.Published(shelf.Book.Current, shelf.Book.Current.Version), draft, "");
        return decision.Refusal is { } refusal ? (null, refusal) : (((SlaPolicyEvent.Published)decision.Events[0]).Policy, null);
    }
}
