using Firstline.Domain.Escalations;
using Firstline.Domain.Kernel;
using Firstline.Domain.Sla;
using Firstline.Domain.Tickets.Fields;
using Firstline.Domain.Tickets.Problems;
using Firstline.Domain.Tickets.Priorities;
using Orleans;

namespace Firstline.Domain.Tickets;

/// <summary>What may be asked of a ticket. Ids of messages are made by the asker, so that asking twice is harmless.</summary>
[GenerateSerializer, Immutable, Alias("ticket.command")]
public abstract record TicketCommand;

/// <summary>Opens a ticket. The grain adds the number and the customer's terms.</summary>
/// <param name="Customer">Whose request it is.</param>
/// <param name="Contact">Who at the customer asks; a name or an address, may be empty.</param>
/// <param name="Subject">One line.</param>
/// <param name="Body">The request itself, plain text or Markdown.</param>
/// <param name="Category">What it is about.</param>
/// <param name="Priority">How urgent it is.</param>
/// <param name="Channel">How it came.</param>
/// <param name="Outage">True for a service outage, which has a recovery time.</param>
/// <param name="Message">The id of the first message.</param>
/// <param name="Source">Where it came from if taken over, such as <c>servicenow:INC0000045</c>; may be empty.</param>
/// <param name="Component">The service component at fault; may be empty.</param>
/// <param name="Team">The team whose queue it enters; the first line when null.</param>
/// <param name="Tags">Its tags; none when null.</param>
/// <param name="Waiting">Whom it waits for from the beginning; clocks that waiting holds do not start.</param>
/// <param name="SplitFrom">The ticket that it was a part of, if any.</param>
/// <param name="FollowsUp">The closed ticket that it follows up, if any.</param>
[GenerateSerializer, Immutable, Alias("ticket.open")]
public sealed record OpenTicket(
    [property: Id(0)] CustomerId Customer,
    [property: Id(1)] string Contact,
    [property: Id(2)] string Subject,
    [property: Id(3)] string Body,
    [property: Id(4)] Category Category,
    [property: Id(5)] Priority Priority,
    [property: Id(6)] Channel Channel,
    [property: Id(7)] Guid Message,
    [property: Id(8)] bool Outage = false,
    [property: Id(9)] string Source = "",
    [property: Id(10)] string Component = "",
    [property: Id(11)] TeamId? Team = null,
    [property: Id(12)] IReadOnlyList<string>? Tags = null,
    [property: Id(13)] WaitingFor? Waiting = null,
    [property: Id(14)] TicketRef? SplitFrom = null,
    [property: Id(15)] TicketRef? FollowsUp = null) : TicketCommand
{
    /// <summary>How much it touches; with the urgency it gives the priority.</summary>
    [Id(20)]
    public Impact? Impact { get; init; }

    /// <summary>How soon it hurts.</summary>
    [Id(21)]
    public Urgency? Urgency { get; init; }

    /// <summary>Whether the priority was chosen, and so stands against impact and urgency.</summary>
    [Id(22)]
    public bool PriorityByHand { get; init; }

    /// <summary>Values of the desk's own fields; none when null.</summary>
    [Id(24)]
    public IReadOnlyList<GivenField>? Fields { get; init; }

    /// <summary>Values that it has from the ticket that it continues; those of fields that no longer apply are left out.</summary>
    [Id(340)]
    public IReadOnlyList<FilledField>? Inherited { get; init; }

    /// <summary>What kind of request it is; an incident when null.</summary>
    [Id(35)]
    public TicketType? Type { get; init; }

    /// <summary>The files that came with the request.</summary>
    [Id(30)]
    public IReadOnlyList<Guid>? Attachments { get; init; }
}

/// <summary>A ticket as another one names it.</summary>
[GenerateSerializer, Immutable, Alias("ticket.ref")]
public sealed record TicketRef([property: Id(0)] TicketId Id, [property: Id(1)] TicketNumber Number);

