using Firstline.Domain.Kernel;
using Orleans;

namespace Firstline.Domain.Tickets.Routing;

/// <summary>What decided that a ticket goes to an agent.</summary>
[GenerateSerializer, Alias("routing.cause")]
public enum RoutingCause
{
    /// <summary>Nobody had a higher share of spare capacity; of those with the same, nobody had waited longer.</summary>
    SpareCapacity,

    /// <summary>The customer's account manager.</summary>
    AccountManager,

    /// <summary>Who had it before it was reopened, or before it went back to the queue.</summary>
    PreviousAgent,

    /// <summary>Somebody chose the agent.</summary>
    ByHand,

    /// <summary>The agent took it.</summary>
    Taken,

    /// <summary>Somebody pushed it to the agent.</summary>
    Pushed,
}

/// <summary>Why a ticket goes to an agent, as it was known then.</summary>
/// <param name="Cause">What decided.</param>
/// <param name="Team">The team in whose queue it waited.</param>
/// <param name="Skills">Skills that were asked for and that the agent has.</param>
/// <param name="Relaxed">Skills that were not asked for any more, since it had waited long enough.</param>
/// <param name="Spare">Points that the agent could still take.</param>
/// <param name="Capacity">Points that the agent can hold.</param>
/// <param name="LastAssigned">When the agent last got work; null when not known.</param>
/// <param name="Candidates">How many agents could have got it.</param>
[GenerateSerializer, Immutable, Alias("routing.reason")]
public sealed record RoutingReason(
    [property: Id(0)] RoutingCause Cause,
    [property: Id(1)] TeamId? Team = null,
    [property: Id(2)] IReadOnlyList<string>? Skills = null,
    [property: Id(3)] IReadOnlyList<string>? Relaxed = null,
    [property: Id(4)] int? Spare = null,
    [property: Id(5)] int? Capacity = null,
    [property: Id(6)] DateTimeOffset? LastAssigned = null,
    [property: Id(7)] int? Candidates = null)
{
    /// <summary>The reason in plain words.</summary>
    public string Sentence()
    {
        List<string> parts = [Beginning];
        if (Skills is { Count: > 0 } skills)
        {
            parts.Add($"has {string.Join(", ", skills)}");
        }

        if (Relaxed is { Count: > 0 } relaxed)
        {
            parts.Add($"{string.Join(", ", relaxed)} not asked for any more");
        }

        if (Spare is { } spare && Capacity is { } capacity)
        {
            parts.Add($"{spare} of {capacity} points free");
        }

        if (Candidates is { } candidates)
        {
            parts.Add(candidates == 1 ? "the only candidate" : $"one of {candidates} candidates");
        }

        return $"{string.Join("; ", parts)}.";
    }

    private string Beginning => Cause switch
    {
        RoutingCause.AccountManager => "Account manager of the customer",
        RoutingCause.PreviousAgent => "Had it before",
        RoutingCause.ByHand => "Chosen by hand",
        RoutingCause.Taken => "Took it",
        RoutingCause.Pushed => "Pushed by hand",
        _ => "Most spare capacity",
    } + (Team is { } team ? $" in {team}" : "");
}
