namespace Firstline.Client;

/// <summary>The desk's clock.</summary>
/// <param name="Now">What it shows, UTC.</param>
/// <param name="Speed">How many of its seconds pass in a real one: 1, except at a desk in development that replays a log.</param>
public sealed record DeskClock(DateTimeOffset Now, double Speed);