/// <summary>The customer writes. A resolved ticket is reopened by it while its window lasts.</summary>
[GenerateSerializer, Immutable, Alias("ticket.customer-message")]
public sealed record ReceiveMessage(
    [property: Id(0)] Guid Message, [property: Id(1)] string Body, [property: Id(2)] Channel Channel, [property: Id(42)] IReadOnlyList<Guid>? Attachments = null) : TicketCommand;

/// <summary>A person of the desk answers in public.</summary>
/// <param name="BasedOn">The version of the ticket that the writer saw; any when null.</param>
/// <param name="Mentions">The agents named in it that exist; found by the grain.</param>
/// <param name="Agent">Who writes; whoever asks when null.</param>
/// <param name="Followed">Whether its channel will tell how far it came.</param>
/// <param name="SharedDraft">The version of the shared draft that is sent, which is then gone.</param>
[GenerateSerializer, Immutable, Alias("ticket.reply")]
public sealed record ReplyToCustomer(
    [property: Id(0)] Guid Message,
    [property: Id(1)] string Body,
    [property: Id(2)] Channel Channel,
    [property: Id(40)] long? BasedOn = null,
    [property: Id(41)] IReadOnlyList<AgentId>? Mentions = null,
    [property: Id(42)] IReadOnlyList<Guid>? Attachments = null,
    [property: Id(43)] AgentId? Agent = null,
    [property: Id(44)] bool Followed = false,
    [property: Id(45)] long? SharedDraft = null) : TicketCommand;

/// <summary>Writes down something that the customer does not see.</summary>
[GenerateSerializer, Immutable, Alias("ticket.note")]
public sealed record AddNote(
    [property: Id(0)] Guid Message,
    [property: Id(1)] string Body,
    [property: Id(40)] long? BasedOn = null,
    [property: Id(41)] IReadOnlyList<AgentId>? Mentions = null,
    [property: Id(42)] IReadOnlyList<Guid>? Attachments = null,
    [property: Id(43)] AgentId? Agent = null,
    [property: Id(45)] long? SharedDraft = null) : TicketCommand;

/// <summary>Judges the urgency anew.</summary>
[GenerateSerializer, Immutable, Alias("ticket.change-priority")]
public sealed record ChangePriority([property: Id(0)] Priority Priority) : TicketCommand;

/// <summary>Changes what it is about.</summary>
[GenerateSerializer, Immutable, Alias("ticket.categorize")]
public sealed record Categorize([property: Id(0)] Category Category) : TicketCommand
{
    /// <summary>Values that the new category asks for; none when null.</summary>
    [Id(1)]
    public IReadOnlyList<GivenField>? Fields { get; init; }
}

/// <summary>Gives it to an agent.</summary>
[GenerateSerializer, Immutable, Alias("ticket.assign")]
public sealed record AssignTicket([property: Id(0)] AgentId Agent) : TicketCommand;

/// <summary>Takes it from its agent.</summary>
[GenerateSerializer, Immutable, Alias("ticket.unassign")]
public sealed record UnassignTicket : TicketCommand;

/// <summary>Puts it into a team's queue.</summary>
[GenerateSerializer, Immutable, Alias("ticket.move-to-team")]
public sealed record MoveToTeam([property: Id(0)] TeamId Team) : TicketCommand;

/// <summary>Waits for somebody else.</summary>
[GenerateSerializer, Immutable, Alias("ticket.wait")]
public sealed record WaitForAnswer([property: Id(0)] WaitingFor For) : TicketCommand;

/// <summary>Goes on working after waiting, or takes up a new ticket.</summary>
[GenerateSerializer, Immutable, Alias("ticket.continue")]
public sealed record ContinueWork : TicketCommand;

/// <summary>Marks it resolved.</summary>
[GenerateSerializer, Immutable, Alias("ticket.resolve")]
public sealed record ResolveTicket([property: Id(0)] Resolution How) : TicketCommand;

/// <summary>Takes a resolution back while the reopening window lasts.</summary>
[GenerateSerializer, Immutable, Alias("ticket.reopen")]
public sealed record ReopenTicket([property: Id(0)] string Reason) : TicketCommand;

/// <summary>Ends a resolved ticket for good.</summary>
[GenerateSerializer, Immutable, Alias("ticket.close")]
public sealed record CloseTicket : TicketCommand;

