using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using Orleans;

namespace Firstline.Domain.Kernel;

/// <summary>A ticket's identity; people use its <see cref="Tickets.TicketNumber"/>.</summary>
[GenerateSerializer, Immutable, Alias("ticket.id"), JsonConverter(typeof(IdJson<TicketId>))]
public readonly record struct TicketId([property: Id(0)] Guid Value) : IParsable<TicketId>
{
    public override string ToString() => Value.ToString("N");

    public static TicketId Parse(string s, IFormatProvider? provider = null) => new(Guid.Parse(s));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out TicketId result)
    {
        var parsed = Guid.TryParse(s, out var value);
        result = new(value);
        return parsed;
    }
}

/// <summary>A customer's identity: a slug such as <c>acme</c>.</summary>
[GenerateSerializer, Immutable, Alias("customer.id"), JsonConverter(typeof(IdJson<CustomerId>))]
public readonly record struct CustomerId([property: Id(0)] string Value) : IParsable<CustomerId>
{
    public override string ToString() => Value;

    public static CustomerId Parse(string s, IFormatProvider? provider = null) => new(Slug.Parse(s));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out CustomerId result)
    {
        result = new(s!);
        return Slug.IsSlug(s);
    }
}

/// <summary>An agent's identity: a slug such as <c>noor</c>.</summary>
[GenerateSerializer, Immutable, Alias("agent.id"), JsonConverter(typeof(IdJson<AgentId>))]
public readonly record struct AgentId([property: Id(0)] string Value) : IParsable<AgentId>
{
    public override string ToString() => Value;

    public static AgentId Parse(string s, IFormatProvider? provider = null) => new(Slug.Parse(s));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out AgentId result)
    {
        result = new(s!);
        return Slug.IsSlug(s);
    }
}

/// <summary>A team's identity: a slug such as <c>first-line</c>.</summary>
[GenerateSerializer, Immutable, Alias("team.id"), JsonConverter(typeof(IdJson<TeamId>))]
public readonly record struct TeamId([property: Id(0)] string Value) : IParsable<TeamId>
{
    public override string ToString() => Value;

    public static TeamId Parse(string s, IFormatProvider? provider = null) => new(Slug.Parse(s));

    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out TeamId result)
    {
        result = new(s!);
        return Slug.IsSlug(s);
    }
}

/// <summary>Writes an id as the text that people see.</summary>
public sealed class IdJson<TId> : JsonConverter<TId>
    where TId : IParsable<TId>
{
    public override TId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        TId.Parse(reader.GetString()!, null);

    public override void Write(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
