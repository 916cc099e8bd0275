using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Orleans;

namespace Firstline.Domain.Tickets;

/// <summary>The number that people use, such as <c>FL-1042</c>. Never given twice; gaps are possible.</summary>
[GenerateSerializer, Immutable, Alias("ticket.number"), JsonConverter(typeof(TicketNumberJson))]
public readonly record struct TicketNumber([property: Id(0)] long Value)
{
    /// <summary>What every number begins with.</summary>
    public const string Prefix = "FL-";

    public override string ToString() => Prefix + Value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Reads <c>FL-1042</c>, in any case.</summary>
    public static bool TryParse(string? text, out TicketNumber number)
    {
        var read = 0L;
        var parsed = text is not null
            && text.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)
            && long.TryParse(text.AsSpan(Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out read)
            && read > 0;
        number = new(read);
        return parsed;
    }
}

/// <summary>Writes a ticket number as a number.</summary>
public sealed class TicketNumberJson : JsonConverter<TicketNumber>
{
    public override TicketNumber Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetInt64());

    public override void Write(Utf8JsonWriter writer, TicketNumber value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Value);
}
