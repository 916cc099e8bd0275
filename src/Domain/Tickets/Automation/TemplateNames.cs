using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Firstline.Domain.Kernel;
using Orleans;

namespace Firstline.Domain.Tickets.Automation;

/// <summary>Names that a ticket does not hold itself, for placeholders. The grain has looked them up.</summary>
/// <param name="Me">Who runs the macro; the desk for rules.</param>
/// <param name="Customer">The customer's name.</param>
/// <param name="Agents">Names of agents, by their ids.</param>
[GenerateSerializer, Immutable, Alias("automation.names")]
public sealed record TemplateNames([property: Id(0)] string Me, [property: Id(1)] string Customer, [property: Id(2)] ImmutableDictionary<string, string> Agents)
{
    private const int Longest = 500;

    /// <summary>No names at all.</summary>
    public static TemplateNames None { get; } = new(Who.Desk.Name, "", ImmutableDictionary<string, string>.Empty);

    /// <summary>The text with every placeholder filled in for a ticket.</summary>
    internal string Fill(string text, Ticket.Known ticket) => Template.Fill(text, name => Cut(Value(name, ticket)));

    private string Value(string name, Ticket.Known ticket) => name switch
    {
        "agent.name" => ticket.Agent is { } agent ? Agents.GetValueOrDefault(agent.Value, agent.Value) : "",
        "contact.name" => ticket.Contact,
        "customer.name" => Customer,
        "me.name" => Me,
        "team.id" => ticket.Team?.Value ?? "",
        "ticket.category" => Word(ticket.Category),
        "ticket.component" => ticket.Component,
        "ticket.level" => ticket.Level.ToString(CultureInfo.InvariantCulture),
        "ticket.number" => ticket.Number.ToString(),
        "ticket.priority" => Word(ticket.Priority),
        "ticket.status" => Word(ticket.Status),
        "ticket.subject" => ticket.Subject,
        _ => "",
    };

    private static string Cut(string value) => value.Length <= Longest ? value : value[..Longest];

    private static string Word<TWord>(TWord word)
        where TWord : struct, Enum => JsonNamingPolicy.KebabCaseLower.ConvertName(word.ToString());
}
