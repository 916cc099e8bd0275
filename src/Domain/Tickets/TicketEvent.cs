using Firstline.Domain.Escalations;
using Firstline.Domain.Kernel;
using Firstline.Domain.Sla;
using Firstline.Domain.Tickets.Conversation;
using Orleans;

namespace Firstline.Domain.Tickets;

/// <summary>Something that happened to a ticket. Events are facts: never edited, never removed.</summary>
[GenerateSerializer, Immutable, Alias("ticket.event")]
public abstract partial record TicketEvent
{
    private TicketEvent()
    {
    }

    /// <summary>A customer's request became a ticket; first response and resolution are counted from here.</summary>
    [GenerateSerializer, Immutable, Alias("ticket.opened.1")]
    public sealed record Opened(
        [property: Id(0)] TicketNumber Number,
        [property: Id(1)] CustomerId Customer,
        [property: Id(2), Personal] string Contact,
        [property: Id(3), Personal] string Subject,
        [property: Id(4)] Category Category,
        [property: Id(5)] Priority Priority,
        [property: Id(6)] Channel Channel,
        [property: Id(7)] bool Outage,
        [property: Id(8)] SupportTerms Terms,
        [property: Id(9)] Guid Message,
        [property: Id(10)] string Source,
        [property: Id(11)] string Component,
        [property: Id(40)] IReadOnlyList<Guid>? Attachments = null) : TicketEvent;

    /// <summary>The customer wrote; somebody has to answer.</summary>
    [GenerateSerializer, Immutable, Alias("ticket.customer-wrote.1")]
    public sealed record CustomerWrote(
        [property: Id(0)] Guid Message, [property: Id(1)] Channel Channel, [property: Id(40)] IReadOnlyList<Guid>? Attachments = null) : TicketEvent;

    /// <summary>A person of the desk answered in public; response clocks stop here.</summary>
    [GenerateSerializer, Immutable, Alias("ticket.replied.1")]
    public sealed record Replied(
        [property: Id(0)] Guid Message,
        [property: Id(1)] Channel Channel,
        [property: Id(40)] IReadOnlyList<Guid>? Attachments = null,
        [property: Id(41)] IReadOnlyList<AgentId>? Mentions = null,
        [property: Id(42)] DeliveryState? Delivery = null) : TicketEvent;

    /// <summary>Somebody of the desk wrote down something that the customer does not see.</summary>
    [GenerateSerializer, Immutable, Alias("ticket.noted.1")]
    public sealed record Noted(
        [property: Id(0)] Guid Message,
        [property: Id(40)] IReadOnlyList<Guid>? Attachments = null,
        [property: Id(41)] IReadOnlyList<AgentId>? Mentions = null) : TicketEvent;

    /// <summary>
    /// It got another priority; live clocks get another target. <paramref name="Cause"/> is <c>impact-urgency</c> when the matrix gave it, and null when somebody chose it.
    /// </summary>
    [GenerateSerializer, Immutable, Alias("ticket.priority-changed.1")]
    public sealed record PriorityChanged([property: Id(0)] Priority From, [property: Id(1)] Priority To, [property: Id(2)] string? Cause = null) : TicketEvent;

    /// <summary>It turned out to be about something else.</summary>
    [GenerateSerializer, Immutable, Alias("ticket.categorized.1")]
    public sealed record Categorized([property: Id(0)] Category From, [property: Id(1)] Category To) : TicketEvent;

    /// <summary>An agent is to work on it from now on.</summary>
    [GenerateSerializer, Immutable, Alias("ticket.assigned.1")]
    public sealed record Assigned([property: Id(0)] AgentId Agent) : TicketEvent;

    /// <summary>No agent holds it any more.</summary>
    [GenerateSerializer, Immutable, Alias("ticket.unassigned.1")]
    public sealed record Unassigned([property: Id(0)] AgentId Agent) : TicketEvent;

    /// <summary>It lies in another team's queue.</summary>
    [GenerateSerializer, Immutable, Alias("ticket.moved-to-team.1")]
    public sealed record MovedToTeam([property: Id(0)] TeamId Team) : TicketEvent;

    /// <summary>It moved between the statuses of a living ticket; waiting ones may hold clocks.</summary>
    [GenerateSerializer, Immutable, Alias("ticket.status-changed.1")]
    public sealed record StatusChanged([property: Id(0)] TicketStatus From, [property: Id(1)] TicketStatus To) : TicketEvent;

    /// <summary>
    /// The desk considers it answered; the resolution clock stops here. It closes at <paramref name="ClosesAt"/>, when the window in which
    /// it may be reopened is over; null in facts from before tickets closed by themselves.
    /// </summary>
    [GenerateSerializer, Immutable, Alias("ticket.resolved.1")]
    public sealed record Resolved([property: Id(0)] Resolution How, [property: Id(1)] DateTimeOffset? ClosesAt = null) : TicketEvent;

    /// <summary>The resolution did not last; the resolution clock goes on without the time in between.</summary>
    [GenerateSerializer, Immutable, Alias("ticket.reopened.1")]
    public sealed record Reopened([property: Id(0), Personal] string Reason) : TicketEvent;

