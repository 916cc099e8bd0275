using System.Collections.Immutable;
using System.Text.Json;
using Firstline.Domain.Calendars;
using Firstline.Domain.Customers;
using Firstline.Domain.Sla;
using Firstline.Domain.Tickets;

namespace Firstline.Grains.Sla;

/// <summary>Reads a support framework, the founding document's by default, as the first version of the SLA policy.</summary>
public static class FrameworkPolicy
{
    private const double AtRisk = 0.75;
    private const double Critical = 0.90;
    private const int CriticalLevel = 2;
    private static readonly TimeSpan ReopenWindow = TimeSpan.FromDays(14);

    private static readonly ImmutableArray<ClockPause> Pauses =
    [
        new(ClockKind.Resolution, TicketStatus.WaitingOnCustomer), new(ClockKind.StatusUpdate, TicketStatus.WaitingOnCustomer),
    ];

    /// <summary>The framework that ships with the desk.</summary>
    public static SlaPolicy Default()
    {
        using var stream = typeof(FrameworkPolicy).Assembly.GetManifestResourceStream("Firstline.Grains.Sla.framework.json")!;
        using var framework = JsonDocument.Parse(stream);
        return Read(framework);
    }

    /// <summary>A framework in the same form: a rule for each tier, the lowest one being the default, and a calendar in the customer's zone.</summary>
    public static SlaPolicy Read(JsonDocument framework)
    {
        var root = framework.RootElement;
        return new(
            1,
            "UTC",
            [.. Enum.GetValues<Tier>().Reverse().Select(tier => Rule(root, tier))],
            [.. Enum.GetValues<Tier>().Select(tier => Calendar(root, tier))],
            [.. Enum.GetValues<Tier>().Select(tier => new TierHours(tier, CalendarId(tier)))],
            [.. root.GetProperty("escalationLevels").EnumerateArray().Select(Level)],
            CriticalLevel,
            ReopenWindow);
    }

    private static SlaRule Rule(JsonElement root, Tier tier)
    {
        var targets = root.GetProperty("responseTargets").GetProperty(Name(tier));
        var recovery = root.GetProperty("availability").GetProperty(Name(tier)).GetProperty("recoveryHours").GetDouble();
        return new(
            Name(tier),
            $"{tier} support",
            tier == Tier.Standard,
            tier == Tier.Standard ? new() : new(Tiers: [tier]),
            [.. Targets(ClockKind.FirstResponse), .. Targets(ClockKind.NextResponse)],
            AtRisk,
            Critical,
            Pauses,
            TimeSpan.FromHours(recovery));

        IEnumerable<ClockTarget> Targets(ClockKind clock) => Enum.GetValues<Priority>().Select(priority =>
            new ClockTarget(clock, priority, null, TimeSpan.FromHours(targets.GetProperty(Name(priority)).GetDouble()), false));
    }

    private static DeskCalendar Calendar(JsonElement root, Tier tier)
    {
        var hours = root.GetProperty("tiers").GetProperty(Name(tier)).GetProperty("supportHours");
        var week = hours.ValueKind == JsonValueKind.String
            ? OpeningHours.AlwaysOpen
            : OpeningHours.Weekdays(hours.GetProperty("mon-fri")[0].GetString()!, hours.GetProperty("mon-fri")[1].GetString()!);
        return new(CalendarId(tier), $"{tier} hours", true, new CalendarDefinition("UTC", week));
    }

    private static LevelPromise Level(JsonElement level)
    {
        var band = level.GetProperty("windowHours");
        return new(
            level.GetProperty("level").GetInt32(),
            level.GetProperty("name").GetString()!,
            level.GetProperty("team").GetString()!,
            TimeSpan.FromHours(band[0].GetDouble()),
            TimeSpan.FromHours(band[1].GetDouble()),
            false);
    }

    private static string CalendarId(Tier tier) => $"{Name(tier)}-hours";

    private static string Name<TEnum>(TEnum value)
        where TEnum : struct, Enum => value.ToString().ToLowerInvariant();
}
