using Firstline.Domain.Tickets.Settings;
using Firstline.Web.Http;

namespace Firstline.Web.Settings;

/// <summary>Reads settings of tickets. Faults of shape are noted in the fields; what sound settings are, the domain knows.</summary>
internal static class TicketSettingsReading
{
    private const double MostDays = 36_600;

    public static TicketSettings Read(Fields fields) => new()
    {
        CloseAfter = Days(fields, "closeAfterDays"),
        Components = [.. fields.List("components", component => new ManagedComponent(component.Text("name"), component.Flag("active", true)))],
        OnlyListedComponents = fields.Flag("onlyListedComponents", false),
    };

    private static TimeSpan? Days(Fields fields, string field)
    {
        var days = fields.OptionalMeasure(field);
        return days is not { } some ? null : TimeSpan.FromTicks((long)(Math.Clamp(some, -1, MostDays) * TimeSpan.TicksPerDay));
    }
}
