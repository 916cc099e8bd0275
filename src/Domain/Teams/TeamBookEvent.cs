using Orleans;

namespace Firstline.Domain.Teams;

/// <summary>Something that happened to the teams and skills. Events are facts: never edited, never removed.</summary>
[GenerateSerializer, Immutable, Alias("team.event")]
public abstract record TeamBookEvent
{
    private TeamBookEvent()
    {
    }

    /// <summary>A version came into force.</summary>
    [GenerateSerializer, Immutable, Alias("teams.published.1")]
    public sealed record Published([property: Id(0)] TeamBook Teams, [property: Id(1)] string Note) : TeamBookEvent;
}
