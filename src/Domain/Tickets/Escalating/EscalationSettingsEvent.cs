using Orleans;

namespace Firstline.Domain.Tickets.Escalating;

/// <summary>Something that happened to the settings of escalations. Events are facts: never edited, never removed.</summary>
[GenerateSerializer, Immutable, Alias("escalation-settings.event")]
public abstract record EscalationSettingsEvent
{
    private EscalationSettingsEvent()
    {
    }

    /// <summary>A version came into force: ladders go by it from here on, and what was decided before stays.</summary>
    [GenerateSerializer, Immutable, Alias("escalation-settings.published.1")]
    public sealed record Published([property: Id(0)] EscalationSettings Settings, [property: Id(1)] string Note) : EscalationSettingsEvent;
}
