using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using Firstline.Domain.Agents;
using Firstline.Domain.Customers;
using Firstline.Domain.Erasures;
using Firstline.Domain.Identity;
using Firstline.Domain.Sla;
using Firstline.Domain.Tickets;
using Firstline.Grains.Interfaces.Audit;
using Firstline.Grains.Ports;

namespace Firstline.Grains.Audit;

/// <summary>A history told as changes: folds it and compares each state with the one before.</summary>
internal static class AuditStory
{
    private static readonly ConcurrentDictionary<Type, string> Names = new();

    /// <summary>The changes of one entity, oldest first.</summary>
    public static IEnumerable<AuditEntry> Of(string kind, IEnumerable<StoredFact> history)
    {
        object? state = null;
        IReadOnlyDictionary<string, string> before = new Dictionary<string, string>();
        foreach (var fact in history)
        {
            state = Fold(state, fact);
            var after = AuditProperties.Of(state);
            yield return new(
                fact.Position, kind, fact.EntityId, (state as Ticket.Known)?.Number.ToString(), fact.Version, fact.At, fact.By, fact.From, NameOf(fact.Event),
                AuditProperties.Between(before, after));
            before = after;
        }
    }

    /// <summary>What happened, as one word: the event's name of record without its room and number, such as <c>replied</c>.</summary>
    public static string NameOf(object fact) => fact is TicketEvent.ClockMoved { Clock: var moved }
        ? $"clock-{Names.GetOrAdd(moved.GetType(), type => JsonNamingPolicy.KebabCaseLower.ConvertName(type.Name))}"
        : Names.GetOrAdd(fact.GetType(), type => type.GetCustomAttribute<AliasAttribute>(inherit: false)!.Alias.Split('.')[1]);

    /// <summary>The state after one more fact. Of a document each fact has the whole of it; of other kinds the fact itself is told.</summary>
    private static object Fold(object? state, StoredFact fact) => fact.Event switch
    {
        TicketEvent happened => Ticket.Evolve(state as Ticket ?? new Ticket.Unopened(), happened, fact.At),
        CustomerEvent happened => Customer.Evolve(state as Customer ?? new Customer.Unknown(), happened),
        AgentEvent happened => Agent.Evolve(state as Agent ?? new Agent.Unknown(), happened),
        ApiKeyEvent happened => ApiKey.Evolve(state as ApiKey ?? new ApiKey.Unknown(), happened),
        SlaPolicyEvent happened => SlaPolicies.Evolve(state as SlaPolicies ?? new SlaPolicies.None(), happened),
        ErasureEvent happened => Erasure.Evolve(state as Erasure ?? new Erasure.Unknown(), happened, fact.At),
        _ => fact.Event,
    };
}
