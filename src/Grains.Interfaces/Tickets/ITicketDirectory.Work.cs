using Firstline.Domain.Customers;
using Firstline.Domain.Kernel;

namespace Firstline.Grains.Interfaces.Tickets;

public partial interface ITicketDirectory
{
    /// <summary>Time spent by what the filter groups by, in the order of the keys; at most 10,000 rows.</summary>
    [Alias("TimeSpent"), ResponseTimeout("00:01:00")]
    Task<IReadOnlyList<TimeSum>> TimeSpent(TimeFilter filter);
}

/// <summary>Which time to add up; what is null does not matter.</summary>
/// <param name="From">Logged at or after.</param>
/// <param name="To">Logged before.</param>
/// <param name="By">What rows are made by, one to three keys.</param>
[GenerateSerializer, Immutable, Alias("ticket.time-filter")]
public sealed record TimeFilter(
    [property: Id(0)] CustomerId? Customer,
    [property: Id(1)] Tier? Tier,
    [property: Id(2)] AgentId? Agent,
    [property: Id(3)] string? Activity,
    [property: Id(4)] bool? Billable,
    [property: Id(5)] DateTimeOffset? From,
    [property: Id(6)] DateTimeOffset? To,
    [property: Id(7)] IReadOnlyList<TimeBy> By);

/// <summary>What time is added up by. Days and months are those of UTC.</summary>
[GenerateSerializer, Alias("ticket.time-by")]
public enum TimeBy
{
    /// <summary>The customer.</summary>
    Customer,

    /// <summary>The tier of its contract when the time was logged.</summary>
    Tier,

    /// <summary>Who spent it.</summary>
    Agent,

    /// <summary>What was done.</summary>
    Activity,

    /// <summary>The ticket.</summary>
    Ticket,

    /// <summary>The day.</summary>
    Day,

    /// <summary>The month.</summary>
    Month,
}

/// <summary>Time added up.</summary>
/// <param name="Keys">The keys asked for, in that order.</param>
[GenerateSerializer, Immutable, Alias("ticket.time-sum")]
public sealed record TimeSum([property: Id(0)] IReadOnlyList<string> Keys, [property: Id(1)] long Minutes, [property: Id(2)] long BillableMinutes, [property: Id(3)] long Entries);
