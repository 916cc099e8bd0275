using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Firstline.Domain.Agents;
using Firstline.Domain.Customers;
using Firstline.Domain.Erasures;
using Firstline.Domain.Identity;
using Firstline.Domain.Kernel;
using Firstline.Domain.Notifications;
using Firstline.Domain.Routing;
using Firstline.Domain.OnCall;
using Firstline.Domain.Shifts;
using Firstline.Domain.Sla;
using Firstline.Domain.Teams;
using Firstline.Domain.Tickets;
using Firstline.Domain.Tickets.Links;
using Firstline.Domain.Tickets.Problems;
using Firstline.Domain.Tickets.Automation;
using Firstline.Domain.Tickets.Escalating;
using Firstline.Domain.Tickets.Settings;
using Firstline.Domain.Tickets.Views;
using Firstline.Storage.EventLog.Past;

namespace Firstline.Storage.EventLog;

/// <summary>The durable events by their names of record (the alias), and their JSON; names of the past are read through upcasters.</summary>
/// <remarks>Immutable.</remarks>
public sealed class EventCatalog
{
    private readonly FrozenDictionary<Type, (string Alias, JsonTypeInfo Json)> _byType;
    private readonly FrozenDictionary<string, JsonTypeInfo> _byAlias;
    private readonly FrozenDictionary<string, Upcaster> _past;
    private readonly FrozenDictionary<Type, string[]> _personal;

    /// <summary>A catalog of the events nested in some unions, and of what they were called before.</summary>
    internal EventCatalog(IEnumerable<Type> unions, IEnumerable<Upcaster> past)
    {
        _byType = unions
            .SelectMany(union => union.GetNestedTypes().Where(type => type.IsSubclassOf(union)))
            .ToFrozenDictionary(type => type, type => (AliasOf(type), JsonOf(type)));
        _byAlias = _byType.Values.ToFrozenDictionary(known => known.Alias, known => known.Json);
        _past = past.ToFrozenDictionary(upcaster => upcaster.From);
        _personal = _byType.Keys
            .Select(type => (Type: type, Parts: PersonalPartsOf(type)))
            .Where(known => known.Parts.Length > 0)
            .ToFrozenDictionary(known => known.Type, known => known.Parts);
    }

    /// <summary>Every durable event of this version.</summary>
    public static EventCatalog Current { get; } = new(
        [typeof(TicketEvent), typeof(CustomerEvent), typeof(AgentEvent), typeof(ApiKeyEvent), typeof(SlaPolicyEvent), typeof(TicketSettingsEvent), typeof(EscalationSettingsEvent), typeof(RoutingSettingsEvent), typeof(LinkBookEvent), typeof(BroadcastEvent),
            typeof(ErasureEvent), typeof(OnCallEvent), typeof(RosterEvent), typeof(TeamBookEvent), typeof(CalendarFeedEvent), typeof(MacroBookEvent), typeof(AutomationRulesEvent), typeof(RulesPassEvent), typeof(BulkEvent), typeof(ViewEvent), typeof(NotificationSettingsEvent), typeof(NotificationPreferencesEvent)], Upcasters.All);

    /// <summary>The names of all events of today with their types.</summary>
    public IReadOnlyDictionary<string, Type> Types => _byType.ToDictionary(known => known.Value.Alias, known => known.Key);

    /// <summary>An event as its name and JSON.</summary>
    /// <exception cref="ArgumentException">It is no durable event.</exception>
    public (string Alias, string Json) Write(object fact) => _byType.TryGetValue(fact.GetType(), out var known)
        ? (known.Alias, JsonSerializer.Serialize(fact, known.Json))
        : throw new ArgumentException($"{fact.GetType()} is no durable event.", nameof(fact));

    /// <summary>An event as its name and JSON, with what may tell about a person in a JSON of its own.</summary>
    /// <exception cref="ArgumentException">It is no durable event.</exception>
    internal WrittenFact WriteApart(object fact)
    {
        if (!_personal.TryGetValue(fact.GetType(), out var parts))
        {
            var (alias, json) = Write(fact);
            return new(alias, json, null);
        }

        var whole = JsonSerializer.SerializeToNode(fact, _byType[fact.GetType()].Json)!.AsObject();
        var personal = new JsonObject();
        foreach (var part in parts)
        {
            if (whole[part] is { } value)
            {
                whole.Remove(part);
                personal[part] = value;
            }
        }

        return new(_byType[fact.GetType()].Alias, whole.ToJsonString(), personal.Count == 0 ? null : personal.ToJsonString());
    }

    /// <summary>An event from its two parts.</summary>
    /// <exception cref="JsonException">The name or the JSON is unknown to this version.</exception>
    internal object Read(WrittenFact written)
    {
        if (written.Personal is not { } personal)
        {
            return Read(written.Alias, written.Json);
        }

        var whole = JsonNode.Parse(written.Json)!.AsObject();
        foreach (var (part, value) in JsonNode.Parse(personal)!.AsObject())
        {
            whole[part] = value?.DeepClone();
        }

        return _byAlias.TryGetValue(written.Alias, out var current) ? whole.Deserialize(current)! : Read(written.Alias, whole.ToJsonString());
    }

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

    private static string[] PersonalPartsOf(Type type) =>
        [.. type.GetProperties().Where(part => part.IsDefined(typeof(PersonalAttribute))).Select(part => JsonNamingPolicy.CamelCase.ConvertName(part.Name))];

    private static JsonTypeInfo JsonOf(Type type) => EventJson.Default.GetTypeInfo(type)
        ?? throw new InvalidOperationException($"{type} is missing in {nameof(EventJson)}.");
}

/// <summary>An event as it rests.</summary>
/// <param name="Alias">Its name of record.</param>
/// <param name="Json">What never changes.</param>
/// <param name="Personal">What may tell about a person, and may be erased; null when there is nothing.</param>
internal readonly record struct WrittenFact(string Alias, string Json, string? Personal);
