using Firstline.Domain.Tickets.Fields;
using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets.Priorities;
using Orleans;

namespace Firstline.Domain.Tickets.Settings;

/// <summary>What the desk's administrators choose for tickets. Whatever they leave alone is as it was before settings existed.</summary>
/// <remarks>Rests in facts for ever: new parts have a usual value and may be absent in what is read.</remarks>
[GenerateSerializer, Immutable, Alias("ticket.settings")]
public sealed record TicketSettings
{
    /// <summary>The settings of a desk that never edited them.</summary>
    public static TicketSettings Usual { get; } = new();

    /// <summary>How long after its resolution a ticket closes by itself, but never later than it can be reopened; when null, exactly then.</summary>
    [Id(0)]
    public TimeSpan? CloseAfter { get; init; }

    /// <summary>The service components that people choose from.</summary>
    [Id(1)]
    public ImmutableArray<ManagedComponent> Components { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Whether a ticket's component must be an active one of the list; otherwise any text is.</summary>
    [Id(2)]
    public bool OnlyListedComponents { get; init; }

    /// <summary>The statuses that somebody chose, if anybody did.</summary>
    [Id(3)]
    public ImmutableArray<StatusDefinition>? OwnStatuses { get; init; }

    /// <summary>The statuses of the desk's own; those that it ships with when nobody chose others.</summary>
    [JsonIgnore]
    public ImmutableArray<StatusDefinition> Statuses
    {
        get => OwnStatuses ?? StatusDefinition.Shipped;
        init => OwnStatuses = value.IsDefaultOrEmpty ? null : value;
    }

    /// <summary>The matrix that somebody chose, if anybody did.</summary>
    [Id(4)]
    public ImmutableArray<Priority>? OwnMatrix { get; init; }

    /// <summary>The priority for each impact and urgency, by <see cref="PriorityMatrix"/>.</summary>
    [JsonIgnore]
    public ImmutableArray<Priority> Matrix
    {
        get => OwnMatrix ?? PriorityMatrix.Shipped;
        init => OwnMatrix = value.IsDefaultOrEmpty ? null : value;
    }

    /// <summary>The fields that somebody defined, if anybody did.</summary>
    [Id(5)]
    public ImmutableArray<FieldDefinition>? OwnFields { get; init; }

    /// <summary>The fields of the desk's own.</summary>
    [JsonIgnore]
    public ImmutableArray<FieldDefinition> Fields
    {
        get => OwnFields ?? [];
        init => OwnFields = value.IsDefaultOrEmpty ? null : value;
    }

    /// <summary>What decisions on the past go by: nothing is asked of it that nobody asked then.</summary>
    internal TicketSettings ForThePast => this with { OnlyListedComponents = false, OwnFields = null };

    /// <summary>A field by its id, or null.</summary>
    public FieldDefinition? Field(string id) => Fields.FirstOrDefault(field => field.Id == id);

    /// <summary>A status by its id, or null.</summary>
    public StatusDefinition? Status(string id) => Statuses.FirstOrDefault(status => status.Id == id);

    /// <summary>The id of the status that a ticket comes to when an act names none.</summary>
    public string UsualStatus(TicketStatus category) =>
        Statuses.Where(status => status.Active && status.Category == category).MinBy(status => status.Order)?.Id ?? StatusDefinition.ShippedId(category);

    /// <summary>Why a component cannot be chosen, or null.</summary>
    internal Refusal? Unlisted(string component) =>
        !OnlyListedComponents || component.Length == 0 || Components.Any(listed => listed.Active && listed.Name == component)
            ? null
            : TicketRefusal.UnlistedComponent.Because($"'{component}' is not an active component of the desk's list.", "component");

    /// <summary>When a ticket closes by itself that is resolved at an instant: the first at which it can no longer be reopened, or earlier.</summary>
    public DateTimeOffset ClosesAt(DateTimeOffset resolvedAt, TimeSpan reopenWindow) =>
        resolvedAt + (CloseAfter < reopenWindow ? CloseAfter.Value : reopenWindow) + TimeSpan.FromTicks(1);
}

/// <summary>A service component that people choose from.</summary>
/// <param name="Name">Its name, as tickets and rules of the SLA policy have it.</param>
/// <param name="Active">Whether it may be chosen; tickets keep what they have.</param>
[GenerateSerializer, Immutable, Alias("ticket.managed-component")]
public sealed record ManagedComponent([property: Id(0)] string Name, [property: Id(1)] bool Active);
