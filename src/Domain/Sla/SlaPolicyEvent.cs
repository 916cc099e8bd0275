using Orleans;

namespace Firstline.Domain.Sla;

/// <summary>Something that happened to the SLA policy. Events are facts: never edited, never removed.</summary>
[GenerateSerializer, Immutable, Alias("sla-policy.event")]
public abstract record SlaPolicyEvent
{
    private SlaPolicyEvent()
    {
    }

    /// <summary>A version came into force; older versions stay, because clocks name them.</summary>
    [GenerateSerializer, Immutable, Alias("sla-policy.published.1")]
    public sealed record Published([property: Id(0)] SlaPolicy Policy, [property: Id(1)] string Note) : SlaPolicyEvent;

    /// <summary>Every open ticket goes by the version from here on.</summary>
    [GenerateSerializer, Immutable, Alias("sla-policy.applied.1")]
    public sealed record Applied([property: Id(0)] int Version, [property: Id(1)] int Tickets) : SlaPolicyEvent;
}
