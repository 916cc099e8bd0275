using Firstline.Client.Settings;

namespace Firstline.Client;

/// <summary>Settings: configuration documents as numbered versions.</summary>
public sealed partial class DeskClient
{
    /// <summary>The settings of tickets in force.</summary>
    public Task<TicketSettings> TicketSettings(CancellationToken stop = default) => Get($"{Root}/settings/tickets", Json.TicketSettings, stop);

    /// <summary>A version of them.</summary>
    public Task<TicketSettings> TicketSettings(long version, CancellationToken stop = default) => Get($"{Root}/settings/tickets/versions/{version}", Json.TicketSettings, stop);

    /// <summary>A page of their versions, newest first.</summary>
    public Task<DeskPage<DocumentVersion>> TicketSettingsVersions(string? after = null, int? limit = null, CancellationToken stop = default) =>
        Get($"{Root}/settings/tickets/versions{new Query().Add("after", after).Add("limit", limit)}", Json.DeskPageDocumentVersion, stop);

    /// <summary>Puts settings in force as the next version.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="ifVersion">The version that was edited; refused when another one is in force by now.</param>
    public Task<TicketSettings> PutTicketSettings(TicketSettings settings, long? ifVersion = null, CancellationToken stop = default) =>
        Send(HttpMethod.Put, $"{Root}/settings/tickets", settings, Json.TicketSettings, Json.TicketSettings, null, ifVersion, stop);

    /// <summary>The settings of escalations in force.</summary>
    public Task<EscalationSettings> EscalationSettings(CancellationToken stop = default) => Get($"{Root}/settings/escalations", Json.EscalationSettings, stop);

    /// <summary>Puts settings of escalations in force as the next version.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="ifVersion">The version that was edited; refused when another one is in force by now.</param>
    public Task<EscalationSettings> PutEscalationSettings(EscalationSettings settings, long? ifVersion = null, CancellationToken stop = default) =>
        Send(HttpMethod.Put, $"{Root}/settings/escalations", settings, Json.EscalationSettings, Json.EscalationSettings, null, ifVersion, stop);
}
