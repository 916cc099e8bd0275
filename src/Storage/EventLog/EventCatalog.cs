using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Firstline.Domain.Agents;
using Firstline.Domain.Customers;
using Firstline.Domain.Identity;
using Firstline.Domain.Sla;
using Firstline.Domain.Tickets;
using Firstline.Domain.Tickets.Settings;
using Firstline.Storage.EventLog.Past;

namespace Firstline.Storage.EventLog;

/// <summary>The durable events by their names of record (the alias), and their JSON; names of the past are read through upcasters.</summary>
/// <remarks>Immutable.</remarks>
public sealed class EventCatalog
{
    private readonly FrozenDictionary<Type, (string Alias, JsonTypeInfo Json)> _byType;
    private readonly FrozenDictionary<string, JsonTypeInfo> _byAlias;
    private readonly FrozenDictionary<string, Upcaster> _past;

    /// <summary>A catalog of the events nested in some unions, and of what they were called before.</summary>
    internal EventCatalog(IEnumerable<Type> unions, IEnumerable<Upcaster> past)
    {
        _byType = unions
            .SelectMany(union => union.GetNestedTypes().Where(type => type.IsSubclassOf(union)))
            .ToFrozenDictionary(type => type, type => (AliasOf(type), JsonOf(type)));
        _byAlias = _byType.Values.ToFrozenDictionary(known => known.Alias, known => known.Json);
        _past = past.ToFrozenDictionary(upcaster => upcaster.From);
    }

    /// <summary>Every durable event of this version.</summary>
    public static EventCatalog Current { get; } = new(
        [typeof(TicketEvent), typeof(CustomerEvent), typeof(AgentEvent), typeof(ApiKeyEvent), typeof(SlaPolicyEvent), typeof(TicketSettingsEvent)], Upcasters.All);

    /// <summary>The names of all events of today with their types.</summary>
    public IReadOnlyDictionary<string, Type> Types => _byType.ToDictionary(known => known.Value.Alias, known => known.Key);

    /// <summary>An event as its name and JSON.</summary>
    /// <exception cref="ArgumentException">It is no durable event.</exception>
    public (string Alias, string Json) Write(object fact) => _byType.TryGetValue(fact.GetType(), out var known)
        ? (known.Alias, JsonSerializer.Serialize(fact, known.Json))
        : throw new ArgumentException($"{fact.GetType()} is no durable event.", nameof(fact));

    /// <summary>An event from the name and JSON it was written with, however long ago.</summary>
    /// <exception cref="JsonException">The name or the JSON is unknown to this version.</exception>
    public object Read(string alias, string json)
    {
        if (_byAlias.TryGetValue(alias, out var current))
        {
            return JsonSerializer.Deserialize(json, current)!;
        }

        var fact = JsonNode.Parse(json)!.AsObject();
        while (_past.TryGetValue(alias, out var upcaster))
        {
            (alias, fact) = (upcaster.To, upcaster.Rewrite(fact));
        }

        return _byAlias.TryGetValue(alias, out var reached)
            ? fact.Deserialize(reached)!
            : throw new JsonException($"No event is called '{alias}'; it was written by a newer version.");
    }

    private static string AliasOf(Type type) => type.GetCustomAttribute<AliasAttribute>(inherit: false)?.Alias
        ?? throw new InvalidOperationException($"{type} has no alias, so it has no durable name.");

    private static JsonTypeInfo JsonOf(Type type) => EventJson.Default.GetTypeInfo(type)
        ?? throw new InvalidOperationException($"{type} is missing in {nameof(EventJson)}.");
}
