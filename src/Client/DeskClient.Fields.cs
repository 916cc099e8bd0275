using Firstline.Client.Tickets;

namespace Firstline.Client;

/// <summary>Fields of the desk's own.</summary>
public sealed partial class DeskClient
{
    /// <summary>Fills fields; those that are not named stay, and null clears.</summary>
    public Task<Ticket> FillFields(string ticket, FieldsRequest request, string? idempotencyKey = null, long? ifVersion = null, CancellationToken stop = default) =>
        Act(HttpMethod.Put, ticket, "fields", request, Json.FieldsRequest, idempotencyKey, ifVersion, stop);
}
