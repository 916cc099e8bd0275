using Firstline.Domain.Tickets;
using Firstline.Domain.Tickets.Search;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Tickets;

namespace Firstline.Grains.Ports;

/// <summary>Finds tickets by conditions. Safe for concurrent use; never waits for writers.</summary>
/// <remarks>Each call has a budget of time; a search that needs more ends with <see cref="SearchTooBroad"/> and costs nobody else anything.</remarks>
public interface ISearch
{
    /// <summary>A page of tickets by keyset; <paramref name="after"/> is opaque and comes from the page before.</summary>
    /// <exception cref="FormatException">The cursor is not one of ours.</exception>
    /// <exception cref="SearchTooBroad">It took too long.</exception>
    Task<Page<TicketLine>> Tickets(Condition condition, DateTimeOffset now, TicketOrder order, string? after, int limit);

    /// <summary>How many tickets a condition holds of, counted up to <paramref name="most"/>.</summary>
    /// <exception cref="SearchTooBroad">It took too long.</exception>
    Task<int> Count(Condition condition, DateTimeOffset now, int most);

    /// <summary>The numbers of the tickets that a condition holds of, in no order, up to <paramref name="most"/>.</summary>
    /// <exception cref="SearchTooBroad">It took too long.</exception>
    Task<IReadOnlyList<TicketNumber>> Numbers(Condition condition, DateTimeOffset now, int most);

    /// <summary>Where tickets say the words of a condition; those whose messages do not say them are left out.</summary>
    /// <exception cref="SearchTooBroad">It took too long.</exception>
    Task<IReadOnlyDictionary<TicketNumber, Excerpt>> Excerpts(Condition condition, IReadOnlyList<TicketNumber> tickets);
}

/// <summary>A search took longer than its budget.</summary>
public sealed class SearchTooBroad : Exception
{
    public SearchTooBroad(Exception? cause = null)
        : base("The search took too long.", cause)
    {
    }
}
