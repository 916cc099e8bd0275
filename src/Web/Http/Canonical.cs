using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Firstline.Web.Http;

/// <summary>Hashes that are the same for the same meaning.</summary>
internal static class Canonical
{
    /// <summary>SHA-256 of some words, which may contain anything but a line break.</summary>
    public static byte[] Hash(params ReadOnlySpan<string> words) => SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', words!)));

    /// <summary>A body as text, whatever its white space and the order of its fields.</summary>
    public static string Text(JsonElement body)
    {
        if (body.ValueKind == JsonValueKind.Undefined)
        {
            return "";
        }

        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            Write(writer, body);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void Write(Utf8JsonWriter writer, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var property in value.EnumerateObject().Where(property => property.Value.ValueKind != JsonValueKind.Null).OrderBy(property => property.Name, StringComparer.Ordinal))
                {
                    writer.WritePropertyName(property.Name);
                    Write(writer, property.Value);
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in value.EnumerateArray())
                {
                    Write(writer, item);
                }

                writer.WriteEndArray();
                break;
            default:
                value.WriteTo(writer);
                break;
        }
    }
}
