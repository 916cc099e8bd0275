namespace Firstline.Client;

/// <summary>What the API is and where it leads.</summary>
/// <param name="Name">Firstline.</param>
/// <param name="Version">The build that answers.</param>
/// <param name="Api">The version of the API: <c>v1</c>.</param>
/// <param name="Links">Paths by what is found there.</param>
/// <param name="Clock">The desk's clock.</param>
public sealed record ApiIndex(string Name, string Version, string Api, IReadOnlyDictionary<string, string> Links, DeskClock? Clock = null);
