using Orleans;

namespace Firstline.Domain.Tickets.Links;

/// <summary>What the keeper of links asks of each of the two tickets.</summary>
[GenerateSerializer, Immutable, Alias("ticket.link-command")]
public abstract record LinkCommand : TicketCommand;

/// <summary>Records a link.</summary>
[GenerateSerializer, Immutable, Alias("ticket.record-link")]
public sealed record RecordLink([property: Id(0)] LinkRole Role, [property: Id(1)] TicketRef Other) : LinkCommand;

/// <summary>Records that a link is gone.</summary>
[GenerateSerializer, Immutable, Alias("ticket.record-unlink")]
public sealed record RecordUnlink([property: Id(0)] LinkRole Role, [property: Id(1)] TicketRef Other) : LinkCommand;
