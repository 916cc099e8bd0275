using Orleans;

namespace Firstline.Domain.Routing;

/// <summary>Something that happened to the settings of routing. Events are facts: never edited, never removed.</summary>
[GenerateSerializer, Immutable, Alias("routing-settings.event")]
public abstract record RoutingSettingsEvent
{
    private RoutingSettingsEvent()
    {
    }

    /// <summary>A version came into force: queues go by it from here on.</summary>
    [GenerateSerializer, Immutable, Alias("routing-settings.published.1")]
    public sealed record Published([property: Id(0)] RoutingSettings Settings, [property: Id(1)] string Note) : RoutingSettingsEvent;
}
