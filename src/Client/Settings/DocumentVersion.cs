using Firstline.Client.Tickets;

namespace Firstline.Client.Settings;

/// <summary>A version of a configuration document.</summary>
/// <param name="Version">Its number.</param>
/// <param name="At">When it came into force.</param>
/// <param name="By">Who published it.</param>
/// <param name="Note">Why.</param>
public sealed record DocumentVersion(long Version, DateTimeOffset At, Actor By, string Note);
