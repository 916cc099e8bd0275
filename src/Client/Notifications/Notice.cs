using System.ComponentModel.DataAnnotations;

namespace Firstline.Client.Notifications;

/// <summary>Something that a person of the desk is to hear.</summary>
/// <param name="Number">Its number in the inbox, from 1; with the agent its identity.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Urgency">How much it presses.</param>
/// <param name="Text">What it says, for people; the ticket's subject follows apart.</param>
/// <param name="What">The thing in question, in a word, such as first-response; may be empty.</param>
/// <param name="By">The agent whose doing it was; empty for the desk, a customer or a program.</param>
/// <param name="Count">How many facts of the ticket it stands for.</param>
/// <param name="TicketId">The ticket it is about; null for none.</param>
/// <param name="Ticket">The ticket's number.</param>
/// <param name="Subject">What the ticket is called now.</param>
/// <param name="At">When it happened.</param>
/// <param name="SeenAt">When the person had it before their eyes; null when not yet.</param>
/// <param name="ReadAt">When they were through with it; null when not yet.</param>
public sealed record Notice(
    long Number,
    [property: AllowedValues(
        "test", "assigned", "mentioned", "watched", "customer-wrote", "delivery-failed", "reopened", "at-risk", "breached", "escalated", "approval-asked", "approval-ended", "task-given",
        "task-overdue", "called", "reminded", "rearmed", "review-owed", "offer-unseen")]
    string Kind,
    [property: AllowedValues("low", "normal", "urgent")] string Urgency,
    string Text,
    string What,
    string By,
    int Count,
    string? TicketId,
    string? Ticket,
    string? Subject,
    DateTimeOffset At,
    DateTimeOffset? SeenAt,
    DateTimeOffset? ReadAt);

/// <summary>How much of an inbox is new.</summary>
/// <param name="Unread">How many the person is not through with.</param>
/// <param name="Unseen">How many they never had before their eyes.</param>
/// <param name="Last">The newest number; 0 for none.</param>
public sealed record InboxCounts(int Unread, int Unseen, long Last);

/// <summary>Says what a person had before their eyes.</summary>
/// <param name="UpTo">The newest number that they saw.</param>
public sealed record SeenRequest(long UpTo);

/// <summary>Says what a person is through with.</summary>
/// <param name="UpTo">The newest number of them; all when left out.</param>
/// <param name="Ticket">Only what is about this ticket, by id or number.</param>
public sealed record ReadRequest(long? UpTo = null, string? Ticket = null);
