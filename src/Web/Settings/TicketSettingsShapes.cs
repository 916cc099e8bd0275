using Firstline.Domain.Tickets;
using Firstline.Domain.Tickets.Priorities;
using Firstline.Domain.Tickets.Settings;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Web.Http;
using StatusShape = Firstline.Client.Settings.TicketStatusDefinition;
using MatrixRow = Firstline.Client.Settings.MatrixRow;
using ComponentShape = Firstline.Client.Settings.ManagedComponent;
using TicketSettingsDocument = Firstline.Client.Settings.TicketSettings;

namespace Firstline.Web.Settings;

/// <summary>Settings of tickets as the public shape.</summary>
internal static class TicketSettingsShapes
{
    public static TicketSettingsDocument Of(Numbered<TicketSettings> view) => new(
        view.Document.CloseAfter?.TotalDays,
        [.. view.Document.Components.Select(component => new ComponentShape(component.Name, component.Active))],
        view.Document.OnlyListedComponents,
        view.Version)
    {
        Matrix = new(Row(view.Document, Impact.High), Row(view.Document, Impact.Medium), Row(view.Document, Impact.Low)),
        Fields = [.. view.Document.Fields.Select(FieldReadings.Of)],
        Statuses = [.. view.Document.Statuses.OrderBy(status => status.Order).Select(status => new StatusShape(
            status.Id, status.Name, Words<TicketStatus>.Of(status.Category), status.Order, status.Active))],
    };

    private static MatrixRow Row(TicketSettings settings, Impact impact) => new(
        Cell(settings, impact, Urgency.High), Cell(settings, impact, Urgency.Medium), Cell(settings, impact, Urgency.Low));

    private static string Cell(TicketSettings settings, Impact impact, Urgency urgency) => Words<Priority>.Of(settings.Matrix.At(impact, urgency));
}
