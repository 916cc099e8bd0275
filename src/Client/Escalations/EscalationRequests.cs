using System.ComponentModel.DataAnnotations;

namespace Firstline.Client.Escalations;

/// <summary>Declares that it is a security incident or that data was lost.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Text">What happened; at most 500 characters.</param>
public sealed record IncidentRequest([property: AllowedValues("security-incident", "data-loss")] string Kind, string Text);

/// <summary>Sends a communication.</summary>
/// <param name="Body">Its text as Markdown; the template, filled in, when left out.</param>
public sealed record CommunicationRequest(string? Body = null);

/// <summary>Ticks a step by hand.</summary>
/// <param name="Note">What was done; at most 500 characters.</param>
public sealed record StepRequest(string Note);

/// <summary>Says that the customer confirmed the resolution.</summary>
/// <param name="Score">How content they are, 1 to 5.</param>
/// <param name="Comment">What they said; at most 500 characters.</param>
public sealed record ConfirmationRequest(int? Score = null, string? Comment = null);

/// <summary>Writes the review of an escalation.</summary>
/// <param name="Findings">What was learnt, as Markdown.</param>
/// <param name="Actions">What is to be done; at most 50.</param>
public sealed record ReviewRequest(string Findings, IReadOnlyList<EscalationAction>? Actions = null);
