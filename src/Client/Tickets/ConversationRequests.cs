using System.ComponentModel.DataAnnotations;

namespace Firstline.Client.Tickets;

/// <summary>A public reply of the desk. Where agents are named with an at sign, such as <c>@noor</c>, they hear of it and watch the ticket from then on.</summary>
/// <param name="Body">Plain text or Markdown; at most 100,000 characters.</param>
/// <param name="Channel">How it travels; ticket when left out. What is written over e-mail, chat or Slack is pending until its delivery is reported.</param>
/// <param name="Agent">The agent who writes; the caller when left out.</param>
/// <param name="BasedOn">The version of the ticket that the writer saw; when something happened since, the reply is held with what it was.</param>
/// <param name="Attachments">Files that were uploaded before; at most 20.</param>
/// <param name="SharedDraft">The version of the shared draft that is sent; it is then gone. The agent's own draft of this kind is gone in any case.</param>
public sealed record ReplyRequest(
    string Body,
    [property: AllowedValues("ticket", "email", "phone", "chat", "slack", "video", "screen-sharing")] string? Channel = null,
    string? Agent = null,
    long? BasedOn = null,
    IReadOnlyList<Guid>? Attachments = null,
    long? SharedDraft = null);

/// <summary>A message of the customer, or of the desk itself.</summary>
/// <param name="Body">Plain text or Markdown; at most 100,000 characters.</param>
/// <param name="Channel">How it travels; ticket when left out.</param>
/// <param name="Attachments">Files that were uploaded before; at most 20. Only with messages of the customer.</param>
public sealed record MessageRequest(
    string Body,
    [property: AllowedValues("ticket", "email", "phone", "chat", "slack", "video", "screen-sharing")] string? Channel = null,
    IReadOnlyList<Guid>? Attachments = null);

/// <summary>A note that the customer does not see; what it mentions and when it is held is as with a reply.</summary>
/// <param name="Body">Plain text or Markdown; at most 100,000 characters.</param>
/// <param name="Agent">The agent who writes; the caller when left out.</param>
/// <param name="BasedOn">The version of the ticket that the writer saw.</param>
/// <param name="Attachments">Files that were uploaded before; at most 20.</param>
/// <param name="SharedDraft">The version of the shared draft that is sent.</param>
public sealed record NoteRequest(
    string Body, string? Agent = null, long? BasedOn = null, IReadOnlyList<Guid>? Attachments = null, long? SharedDraft = null);

/// <summary>A phone call to be logged.</summary>
/// <param name="Direction">Who rang whom.</param>
/// <param name="Reached">Whether the customer was spoken to; then it counts as a public reply, from the moment it is logged.</param>
/// <param name="DurationSeconds">How long it took, 0 to 86,400.</param>
/// <param name="Summary">What was said; at most 100,000 characters.</param>
/// <param name="At">When it began; so long ago as it took when left out.</param>
/// <param name="Agent">The agent who telephoned; the caller when left out.</param>
/// <param name="BasedOn">The version of the ticket that the writer saw.</param>
/// <param name="Attachments">Files that were uploaded before; at most 20.</param>
public sealed record CallRequest(
    [property: AllowedValues("inbound", "outbound")] string Direction,
    bool Reached,
    int DurationSeconds,
    string Summary,
    DateTimeOffset? At = null,
    string? Agent = null,
    long? BasedOn = null,
    IReadOnlyList<Guid>? Attachments = null);

/// <summary>How far a public message came, as its channel tells.</summary>
/// <param name="State">Reports may come in any order: one that lags behind changes nothing.</param>
/// <param name="Reason">Why it did not arrive; with failed alone; at most 500 characters.</param>
public sealed record DeliveryRequest([property: AllowedValues("pending", "sent", "delivered", "read", "failed")] string State, string? Reason = null);

/// <summary>Something that happened while a message was written.</summary>
/// <param name="Sentence">In words, such as: The customer wrote 4 seconds ago.</param>
/// <param name="Item">As the timeline has it.</param>
public sealed record UnseenChange(string Sentence, TimelineItem Item);
