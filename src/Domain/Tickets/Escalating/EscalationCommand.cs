using Firstline.Domain.Escalations;
using Orleans;

namespace Firstline.Domain.Tickets.Escalating;

/// <summary>What may be asked around an escalation; going up, down and acknowledging are commands of the ticket itself.</summary>
[GenerateSerializer, Immutable, Alias("escalation.command")]
public abstract record EscalationCommand : TicketCommand;

/// <summary>Declares a security incident or a loss of data, which leads to the level of the settings. Once each.</summary>
[GenerateSerializer, Immutable, Alias("escalation.declare")]
public sealed record DeclareIncident([property: Id(0)] EscalationTrigger Kind, [property: Id(1)] string Text) : EscalationCommand;

/// <summary>The desk itself found that several customers are affected; goes to the level of the settings.</summary>
[GenerateSerializer, Immutable, Alias("escalation.several-customers")]
public sealed record FindSeveralCustomers([property: Id(0)] string Text) : EscalationCommand;

/// <summary>Sends one of the five communications.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Message">The message's id.</param>
/// <param name="Body">Its text; the template, filled in, when null.</param>
[GenerateSerializer, Immutable, Alias("escalation.communicate")]
public sealed record Communicate([property: Id(0)] CommunicationKind Kind, [property: Id(1)] Guid Message, [property: Id(2)] string? Body) : EscalationCommand;

/// <summary>Ticks a step by hand.</summary>
[GenerateSerializer, Immutable, Alias("escalation.note-step")]
public sealed record NoteStep([property: Id(0)] EscalationStep Step, [property: Id(1)] string Note) : EscalationCommand;

/// <summary>Says that the customer confirmed the resolution.</summary>
[GenerateSerializer, Immutable, Alias("escalation.confirm")]
public sealed record ConfirmResolution([property: Id(0)] int? Score, [property: Id(1)] string Comment) : EscalationCommand;

/// <summary>Writes the review that is owed, or one that is not.</summary>
[GenerateSerializer, Immutable, Alias("escalation.review")]
public sealed record WriteReview([property: Id(0)] Guid Message, [property: Id(1)] string Findings, [property: Id(2)] IReadOnlyList<ReviewAction> Actions) : EscalationCommand;

/// <summary>An acknowledgement no longer counts; asked when history is played again.</summary>
[GenerateSerializer, Immutable, Alias("escalation.rearm")]
public sealed record RearmLadder([property: Id(0)] DateTimeOffset IdleSince) : EscalationCommand;
