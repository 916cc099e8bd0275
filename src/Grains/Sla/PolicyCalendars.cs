using Firstline.Domain.Kernel;
using Firstline.Domain.Sla;
using Firstline.Grains.Ports;

namespace Firstline.Grains.Sla;

/// <summary>Calendars that customers have must stay in the policy.</summary>
internal static class PolicyCalendars
{
    /// <summary>Why a draft is refused, or null.</summary>
    public static async Task<Refusal?> Lost(SlaPolicy draft, IReadModels rows)
    {
        var named = draft.Calendars.Select(calendar => calendar.Id).ToHashSet();
        return (await rows.CalendarsOfCustomers()).FirstOrDefault(calendar => !named.Contains(calendar)) is { } lost
            ? SlaRefusal.CalendarInUse.Because($"A customer has the calendar '{lost}', which this version leaves out.", "calendars")
            : null;
    }
}
