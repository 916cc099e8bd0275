using Firstline.Domain.Tickets;
using Firstline.Domain.Tickets.Priorities;
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
        Statuses = [.. fields.List("statuses", Status)],
        Matrix = fields.OptionalObject("matrix", Matrix) is { } cells ? [.. cells] : [],
        Fields = [.. fields.List("fields", FieldReadings.Read)],
        OnlyListedComponents = fields.Flag("onlyListedComponents", false),
    };

    private static StatusDefinition Status(Fields status) => new(
        status.Text("id"), status.Text("name"), status.Choice<TicketStatus>("category"), status.Flag("active", true), status.Number("order"));

    private static List<Priority> Matrix(Fields matrix) =>
        [.. Words<Impact>.All.SelectMany(impact => matrix.OptionalObject(impact, row => Words<Urgency>.All.Select(urgency => row.Choice<Priority>(urgency)).ToList()) ?? [])];

    private static TimeSpan? Days(Fields fields, string field)
    {
        var days = fields.OptionalMeasure(field);
        return days is not { } some ? null : TimeSpan.FromTicks((long)(Math.Clamp(some, -1, MostDays) * TimeSpan.TicksPerDay));
    }
}
