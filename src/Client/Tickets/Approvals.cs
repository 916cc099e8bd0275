using System.ComponentModel.DataAnnotations;

namespace Firstline.Client.Tickets;

/// <summary>Asks for an approval.</summary>
/// <param name="Text">What is to be approved; at most 500 characters.</param>
/// <param name="Agents">Agents who may approve.</param>
/// <param name="Contacts">Contacts of the customer who may approve, by address.</param>
/// <param name="Rule">Who has to approve: all of them when left out, any one, or at least as many as needed.</param>
/// <param name="Needed">How many, where the rule is at-least.</param>
/// <param name="Due">When it expires; it has to lie ahead.</param>
public sealed record ApprovalRequest(
    string Text,
    IReadOnlyList<string>? Agents = null,
    IReadOnlyList<string>? Contacts = null,
    [property: AllowedValues("all", "any", "at-least")] string? Rule = null,
    int? Needed = null,
    DateTimeOffset? Due = null);

/// <summary>What one approver says.</summary>
/// <param name="Approve">Whether it is approved.</param>
/// <param name="Agent">The agent who says so, or</param>
/// <param name="Contact">the contact of the customer, by address.</param>
/// <param name="Comment">Why; at most 500 characters.</param>
public sealed record VoteRequest(bool Approve, string? Agent = null, string? Contact = null, string? Comment = null);

/// <summary>An approval.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Text">What is to be approved.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Needed">How many have to approve.</param>
/// <param name="Due">When it expires.</param>
/// <param name="AskedBy">Who asked.</param>
/// <param name="AskedAt">When.</param>
/// <param name="EndedAt">When it ended; null while it is pending.</param>
/// <param name="Approvers">Who may approve, and what they said.</param>
public sealed record Approval(
    string Id,
    string Text,
    [property: AllowedValues("pending", "approved", "rejected", "expired", "withdrawn")] string Status,
    int Needed,
    DateTimeOffset? Due,
    string AskedBy,
    DateTimeOffset AskedAt,
    DateTimeOffset? EndedAt,
    IReadOnlyList<ApprovalVoter> Approvers);

/// <summary>Somebody who may approve, and what was said.</summary>
/// <param name="Kind">Of the desk, or of the customer.</param>
/// <param name="Id">The agent's id, or the contact's address.</param>
/// <param name="Approves">What was said; null while nothing was.</param>
/// <param name="Comment">Why.</param>
/// <param name="At">When.</param>
public sealed record ApprovalVoter([property: AllowedValues("agent", "contact")] string Kind, string Id, bool? Approves, string? Comment, DateTimeOffset? At);
