using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets;
using Firstline.Grains.Interfaces.Agents;
using Firstline.Grains.Interfaces.Customers;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Sla;
using Firstline.Grains.Interfaces.Tickets;

namespace Firstline.Grains.Ports;

/// <summary>Reads the rows that appends write. Safe for concurrent use; never waits for writers.</summary>
public interface IReadModels
{
    /// <summary>The id behind a number, or null.</summary>
    Task<TicketId?> FindTicket(TicketNumber number);

    /// <summary>A page of tickets by keyset; <paramref name="after"/> is opaque and comes from the page before.</summary>
    /// <exception cref="FormatException">The cursor is not one of ours.</exception>
    Task<Page<TicketLine>> Tickets(TicketFilter filter, TicketOrder order, string? after, int limit);

    /// <summary>Open tickets of one stream shard with their weights, by id; for counting boards at activation.</summary>
    Task<IReadOnlyList<TicketRow>> OpenTicketsOfShard(int shard, TicketId? after, int limit);

    /// <summary>Open tickets that an agent holds, for its load.</summary>
    Task<IReadOnlyList<TicketRow>> OpenTicketsOfAgent(AgentId agent);

    /// <summary>Cycles that ended or breached at or after an instant, each with its ticket's team now, for today's numbers of a shard.</summary>
    Task<IReadOnlyList<(ClockRow Cycle, TeamId? Team)>> CyclesJudgedSince(int shard, DateTimeOffset since);

    /// <summary>
    /// Tickets of a shard opened or resolved at or after an instant, for the flow: when each was opened, and when it was last resolved if it is not open now.
    /// </summary>
    Task<IReadOnlyList<(TicketId Ticket, DateTimeOffset OpenedAt, DateTimeOffset? ResolvedAt)>> FlowSince(int shard, DateTimeOffset since);

    /// <summary>Open tickets that go by an older version of the policy, by id.</summary>
    Task<IReadOnlyList<TicketId>> OpenTicketsBehindPolicy(int version, TicketId? after, int limit);

    /// <summary>The states of open tickets, by id.</summary>
    Task<IReadOnlyList<(TicketId Ticket, string Snapshot)>> OpenTicketStates(TicketId? after, int limit);

    /// <summary>Past tickets for a rehearsal, by number.</summary>
    Task<IReadOnlyList<(TicketId Ticket, long Number)>> TicketsOpened(RehearsalScope scope, long afterNumber, int limit);

    /// <summary>Who is named in a customer's tickets after a number, by number.</summary>
    Task<IReadOnlyList<TicketNames>> NamesInTickets(CustomerId customer, long afterNumber, int limit);

    /// <summary>The calendars that customers have, of their own or by contract.</summary>
    Task<IReadOnlyList<string>> CalendarsOfCustomers();

    /// <summary>A page of customers by keyset.</summary>
    /// <exception cref="FormatException">The cursor is not one of ours, or of another order.</exception>
    Task<Page<CustomerLine>> Customers(string? after, int limit, CustomerFilter? filter = null, PeopleOrder order = PeopleOrder.Id);

    /// <summary>A page of agent ids by keyset.</summary>
    /// <exception cref="FormatException">The cursor is not one of ours, or of another order.</exception>
    Task<Page<AgentId>> Agents(string? after, int limit, AgentFilter? filter = null, PeopleOrder order = PeopleOrder.Id);

    /// <summary>Compliance by what the filter groups by.</summary>
    Task<IReadOnlyList<ComplianceRow>> Compliance(ComplianceFilter filter);
}

/// <summary>Who is named in a ticket.</summary>
/// <param name="Snapshot">Its state, which has the contact.</param>
/// <param name="Actors">The names of those outside the desk who did something to it.</param>
public sealed record TicketNames(TicketId Ticket, long Number, string Snapshot, IReadOnlyList<string> Actors);

/// <summary>Numbers that are never given twice.</summary>
public interface ICounters
{
    /// <summary>Leases <paramref name="count"/> numbers durably; returns the first. Whatever is not used is lost.</summary>
    Task<long> Lease(string name, int count);
}
