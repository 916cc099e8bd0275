using Firstline.Domain.Tickets.Settings;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Web.Http;
using TicketSettingsDocument = Firstline.Client.Settings.TicketSettings;

namespace Firstline.Web.Settings;

/// <summary>The settings of tickets over REST.</summary>
internal static class TicketSettingsEndpoints
{
    public static void MapTicketSettings(this RouteGroupBuilder api) => api.MapDocument<TicketSettings, TicketSettingsDocument>(new(
        "/settings/tickets",
        "TicketSettings",
        "the settings of tickets",
        "Tickets go by it from their next command on; what was decided before stays.",
        grains => grains.TicketSettings(),
        TicketSettingsReading.Read,
        TicketSettingsShapes.Of,
        Answers.Json.TicketSettings));
}
