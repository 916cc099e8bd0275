using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets.Search;
using Firstline.Grains.Interfaces.Kernel;

namespace Firstline.Grains.Interfaces.Tickets;

public partial interface ITicketDirectory
{
    /// <summary>A page of the tickets that a filter and a condition hold of, by keyset, with the places that say the words.</summary>
    /// <remarks>Refused when the condition cannot be read, with every fault and its place, and when finding them would take too long.</remarks>
    [Alias("Search")]
    Task<Outcome<FoundTickets>> Search(TicketSearch asked, string? after, int limit);

    /// <summary>Everything that is wrong with the text of a condition, with its place: words that the desk does not know as well.</summary>
    [Alias("Faults")]
    Task<IReadOnlyList<ConditionFault>> Faults(string query);

    /// <summary>How many tickets a filter and a condition hold of, counted up to <paramref name="most"/>.</summary>
    /// <remarks>Refused as a search is.</remarks>
    [Alias("Count")]
    Task<Outcome<TicketCount>> Count(TicketSearch asked, int most);
}

/// <summary>What is searched.</summary>
/// <param name="Filter">What must hold beside the condition.</param>
/// <param name="Query">A text of the language of conditions; empty for everything.</param>
/// <param name="Me">Who <c>me</c> is in it.</param>
/// <param name="Excerpts">Whether the places that say the words are wanted.</param>
[GenerateSerializer, Immutable, Alias("ticket.search")]
public sealed record TicketSearch(
    [property: Id(0)] TicketFilter Filter,
    [property: Id(1)] string Query,
    [property: Id(2)] AgentId? Me = null,
    [property: Id(3)] TicketOrder Order = TicketOrder.Newest,
    [property: Id(4)] bool Excerpts = false);

/// <summary>A page of what was found.</summary>
[GenerateSerializer, Immutable, Alias("ticket.found-tickets")]
public sealed record FoundTickets([property: Id(0)] IReadOnlyList<FoundTicket> Items, [property: Id(1)] string? Next);

/// <summary>A ticket that was found.</summary>
/// <param name="Excerpt">Where its conversation says the words; null when only its head does, or none was wanted.</param>
[GenerateSerializer, Immutable, Alias("ticket.found-ticket")]
public sealed record FoundTicket([property: Id(0)] TicketLine Line, [property: Id(1)] Excerpt? Excerpt);

/// <summary>A count of tickets.</summary>
/// <param name="More">Whether there are more than were counted.</param>
[GenerateSerializer, Immutable, Alias("ticket.count")]
public sealed record TicketCount([property: Id(0)] int Count, [property: Id(1)] bool More);
