using Firstline.Client.Sla;

namespace Firstline.Web.Client.Sla;

/// <summary>What is to be tried on the past: a policy, quick changes to it, and which tickets.</summary>
public sealed class RehearsalPlan
{
    /// <summary>Opening hours to try for a tier, by a name.</summary>
    public static readonly IReadOnlyList<(string Key, string Name)> Hours =
        [("", "as they are"), ("09-17", "Mon–Fri 09–17"), ("08-20", "Mon–Fri 08–20"), ("07-22", "Mon–Fri 07–22"), ("08-20-sat", "Mon–Sat 08–20"), ("always", "round the clock")];

    /// <summary>Opened on or after this day, UTC.</summary>
    public DateOnly? From { get; set; }

    /// <summary>Opened up to this day, UTC.</summary>
    public DateOnly? To { get; set; }

    public string Tier { get; set; } = "";

    public string Priority { get; set; } = "";

    public string Customer { get; set; } = "";

    /// <summary>Whether the present draft is tried, or the version in force.</summary>
    public bool FromDraft { get; set; } = true;

    public string Standard { get; set; } = "";

    public string Premium { get; set; } = "";

    public string Enterprise { get; set; } = "";

    /// <summary>The clock whose targets are scaled; empty for every one.</summary>
    public string Clock { get; set; } = "first-response";

    /// <summary>Percent of what they are.</summary>
    public double Percent { get; set; } = 100;

    /// <summary>The question for the desk.</summary>
    /// <param name="policy">The policy to start from.</param>
    public RehearsalRequest Ask(PolicyDocument policy) => new(
        Start(From),
        Start(To?.AddDays(1)),
        Blank(Tier),
        Blank(Priority),
        Blank(Customer),
        Policy: Scaled(policy),
        Hours: Standard.Length + Premium.Length + Enterprise.Length == 0 ? null : new TierWeeks(Week(Standard), Week(Premium), Week(Enterprise)));

    private static DateTimeOffset? Start(DateOnly? day) => day is { } date ? new DateTimeOffset(date.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero) : null;

    private static string? Blank(string text) => text.Length == 0 ? null : text;

    private static WeeklyHours? Week(string hours)
    {
        IReadOnlyList<IReadOnlyList<string>> day = [["08:00", "20:00"]], whole = [["00:00", "24:00"]];
        return hours switch
        {
            "09-17" => WeeklyHours.Weekdays("09:00", "17:00"),
            "08-20" => WeeklyHours.Weekdays("08:00", "20:00"),
            "07-22" => WeeklyHours.Weekdays("07:00", "22:00"),
            "08-20-sat" => WeeklyHours.Weekdays("08:00", "20:00") with { Sat = day },
            "always" => new(whole, whole, whole, whole, whole, whole, whole),
            _ => null,
        };
    }

    private PolicyDocument Scaled(PolicyDocument policy) => Percent.Equals(100) ? policy : policy with
    {
        Rules = [.. policy.Rules.Select(rule => rule with
        {
            Targets = [.. rule.Targets.Select(target => Clock.Length == 0 || target.Clock == Clock ? target with { WithinHours = Math.Round(target.WithinHours * Percent / 100, 4) } : target)],
        })],
    };
}
