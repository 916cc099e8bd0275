using System.Text.Json;
using System.Text.Json.Serialization;
using Firstline.Grains.Interfaces.Tickets;

namespace Firstline.Storage.ReadModels.Tickets;

/// <summary>How the place of a ticket rests in its row.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(TicketPlace))]
internal sealed partial class PlaceJson : JsonSerializerContext
{
    public static string? Write(TicketPlace? place) => place is null ? null : JsonSerializer.Serialize(place, Default.TicketPlace);

    public static TicketPlace? Read(string? text) => text is null ? null : JsonSerializer.Deserialize(text, Default.TicketPlace);
}
