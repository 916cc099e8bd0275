using System.ComponentModel.DataAnnotations;

namespace Firstline.Client.Tickets;

/// <summary>Whom to offer a ticket to.</summary>
/// <param name="Agent">An agent who is available and has room.</param>
/// <param name="Seconds">How long they may take to answer, 5 to 86,400; as the team's settings say when left out.</param>
public sealed record OfferRequest(string Agent, int? Seconds = null);

/// <summary>An agent's answer to an offer.</summary>
/// <param name="Agent">Who answers.</param>
/// <param name="Device">On which device, for the timeline and the agent's other devices; at most 100 characters.</param>
public sealed record OfferAnswer(string Agent, string? Device = null);

/// <summary>An agent does not take what was offered.</summary>
/// <param name="Agent">Who answers.</param>
/// <param name="Reason">Why, for the timeline; at most 500 characters.</param>
/// <param name="Device">On which device; at most 100 characters.</param>
public sealed record OfferDecline(string Agent, string? Reason = null, string? Device = null);

/// <summary>Who gets a ticket by hand.</summary>
/// <param name="Agent">Any agent, even beyond their capacity.</param>
public sealed record HandRequest(string Agent);

/// <summary>Why a ticket goes to an agent, as it was known then.</summary>
/// <param name="Cause">What decided.</param>
/// <param name="Sentence">The reason in plain words.</param>
/// <param name="Team">The team in whose queue it waited.</param>
/// <param name="Skills">Skills that were asked for and that the agent has.</param>
/// <param name="Relaxed">Skills that were not asked for any more.</param>
/// <param name="Spare">Points that the agent could still take.</param>
/// <param name="Capacity">Points that the agent can hold.</param>
/// <param name="LastAssigned">When the agent last got work.</param>
/// <param name="Candidates">How many agents could have got it.</param>
public sealed record RoutingReason(
    [property: AllowedValues("spare-capacity", "account-manager", "previous-agent", "by-hand", "taken", "pushed")] string Cause,
    string Sentence,
    string? Team,
    IReadOnlyList<string> Skills,
    IReadOnlyList<string> Relaxed,
    int? Spare,
    int? Capacity,
    DateTimeOffset? LastAssigned,
    int? Candidates);

/// <summary>A ticket that is offered to an agent and waits for an answer.</summary>
/// <param name="Agent">Whom it is offered to.</param>
/// <param name="TicketId">The ticket.</param>
/// <param name="Number">The ticket's number.</param>
/// <param name="Subject">One line.</param>
/// <param name="Customer">Whose request it is.</param>
/// <param name="Priority">How urgent it is.</param>
/// <param name="Tier">The tier of its customer.</param>
/// <param name="Level">At which escalation level it waits.</param>
/// <param name="Channel">How it came.</param>
/// <param name="Due">Its tightest live deadline.</param>
/// <param name="OfferedAt">Since when it is offered.</param>
/// <param name="Expires">When it goes back to the queue.</param>
/// <param name="ConfirmBy">By when a screen has to have shown it; null once one has, or when nobody waits for that.</param>
/// <param name="Reason">Why this agent.</param>
public sealed record WorkOffer(
    string Agent,
    string TicketId,
    string Number,
    string Subject,
    string Customer,
    [property: AllowedValues("critical", "high", "medium", "low")] string Priority,
    [property: AllowedValues("standard", "premium", "enterprise")] string Tier,
    int Level,
    [property: AllowedValues("ticket", "email", "phone", "chat", "slack", "video", "screen-sharing")] string Channel,
    DateTimeOffset? Due,
    DateTimeOffset OfferedAt,
    DateTimeOffset Expires,
    DateTimeOffset? ConfirmBy,
    RoutingReason Reason);

/// <summary>Whom a ticket is offered to.</summary>
public sealed record TicketOffer(string Agent, DateTimeOffset OfferedAt, DateTimeOffset Expires, DateTimeOffset? ConfirmBy, RoutingReason Reason);
