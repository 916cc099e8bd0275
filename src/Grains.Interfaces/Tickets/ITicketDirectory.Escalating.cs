using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets;
using Firstline.Domain.Tickets.Escalating;
using Firstline.Grains.Interfaces.Kernel;

namespace Firstline.Grains.Interfaces.Tickets;

public partial interface ITicketDirectory
{
    /// <summary>The escalation of a ticket, told from its facts; null when there is no such ticket.</summary>
    [Alias("Escalation")]
    Task<ToldEscalation?> Escalation(TicketId ticket);

    /// <summary>A page of reviews; those owed by their due date, those written by when they were.</summary>
    [Alias("Reviews")]
    Task<Page<ReviewLine>> Reviews(ReviewFilter filter, string? after, int limit);
}

/// <summary>The escalation of a ticket with the texts of what was written.</summary>
/// <param name="Version">The ticket's version.</param>
/// <param name="Story">What happened.</param>
/// <param name="Texts">The texts of communications and of the review's findings, by their ids.</param>
[GenerateSerializer, Immutable, Alias("escalation.told")]
public sealed record ToldEscalation([property: Id(0)] long Version, [property: Id(1)] EscalationStory Story, [property: Id(2)] IReadOnlyDictionary<Guid, string> Texts);

/// <summary>Which reviews.</summary>
[GenerateSerializer, Alias("escalation.review-filter")]
public enum ReviewFilter
{
    /// <summary>Not written yet.</summary>
    Owed,

    /// <summary>Not written, and their time is over.</summary>
    Overdue,

    /// <summary>Written.</summary>
    Written,
}

/// <summary>A review in a list.</summary>
[GenerateSerializer, Immutable, Alias("escalation.review-line")]
public sealed record ReviewLine(
    [property: Id(0)] TicketId Ticket,
    [property: Id(1)] TicketNumber Number,
    [property: Id(2)] string Subject,
    [property: Id(3)] CustomerId Customer,
    [property: Id(4)] int Level,
    [property: Id(5)] DateTimeOffset Due,
    [property: Id(6)] DateTimeOffset? WrittenAt);
