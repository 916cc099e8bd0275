using Firstline.Domain.Calendars;
using Firstline.Domain.Kernel;

namespace Firstline.Grains.Wallboards;

/// <summary>What boards are told by configuration.</summary>
public sealed class WallboardOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Firstline:Wallboard";

    /// <summary>The IANA zone whose midnight begins the board's day. Default UTC.</summary>
    public string BoardZone { get; init; } = "UTC";

    /// <summary>The share of cycles that the desk wants to meet, in percent, 0 to 100. Default 95.</summary>
    public double GoalPercent { get; init; } = 95;

    /// <summary>The teams shown first, in this order; the others follow by name. Default: the teams of the four levels.</summary>
    public IReadOnlyList<string> TeamOrder { get; init; } = ["first-line", "technical", "engineering", "executive"];

    /// <summary>The team that a ticket counts for while it has none. Default first-line.</summary>
    public string DefaultTeam { get; init; } = "first-line";

    /// <summary>Whether the values make sense.</summary>
    public bool IsValid() =>
        LocalClock.Knows(BoardZone) && GoalPercent is >= 0 and <= 100 && Slug.IsSlug(DefaultTeam) && TeamOrder.All(Slug.IsSlug);
}
