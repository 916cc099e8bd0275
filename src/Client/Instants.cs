using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Firstline.Client;

/// <summary>Instants as the API writes them: in UTC with a Z, and with no more of a fraction than they have, such as <c>2026-01-05T14:00:00Z</c>.</summary>
internal sealed class Instants : JsonConverter<DateTimeOffset>
{
    private const string Form = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'";
    private const int Longest = 28;

    public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDateTimeOffset();

    public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options)
    {
        Span<byte> text = stackalloc byte[Longest];
        value.UtcDateTime.TryFormat(text, out var length, Form, CultureInfo.InvariantCulture);
        writer.WriteStringValue(text[..length]);
    }
}
