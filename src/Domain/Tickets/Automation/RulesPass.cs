using System.Diagnostics;
using Firstline.Domain.Kernel;
using Orleans;

namespace Firstline.Domain.Tickets.Automation;

/// <summary>How far open tickets are brought up to edited rules.</summary>
internal sealed record RulesPass(long Wanted, long Reached)
{
    /// <summary>Nothing was edited yet.</summary>
    public static RulesPass None { get; } = new(0, 0);

    public static RulesPass Evolve(RulesPass pass, RulesPassEvent fact) => fact switch
    {
        RulesPassEvent.Wanted wanted => pass with { Wanted = wanted.Version },
        RulesPassEvent.Reached reached => pass with { Reached = reached.Version },
        _ => throw new UnreachableException($"{fact} is not folded."),
    };

    /// <summary>Asks for a pass; an older version than was asked for changes nothing.</summary>
    public static Decision<RulesPassEvent> Want(RulesPass pass, long version) =>
        version > pass.Wanted ? new RulesPassEvent.Wanted(version) : Decision<RulesPassEvent>.Nothing;

    /// <summary>Records that a pass found nothing more to do.</summary>
    public static Decision<RulesPassEvent> Reach(RulesPass pass, long version, int tickets) =>
        version > pass.Reached ? new RulesPassEvent.Reached(version, tickets) : Decision<RulesPassEvent>.Nothing;
}

/// <summary>Something that happened to the pass. Events are facts: never edited, never removed.</summary>
[GenerateSerializer, Immutable, Alias("rules-pass.event")]
public abstract record RulesPassEvent
{
    private RulesPassEvent()
    {
    }

    /// <summary>Open tickets are to go by a version of the rules.</summary>
    [GenerateSerializer, Immutable, Alias("rules-pass.wanted.1")]
    public sealed record Wanted([property: Id(0)] long Version) : RulesPassEvent;

    /// <summary>A pass found no open ticket that the version would change; so many were changed before.</summary>
    [GenerateSerializer, Immutable, Alias("rules-pass.reached.1")]
    public sealed record Reached([property: Id(0)] long Version, [property: Id(1)] int Tickets) : RulesPassEvent;
}
