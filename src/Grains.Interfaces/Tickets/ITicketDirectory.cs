using Firstline.Domain.Customers;
using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets;
using Firstline.Domain.Tickets.Problems;
using Firstline.Grains.Interfaces.Kernel;

namespace Firstline.Grains.Interfaces.Tickets;

/// <summary>Lists and look-ups of tickets, from the read rows that each append writes; so they agree with the log.</summary>
[Alias("desk.ITicketDirectory")]
public partial interface ITicketDirectory : IGrainWithIntegerKey
{
    /// <summary>The id behind a number, or null.</summary>
    [Alias("Find")]
    Task<TicketId?> Find(TicketNumber number);

    /// <summary>A page of tickets, by keyset.</summary>
    [Alias("List")]
    Task<Page<TicketLine>> List(TicketFilter filter, TicketOrder order, string? after, int limit);

    /// <summary>A ticket's history with its messages, oldest first, after a version.</summary>
    [Alias("Timeline")]
    Task<Page<TimelineEntry>> Timeline(TicketId ticket, long afterVersion, int limit);

    /// <summary>Why a ticket's clocks stand as they do: every segment, change and sentence; null when there is no such ticket.</summary>
    /// <remarks>Folded from the ticket's own events and the policy versions that they name, so any machine answers the same.</remarks>
    [Alias("Ledger")]
    Task<TicketLedger?> Ledger(TicketId ticket);

    /// <summary>Merges a ticket into another one: the other takes it in with the tighter of each live deadline, then it ends. Answers the survivor.</summary>
    /// <remarks>Idempotent; asked again after a crash in between it goes on where it stood. Refused with <see cref="TicketRefusal.CannotMerge"/>.</remarks>
    [Alias("Merge")]
    Task<Outcome<TicketView>> Merge(TicketId ticket, TicketId into, Asked asked);

    /// <summary>
    /// Takes a message of the customer to where it belongs: the ticket itself; the survivor, if it was merged; a new ticket that follows
    /// it up, if it is over for good. Answers the ticket that took it.
    /// </summary>
    /// <remarks>Idempotent. A ticket has one follow-up, so that several messages meet there. The version that is asked for is the named ticket's.</remarks>
    [Alias("Receive")]
    Task<Outcome<TicketView>> Receive(TicketId ticket, ReceiveMessage command, Asked asked);

    /// <summary>Replies to the customer; where a ticket was merged, in the survivor. Answers the ticket that it was said in.</summary>
    [Alias("Reply")]
    Task<Outcome<TicketView>> Reply(TicketId ticket, ReplyToCustomer command, Asked asked);

    /// <summary>The drafts on a ticket, by owner.</summary>
    [Alias("Drafts")]
    Task<Page<Draft>> Drafts(TicketId ticket, string? after, int limit);

    /// <summary>Opens a part of a ticket as one of its own, with fresh clocks and what else the ticket has, and notes it on both.</summary>
    /// <remarks>Idempotent. Refused as opening is, or when there is no such ticket.</remarks>
    [Alias("SplitPart")]
    Task<Outcome<TicketView>> Split(TicketId ticket, TicketId part, PartOfTicket plan, Asked asked);
}

/// <summary>Why a ticket's clocks stand as they do.</summary>
/// <param name="At">The instant up to which it was told.</param>
[GenerateSerializer, Immutable, Alias("ticket.ledger")]
public sealed record TicketLedger(
    [property: Id(0)] TicketRef Ticket, [property: Id(1)] long Version, [property: Id(2)] DateTimeOffset At, [property: Id(3)] string Zone, [property: Id(4)] IReadOnlyList<Domain.Sla.ClockLedger> Clocks);

