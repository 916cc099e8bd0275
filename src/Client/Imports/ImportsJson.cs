using System.Text.Json;
using System.Text.Json.Serialization;

namespace Firstline.Client.Imports;

/// <summary>The shapes of taking over, for JSON without reflection.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, Converters = [typeof(Instants)])]
[JsonSerializable(typeof(ImportBatch))]
[JsonSerializable(typeof(ImportedBatch))]
public sealed partial class ImportsJson : JsonSerializerContext;
