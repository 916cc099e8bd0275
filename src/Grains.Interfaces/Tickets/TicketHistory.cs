using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets;

namespace Firstline.Grains.Interfaces.Tickets;

/// <summary>What happened to one ticket elsewhere, in the order of time.</summary>
/// <param name="OpenedAt">When it was opened.</param>
/// <param name="Open">The opening.</param>
/// <param name="Steps">What happened then.</param>
[GenerateSerializer, Immutable, Alias("ticket.history")]
public sealed record TicketHistory(
    [property: Id(0)] DateTimeOffset OpenedAt, [property: Id(1)] OpenTicket Open, [property: Id(2)] IReadOnlyList<HistoryStep> Steps);

/// <summary>One thing that happened.</summary>
/// <param name="At">When; not before the step before it.</param>
/// <param name="By">Who did it.</param>
/// <param name="Command">What was done.</param>
/// <param name="Line">Where the source tells it, for reports.</param>
[GenerateSerializer, Immutable, Alias("ticket.history-step")]
public sealed record HistoryStep(
    [property: Id(0)] DateTimeOffset At, [property: Id(1)] Who By, [property: Id(2)] TicketCommand Command, [property: Id(3)] int Line);

/// <summary>What taking over came to.</summary>
/// <param name="Number">The ticket's number here.</param>
/// <param name="Existed">True when it had been taken over before; nothing changed then.</param>
/// <param name="Facts">How many facts its history has now.</param>
/// <param name="Refused">Steps that the domain refused, with the reason; the others were applied.</param>
[GenerateSerializer, Immutable, Alias("ticket.taken-over")]
public sealed record TakenOver(
    [property: Id(0)] TicketNumber Number, [property: Id(1)] bool Existed, [property: Id(2)] long Facts, [property: Id(3)] IReadOnlyList<RefusedStep> Refused);

/// <summary>A step that the domain refused.</summary>
[GenerateSerializer, Immutable, Alias("ticket.refused-step")]
public sealed record RefusedStep([property: Id(0)] int Line, [property: Id(1)] Refusal Refusal);