/// <summary>Which tickets; what is null does not matter.</summary>
[GenerateSerializer, Immutable, Alias("ticket.filter")]
public sealed record TicketFilter(
    [property: Id(0)] bool? Open = null,
    [property: Id(1)] TicketStatus? Status = null,
    [property: Id(2)] Priority? Priority = null,
    [property: Id(3)] Tier? Tier = null,
    [property: Id(4)] int? Level = null,
    [property: Id(5)] CustomerId? Customer = null,
    [property: Id(6)] AgentId? Agent = null,
    [property: Id(7)] TeamId? Team = null,
    [property: Id(8)] bool? Breached = null,
    [property: Id(9)] bool? Assigned = null,
    [property: Id(10)] Category? Category = null,
    [property: Id(11)] string? Source = null)
{
    /// <summary>Only those at a status of the desk's own.</summary>
    [Id(20)]
    public string? StatusId { get; init; }

    /// <summary>Only those laid aside, or only the others.</summary>
    [Id(21)]
    public bool? Snoozed { get; init; }

    /// <summary>Only those of a kind of work.</summary>
    [Id(22)]
    public TicketType? Type { get; init; }
}

/// <summary>The orders that lists have.</summary>
[GenerateSerializer, Alias("ticket.order")]
public enum TicketOrder
{
    /// <summary>By number, newest first.</summary>
    Newest,

    /// <summary>By number, oldest first.</summary>
    Oldest,

    /// <summary>By the next live deadline, tightest first; tickets without one last.</summary>
    Due,

    /// <summary>By the last change, newest first.</summary>
    Updated,

    /// <summary>By urgency, the most urgent first, and of these the oldest.</summary>
    Priority,

    /// <summary>By how well they fit the words that are searched; without words nothing is found. A word of very many tickets is ranked among the newest of them.</summary>
    Relevance,
}

/// <summary>A ticket as lists show it.</summary>
[GenerateSerializer, Immutable, Alias("ticket.line")]
public sealed record TicketLine(
    [property: Id(0)] TicketId Id,
    [property: Id(1)] TicketNumber Number,
    [property: Id(2)] long Version,
    [property: Id(3)] CustomerId Customer,
    [property: Id(4)] string Subject,
    [property: Id(5)] Category Category,
    [property: Id(6)] Priority Priority,
    [property: Id(7)] Tier Tier,
    [property: Id(8)] TicketStatus Status,
    [property: Id(9)] int Level,
    [property: Id(10)] AgentId? Agent,
    [property: Id(11)] TeamId? Team,
    [property: Id(12)] DateTimeOffset OpenedAt,
    [property: Id(13)] DateTimeOffset UpdatedAt,
    [property: Id(14)] DateTimeOffset? WaitingSince,
    [property: Id(15)] bool Breached,
    [property: Id(16)] LiveDeadline? Deadline,
    [property: Id(17)] string Source)
{
    /// <summary>The id of the status of the desk's own that it stands at; <see cref="Status"/> is its category.</summary>
    [Id(20)]
    public string StatusId { get; init; } = "";

    /// <summary>Whether it is laid aside.</summary>
    [Id(21)]
    public bool Snoozed { get; init; }

    /// <summary>When it comes back; null when it is not laid aside, or only the customer brings it back.</summary>
    [Id(22)]
    public DateTimeOffset? SnoozedUntil { get; init; }

    /// <summary>What kind of request it is.</summary>
    [Id(23)]
    public TicketType Type { get; init; }

    /// <summary>Where it stands on its way to an agent; null once it is closed.</summary>
    [Id(400)]
    public TicketPlace? Place { get; init; }
}

/// <summary>The tightest live deadline of a ticket.</summary>
[GenerateSerializer, Immutable, Alias("ticket.live-deadline")]
public sealed record LiveDeadline(
    [property: Id(0)] Domain.Sla.ClockKind Clock, [property: Id(1)] DateTimeOffset StartedAt, [property: Id(2)] Domain.Sla.ClockSchedule Schedule);

/// <summary>One entry of a ticket's history.</summary>
/// <param name="Attachments">The files that came with it.</param>
/// <param name="Text">The body of the message that the event names; null when it names none.</param>
[GenerateSerializer, Immutable, Alias("ticket.timeline-entry")]
public sealed record TimelineEntry(
    [property: Id(0)] Stamped<TicketEvent> Fact, [property: Id(1)] string? Text, [property: Id(40)] IReadOnlyList<Attachments.AttachmentView> Attachments)
{
    /// <summary>Which ticket it happened to, where histories of several are told as one.</summary>
    [Id(340)]
    public TicketRef? Ticket { get; init; }
}
