using System.Collections.Immutable;
using Orleans;

namespace Firstline.Domain.Tickets.Escalating;

/// <summary>The five communications of an escalation, by the founding document.</summary>
[GenerateSerializer, Alias("escalation.communication-kind")]
public enum CommunicationKind
{
    /// <summary>Among the desk's own people, when it escalates.</summary>
    Internal,

    /// <summary>To the customer, when it escalates.</summary>
    Customer,

    /// <summary>To the customer, regularly while it is escalated.</summary>
    StatusUpdate,

    /// <summary>To the customer, when it is resolved.</summary>
    Resolution,

    /// <summary>What was learnt, once the review is written.</summary>
    PostEscalation,
}

/// <summary>Who reads a communication.</summary>
[GenerateSerializer, Alias("escalation.audience")]
public enum CommunicationAudience
{
    /// <summary>The desk's own people: a note.</summary>
    Desk,

    /// <summary>The customer: a public message on the ticket's channel.</summary>
    Customer,
}

/// <summary>The text of a communication, with placeholders.</summary>
/// <param name="Kind">Which of the five.</param>
/// <param name="Audience">Who reads it.</param>
/// <param name="Automatic">Whether the desk sends it by itself at its occasion. A status update is a person's: only that keeps its clock's promise.</param>
/// <param name="Text">Markdown with placeholders.</param>
[GenerateSerializer, Immutable, Alias("escalation.communication")]
public sealed record CommunicationTemplate(
    [property: Id(0)] CommunicationKind Kind, [property: Id(1)] CommunicationAudience Audience, [property: Id(2)] bool Automatic, [property: Id(3)] string Text)
{
    /// <summary>The communications of a desk that never edited them.</summary>
    public static ImmutableArray<CommunicationTemplate> Shipped { get; } =
    [
        new(
            CommunicationKind.Internal, CommunicationAudience.Desk, true,
            "{{ticket.number}} is at level {{ticket.level}} now: {{ticket.subject}} ({{ticket.priority}}, {{ticket.component|no component}}). Acknowledge it, or it goes on by itself."),
        new(
            CommunicationKind.Customer, CommunicationAudience.Customer, true,
            "Hello {{contact.name|there}},\n\nyour request {{ticket.number}} is with our escalation team now. They will write to you, and keep you up to date until it is resolved."),
        new(
            CommunicationKind.StatusUpdate, CommunicationAudience.Customer, false,
            "Hello {{contact.name|there}},\n\nan update on {{ticket.number}}: we are still at work on it, at level {{ticket.level}} of our escalation. We will write again."),
        new(
            CommunicationKind.Resolution, CommunicationAudience.Customer, true,
            "Hello {{contact.name|there}},\n\n{{ticket.number}} is resolved. If it is not for you, answer this message: the people who worked on it will see it at once."),
        new(
            CommunicationKind.PostEscalation, CommunicationAudience.Desk, true,
            "The review of {{ticket.number}} ({{ticket.subject}}) is written: see its findings and actions."),
    ];
}
