using Orleans;

namespace Firstline.Domain.Tickets.Settings;

/// <summary>Something that happened to the settings of tickets. Events are facts: never edited, never removed.</summary>
[GenerateSerializer, Immutable, Alias("ticket-settings.event")]
public abstract record TicketSettingsEvent
{
    private TicketSettingsEvent()
    {
    }

    /// <summary>A version came into force: decisions go by it from here on, and what was decided before stays.</summary>
    [GenerateSerializer, Immutable, Alias("ticket-settings.published.1")]
    public sealed record Published([property: Id(0)] TicketSettings Settings, [property: Id(1)] string Note) : TicketSettingsEvent;
}
