namespace Firstline.Simulation.Imports;

/// <summary>How far an import is.</summary>
/// <param name="Events">Events of the log that are durable at the desk, or were before.</param>
/// <param name="Incidents">Incidents that are.</param>
public readonly record struct ImportProgress(int Events, int Incidents);

/// <summary>What an import came to.</summary>
/// <param name="TakenOver">Incidents that became tickets.</param>
/// <param name="Existed">Incidents that were tickets already and were left as they are.</param>
/// <param name="LeftOut">Incidents that did not become tickets; each is among the faults.</param>
/// <param name="Events">Events of the log.</param>
/// <param name="Facts">Facts in the histories of these tickets.</param>
/// <param name="Took">How long it took, registering included.</param>
public sealed record ImportResult(int TakenOver, int Existed, int LeftOut, int Events, long Facts, TimeSpan Took);
