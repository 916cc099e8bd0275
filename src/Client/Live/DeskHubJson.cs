using System.Text.Json;
using System.Text.Json.Serialization;

namespace Firstline.Client.Live;

/// <summary>The hub's messages, for JSON without reflection: trimmed WebAssembly and native clients need it.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, Converters = [typeof(Instants)])]
[JsonSerializable(typeof(BoardSnapshot))]
[JsonSerializable(typeof(BoardDelta))]
[JsonSerializable(typeof(TicketChanged))]
[JsonSerializable(typeof(OfferPushed))]
[JsonSerializable(typeof(AssignmentPushed))]
[JsonSerializable(typeof(TicketNews))]
[JsonSerializable(typeof(NoticePushed))]
[JsonSerializable(typeof(TicketPresence))]
[JsonSerializable(typeof(SharedDraftChanged))]
[JsonSerializable(typeof(TicketsCounted))]
[JsonSerializable(typeof(BulkMoved))]
[JsonSerializable(typeof(DeskHello))]
[JsonSerializable(typeof(Problem))]
[JsonSerializable(typeof(string))]
public sealed partial class DeskHubJson : JsonSerializerContext;
