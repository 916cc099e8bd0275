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
    private static readonly TimeSpan ReopenWindow = TimeSpan.FromDays(14);

    /// <summary>The framework that ships with the desk.</summary>
    public static SlaPolicy Default()
    {
        using var stream = typeof(FrameworkPolicy).Assembly.GetManifestResourceStream("Firstline.Grains.Sla.framework.json")!;
        return Read(JsonDocument.Parse(stream));
    }

    /// <summary>A framework in the same form.</summary>
    public static SlaPolicy Read(JsonDocument framework)
    {
        var root = framework.RootElement;
        return new(
            1,
            Enum.GetValues<Tier>().ToImmutableSortedDictionary(tier => tier, tier => Promise(root, Name(tier))),
            AtRisk,
            Critical,
            ThirdPartyPausesResolution: false,
            ReopenWindow);
    }

    private static TierPromise Promise(JsonElement root, string tier) => new(
        Hours(root.GetProperty("tiers").GetProperty(tier).GetProperty("supportHours")),
        Enum.GetValues<Priority>().ToImmutableSortedDictionary(
            priority => priority,
            priority => TimeSpan.FromHours(root.GetProperty("responseTargets").GetProperty(tier).GetProperty(Name(priority)).GetDouble())),
        TimeSpan.FromHours(root.GetProperty("availability").GetProperty(tier).GetProperty("recoveryHours").GetDouble()));

    private static OpeningHours Hours(JsonElement hours)
    {
        if (hours.ValueKind == JsonValueKind.String)
        {
            return OpeningHours.AlwaysOpen;
        }

        var monToFri = hours.GetProperty("mon-fri");
        return OpeningHours.Weekdays(monToFri[0].GetString()!, monToFri[1].GetString()!);
    }

    private static string Name<TEnum>(TEnum value)
        where TEnum : struct, Enum => value.ToString().ToLowerInvariant();
}
