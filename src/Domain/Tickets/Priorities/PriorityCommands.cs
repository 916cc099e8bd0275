using Orleans;

namespace Firstline.Domain.Tickets.Priorities;

/// <summary>Says how much it touches and how soon it hurts; the desk's matrix makes the priority of it.</summary>
/// <param name="Impact">How much it touches.</param>
/// <param name="Urgency">How soon it hurts.</param>
/// <param name="LiftOverride">Whether a priority set by hand gives way to the matrix.</param>
[GenerateSerializer, Immutable, Alias("ticket.judge-impact")]
public sealed record JudgeImpact([property: Id(0)] Impact Impact, [property: Id(1)] Urgency Urgency, [property: Id(2)] bool LiftOverride) : TicketCommand;
