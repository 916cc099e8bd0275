namespace Firstline.Simulation.Replay;

/// <summary>Which tier a location has: one for all, or mixed by the location's number, so that the same one is always the same.</summary>
/// <param name="only">The tier of all; null to mix.</param>
public sealed class TierOfLocation(string? only)
{
    /// <summary>The tiers that exist.</summary>
    public static IReadOnlyList<string> All { get; } = ["standard", "premium", "enterprise"];

    /// <summary>The tier of a location; null is the unknown one.</summary>
    public string Of(string? location) =>
        only ?? (int.TryParse(location.AsSpan((location?.LastIndexOf(' ') ?? -1) + 1), out var number) ? All[int.Abs(number) % All.Count] : All[0]);
}
