using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets.Conversation;
using Orleans;

namespace Firstline.Domain.Tickets;

/// <summary>Writes down a phone call; one that reached the customer counts as a public reply.</summary>
/// <param name="Message">The id of the summary.</param>
/// <param name="At">When it began; so long ago as it took when null.</param>
/// <param name="Agent">Who telephoned; whoever asks when null.</param>
/// <param name="BasedOn">The version of the ticket that the writer saw; any when null.</param>
[GenerateSerializer, Immutable, Alias("ticket.log-call")]
public sealed record LogCall(
    [property: Id(0)] Guid Message,
    [property: Id(1)] CallDirection Direction,
    [property: Id(2)] bool Reached,
    [property: Id(3)] TimeSpan Duration,
    [property: Id(4)] string Summary,
    [property: Id(5)] DateTimeOffset? At = null,
    [property: Id(6)] AgentId? Agent = null,
    [property: Id(7)] long? BasedOn = null,
    [property: Id(8)] IReadOnlyList<Guid>? Attachments = null,
    [property: Id(9)] IReadOnlyList<AgentId>? Mentions = null) : TicketCommand;

/// <summary>The desk itself writes to the customer; it answers nobody and stops no clock.</summary>
[GenerateSerializer, Immutable, Alias("ticket.send-system-message")]
public sealed record SendSystemMessage([property: Id(0)] Guid Message, [property: Id(1)] string Body, [property: Id(2)] Channel Channel) : TicketCommand;

/// <summary>Tells how far a public message came.</summary>
[GenerateSerializer, Immutable, Alias("ticket.report-delivery")]
public sealed record ReportDelivery([property: Id(0)] Guid Message, [property: Id(1)] DeliveryState State, [property: Id(2)] string? Reason = null) : TicketCommand;

/// <summary>An agent wants to hear what happens to it.</summary>
[GenerateSerializer, Immutable, Alias("ticket.watch")]
public sealed record WatchTicket([property: Id(0)] AgentId Agent) : TicketCommand;

/// <summary>An agent no longer wants to hear of it.</summary>
[GenerateSerializer, Immutable, Alias("ticket.unwatch")]
public sealed record UnwatchTicket([property: Id(0)] AgentId Agent) : TicketCommand;
