using Firstline.Domain.Tickets;

namespace Firstline.Grains.Interfaces.Tickets;

/// <summary>A part of a ticket that becomes one of its own. Customer, contact, tags and values of fields are those of the whole.</summary>
/// <param name="Subject">One line.</param>
/// <param name="Body">The request itself.</param>
/// <param name="Priority">How urgent it is.</param>
/// <param name="Message">The id of its first message.</param>
/// <param name="Category">What it is about; as the whole when null.</param>
/// <param name="Component">The service component at fault; as the whole when null.</param>
[GenerateSerializer, Immutable, Alias("ticket.part")]
public sealed record PartOfTicket(
    [property: Id(0)] string Subject, [property: Id(1)] string Body, [property: Id(2)] Priority Priority, [property: Id(3)] Guid Message,
    [property: Id(4)] Category? Category = null, [property: Id(5)] string? Component = null);
