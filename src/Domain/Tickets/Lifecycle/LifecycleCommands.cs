using Orleans;

namespace Firstline.Domain.Tickets.Lifecycle;

/// <summary>Moves it to a status of the desk's own, by the rules of the status's category.</summary>
/// <param name="Status">The status's id.</param>
/// <param name="How">Why it counts as resolved; given exactly when the status resolves it.</param>
[GenerateSerializer, Immutable, Alias("ticket.move-to-status")]
public sealed record MoveToStatus([property: Id(0)] string Status, [property: Id(1)] Resolution? How) : TicketCommand;

/// <summary>Lays it aside until an instant, the customer's next message, or whichever is first.</summary>
[GenerateSerializer, Immutable, Alias("ticket.snooze-command")]
public sealed record SnoozeTicket([property: Id(0)] DateTimeOffset? Until, [property: Id(1)] bool UntilReply, [property: Id(2)] string Reason) : TicketCommand;

/// <summary>Takes it up again before its time.</summary>
[GenerateSerializer, Immutable, Alias("ticket.wake-command")]
public sealed record WakeTicket : TicketCommand;
