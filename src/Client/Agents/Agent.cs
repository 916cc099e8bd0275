using System.ComponentModel.DataAnnotations;

namespace Firstline.Client.Agents;

/// <summary>Registers an agent, or brings a registered one to these values.</summary>
/// <param name="Name">What people call them; at most 200 characters.</param>
/// <param name="Teams">The teams they work in, the main one first; none when left out.</param>
/// <param name="Capacity">How many weighted points they can hold; 10 when left out.</param>
public sealed record AgentRequest(string Name, IReadOnlyList<string>? Teams = null, int? Capacity = null);

/// <summary>Says whether an agent takes work.</summary>
public sealed record AgentStatusRequest([property: AllowedValues("available", "busy", "away", "offline")] string Status);

/// <summary>An agent as it is now.</summary>
/// <param name="Id">A slug such as <c>noor</c>.</param>
/// <param name="Version">Counts what happened to it; also its <c>ETag</c>.</param>
/// <param name="Name">What people call them.</param>
/// <param name="Teams">The teams they work in, the main one first.</param>
/// <param name="Status">Whether they take work.</param>
/// <param name="Capacity">How many weighted points they can hold.</param>
/// <param name="Load">Weighted points of the open tickets held.</param>
/// <param name="Tickets">How many open tickets they hold.</param>
public sealed record Agent(
    string Id,
    long Version,
    string Name,
    IReadOnlyList<string> Teams,
    [property: AllowedValues("available", "busy", "away", "offline")] string Status,
    int Capacity,
    int Load,
    int Tickets)
{
    /// <summary>Weighted points reserved for tickets that are offered to them now.</summary>
    public int Offered { get; init; }

    /// <summary>Whether the desk found that they are away, since no screen of theirs is there; they are back when one is.</summary>
    public bool AwayByItself { get; init; }

    /// <summary>Whether they hold more than they can, which only happens by hand.</summary>
    public bool OverCapacity { get; init; }
}
