namespace Firstline.Simulation.Replay;

/// <summary>How far a replay is.</summary>
/// <param name="LogTime">The time of the log now.</param>
/// <param name="Done">Acts that the desk answered, refusals included.</param>
/// <param name="Lag">By how much the latest act was too late, in real time.</param>
public sealed record ReplayProgress(DateTimeOffset LogTime, int Done, TimeSpan Lag);

/// <summary>What a replay came to.</summary>
/// <param name="Opened">Tickets opened.</param>
/// <param name="Done">Acts that the desk applied.</param>
/// <param name="Refused">Acts that it refused; each is among the faults.</param>
/// <param name="WorstLag">By how much the latest of all acts was too late, in real time.</param>
/// <param name="Took">How long it took, from the first act.</param>
public sealed record ReplayResult(int Opened, int Done, int Refused, TimeSpan WorstLag, TimeSpan Took);
