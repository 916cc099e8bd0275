using Firstline.Domain.Tickets.Settings;
using Firstline.Grains.Interfaces.Kernel;
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
        view.Version);
}