/// <summary>Asks a higher level to act: the next one, or a named one.</summary>
[GenerateSerializer, Immutable, Alias("ticket.escalate")]
public sealed record EscalateTicket(
    [property: Id(0)] EscalationTrigger Reason, [property: Id(1)] string Text, [property: Id(2)] int? Level, [property: Id(3)] string? AskedBy = null) : TicketCommand;

/// <summary>Hands it back to a lower level.</summary>
[GenerateSerializer, Immutable, Alias("ticket.deescalate")]
public sealed record DeescalateTicket([property: Id(0)] int Level, [property: Id(1)] string Text) : TicketCommand;

/// <summary>Sets the tags; those that are not named are taken off.</summary>
[GenerateSerializer, Immutable, Alias("ticket.tag")]
public sealed record TagTicket([property: Id(0)] IReadOnlyList<string> Tags) : TicketCommand;

/// <summary>Says which component is at fault; empty for none.</summary>
[GenerateSerializer, Immutable, Alias("ticket.change-component")]
public sealed record ChangeComponent([property: Id(0)] string Component) : TicketCommand;

/// <summary>Sets the due date of a live clock by hand.</summary>
[GenerateSerializer, Immutable, Alias("ticket.set-due-date")]
public sealed record SetDueDate([property: Id(0)] ClockKind Clock, [property: Id(1)] DateTimeOffset Due, [property: Id(2)] string Reason) : TicketCommand;

/// <summary>Lifts a due date that was set by hand.</summary>
[GenerateSerializer, Immutable, Alias("ticket.lift-due-date")]
public sealed record LiftDueDate([property: Id(0)] ClockKind Clock) : TicketCommand;

/// <summary>Takes it on, as a member of the level's team. The grain has checked that.</summary>
[GenerateSerializer, Immutable, Alias("ticket.acknowledge")]
public sealed record AcknowledgeTicket([property: Id(0)] AgentId Agent) : TicketCommand;

/// <summary>Takes in another ticket: keeps the tighter of each live deadline.</summary>
[GenerateSerializer, Immutable, Alias("ticket.absorb")]
public sealed record AbsorbTicket(
    [property: Id(0)] TicketRef Absorbed, [property: Id(1)] CustomerId Customer, [property: Id(2)] int Level, [property: Id(3)] IReadOnlyList<CarriedClock> Clocks) : TicketCommand;

/// <summary>Ends it, since it goes on in another ticket that has taken it in.</summary>
[GenerateSerializer, Immutable, Alias("ticket.merge")]
public sealed record MergeTicket([property: Id(0)] TicketRef Into) : TicketCommand;

/// <summary>Records that a part of it became a ticket of its own.</summary>
[GenerateSerializer, Immutable, Alias("ticket.note-split")]
public sealed record NoteSplit([property: Id(0)] TicketRef Into) : TicketCommand;

/// <summary>Records that the customer wrote after it was over, and which ticket took that up.</summary>
[GenerateSerializer, Immutable, Alias("ticket.note-follow-up")]
public sealed record NoteFollowUp([property: Id(0)] TicketRef By) : TicketCommand;

/// <summary>Goes by another version of the policy; an older one than the ticket's is ignored.</summary>
[GenerateSerializer, Immutable, Alias("ticket.apply-policy")]
public sealed record ApplyPolicy([property: Id(0)] int Version) : TicketCommand;

/// <summary>Applies the customer's present terms.</summary>
[GenerateSerializer, Immutable, Alias("ticket.apply-terms")]
public sealed record ApplyTerms([property: Id(0)] SupportTerms Terms, [property: Id(1)] string Cause) : TicketCommand;

/// <summary>Says that the times of a history are not to be relied on: the clocks that run end without being judged.</summary>
[GenerateSerializer, Immutable, Alias("ticket.distrust-times")]
public sealed record DistrustTimes([property: Id(0)] string Reason) : TicketCommand;

/// <summary>Records what the clocks have come to. Asked by the reminder; harmless at any time.</summary>
[GenerateSerializer, Immutable, Alias("ticket.look-at-clocks")]
public sealed record LookAtClocks : TicketCommand;
