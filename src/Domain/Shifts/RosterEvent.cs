using Orleans;

namespace Firstline.Domain.Shifts;

/// <summary>Something that happened to the roster. Events are facts: never edited, never removed.</summary>
[GenerateSerializer, Immutable, Alias("roster.event")]
public abstract record RosterEvent
{
    private RosterEvent()
    {
    }

    /// <summary>A version came into force: who is on shift from here on goes by it, until the next one.</summary>
    [GenerateSerializer, Immutable, Alias("roster.published.1")]
    public sealed record Published([property: Id(0)] RosterBook Roster, [property: Id(1)] string Note) : RosterEvent;
}