    /// <summary>It is over for good.</summary>
    [GenerateSerializer, Immutable, Alias("ticket.closed.1")]
    public sealed record Closed : TicketEvent;

    /// <summary>Another level of the desk has to act.</summary>
    [GenerateSerializer, Immutable, Alias("ticket.escalated.1")]
    public sealed record Escalated(
        [property: Id(0)] int From, [property: Id(1)] int To, [property: Id(2)] EscalationTrigger Trigger, [property: Id(3), Personal] string Reason,
        [property: Id(4), Personal] string? AskedBy = null) : TicketEvent;

    /// <summary>A lower level can finish it.</summary>
    [GenerateSerializer, Immutable, Alias("ticket.deescalated.1")]
    public sealed record Deescalated([property: Id(0)] int From, [property: Id(1)] int To, [property: Id(2), Personal] string Reason) : TicketEvent;

    /// <summary>The customer's side of the contract changed; live clocks get other terms.</summary>
    [GenerateSerializer, Immutable, Alias("ticket.terms-changed.1")]
    public sealed record TermsChanged([property: Id(0)] SupportTerms Terms, [property: Id(1)] string Cause) : TicketEvent;

    /// <summary>It carries these tags from now on, and no others.</summary>
    [GenerateSerializer, Immutable, Alias("ticket.tagged.1")]
    public sealed record Tagged([property: Id(0)] IReadOnlyList<string> Tags) : TicketEvent;

    /// <summary>Another component turned out to be at fault.</summary>
    [GenerateSerializer, Immutable, Alias("ticket.component-changed.1")]
    public sealed record ComponentChanged([property: Id(0)] string From, [property: Id(1)] string To) : TicketEvent;

    /// <summary>A person set the due date of a clock; it goes before the policy until it is lifted.</summary>
    [GenerateSerializer, Immutable, Alias("ticket.due-date-set.1")]
    public sealed record DueDateSet([property: Id(0)] ClockKind Clock, [property: Id(1)] DateTimeOffset Due, [property: Id(2), Personal] string Reason) : TicketEvent;

    /// <summary>The due date that a person had set is lifted; the policy counts again.</summary>
    [GenerateSerializer, Immutable, Alias("ticket.due-date-lifted.1")]
    public sealed record DueDateLifted([property: Id(0)] ClockKind Clock) : TicketEvent;

    /// <summary>A member of the level's team took it on; the level's response clock stops here.</summary>
    /// <param name="LookAt">When it counts as forgotten unless somebody works on it; null when it may rest.</param>
    [GenerateSerializer, Immutable, Alias("ticket.acknowledged.1")]
    public sealed record Acknowledged([property: Id(0)] int Level, [property: Id(1)] AgentId Agent, [property: Id(2)] DateTimeOffset? LookAt = null) : TicketEvent;

    /// <summary>Another ticket was merged into it, and its tighter deadlines go on here.</summary>
    [GenerateSerializer, Immutable, Alias("ticket.absorbed.1")]
    public sealed record Absorbed(
        [property: Id(0)] TicketId Ticket, [property: Id(1)] TicketNumber Number, [property: Id(2)] int? Level = null, [property: Id(3)] IReadOnlyList<CarriedClock>? Clocks = null) : TicketEvent;

    /// <summary>It goes on in another ticket, and ends here.</summary>
    [GenerateSerializer, Immutable, Alias("ticket.merged.1")]
    public sealed record Merged([property: Id(0)] TicketId Into, [property: Id(1)] TicketNumber Number) : TicketEvent;

    /// <summary>A part of it became a ticket of its own, with fresh clocks.</summary>
    [GenerateSerializer, Immutable, Alias("ticket.split.1")]
    public sealed record Split([property: Id(0)] TicketId Into, [property: Id(1)] TicketNumber Number) : TicketEvent;

    /// <summary>It was a part of another ticket before.</summary>
    [GenerateSerializer, Immutable, Alias("ticket.split-off.1")]
    public sealed record SplitOff([property: Id(0)] TicketId From, [property: Id(1)] TicketNumber Number) : TicketEvent;

    /// <summary>It was opened because the customer wrote to a ticket that was over.</summary>
    [GenerateSerializer, Immutable, Alias("ticket.follows-up.1")]
    public sealed record FollowsUp([property: Id(0)] TicketId Of, [property: Id(1)] TicketNumber Number) : TicketEvent;

    /// <summary>The customer wrote after it was over; another ticket takes that up.</summary>
    [GenerateSerializer, Immutable, Alias("ticket.followed-up.1")]
    public sealed record FollowedUp([property: Id(0)] TicketId By, [property: Id(1)] TicketNumber Number) : TicketEvent;

    /// <summary>One of the ticket's clocks moved.</summary>
    [GenerateSerializer, Immutable, Alias("ticket.clock-moved.1")]
    public sealed record ClockMoved([property: Id(0)] ClockEvent Clock) : TicketEvent;
}
