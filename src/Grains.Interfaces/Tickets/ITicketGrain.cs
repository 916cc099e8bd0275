using Firstline.Domain.Tickets;
using Firstline.Grains.Interfaces.Kernel;
using Orleans.Concurrency;

namespace Firstline.Grains.Interfaces.Tickets;

/// <summary>One support ticket: the single place where anything may happen to it.</summary>
/// <remarks>
/// Commands run one at a time. Each returns only after its facts are durable, is idempotent by <see cref="Asked.CommandId"/>,
/// and refuses with a code of <see cref="TicketRefusal"/> or <see cref="DeskRefusal"/> without changing anything.
/// </remarks>
[Alias("desk.ITicket")]
public partial interface ITicketGrain : IGrainWithGuidKey
{
    /// <summary>Opens the ticket under this id, gives it a number and starts its clocks.</summary>
    /// <remarks>Refused when the customer is unknown or a text is out of limits.</remarks>
    [Alias("Open")]
    Task<Outcome<TicketView>> Open(OpenTicket command, Asked asked);

    /// <summary>Takes a message of the customer. Starts a next-response cycle if none runs; reopens a resolved ticket within its window.</summary>
    [Alias("Receive")]
    Task<Outcome<TicketView>> Receive(ReceiveMessage command, Asked asked);

    /// <summary>Takes a public reply of the desk. Stops the response clocks.</summary>
    /// <remarks>
    /// Written on an older version, it is held with <see cref="TicketRefusal.ChangedMeanwhile"/> when something happened since that the
    /// writer has to know; it is then kept as the draft of the agent who wrote it. Decided in the same turn as the reply, so nothing slips through.
    /// </remarks>
    [Alias("Reply")]
    Task<Outcome<TicketView>> Reply(ReplyToCustomer command, Asked asked);

    /// <summary>Takes an internal note. Allowed in every status; held like a reply when it was written on an older version.</summary>
    [Alias("Note")]
    Task<Outcome<TicketView>> Note(AddNote command, Asked asked);

    /// <summary>Changes the priority; live clocks get another target, same start. May breach at once.</summary>
    [Alias("ChangePriority")]
    Task<Outcome<TicketView>> ChangePriority(ChangePriority command, Asked asked);

    /// <summary>Changes the category.</summary>
    [Alias("Categorize")]
    Task<Outcome<TicketView>> Categorize(Categorize command, Asked asked);

    /// <summary>Gives the ticket to an agent, even beyond the agent's capacity. Refused when the agent is unknown.</summary>
    [Alias("Assign")]
    Task<Outcome<TicketView>> Assign(AssignTicket command, Asked asked);

    /// <summary>Takes the ticket from its agent.</summary>
    [Alias("Unassign")]
    Task<Outcome<TicketView>> Unassign(UnassignTicket command, Asked asked);

    /// <summary>Puts the ticket into a team's queue.</summary>
    [Alias("MoveToTeam")]
    Task<Outcome<TicketView>> MoveToTeam(MoveToTeam command, Asked asked);

    /// <summary>Waits for the customer, which holds the resolution clock, or for a third party.</summary>
    [Alias("Wait")]
    Task<Outcome<TicketView>> Wait(WaitForAnswer command, Asked asked);

    /// <summary>Goes on working.</summary>
    [Alias("Continue")]
    Task<Outcome<TicketView>> Continue(ContinueWork command, Asked asked);

    /// <summary>Marks the ticket resolved. Refused while the customer waits for an answer, except as duplicate or spam.</summary>
    [Alias("Resolve")]
    Task<Outcome<TicketView>> Resolve(ResolveTicket command, Asked asked);

    /// <summary>Takes a resolution back. Refused after the reopening window.</summary>
    [Alias("Reopen")]
    Task<Outcome<TicketView>> Reopen(ReopenTicket command, Asked asked);

    /// <summary>Ends a resolved ticket for good.</summary>
    [Alias("Close")]
    Task<Outcome<TicketView>> Close(CloseTicket command, Asked asked);

    /// <summary>Asks a higher level to act, with one of the five manual reasons.</summary>
    [Alias("Escalate")]
    Task<Outcome<TicketView>> Escalate(EscalateTicket command, Asked asked);

    /// <summary>Hands the ticket back to a lower level.</summary>
    [Alias("Deescalate")]
    Task<Outcome<TicketView>> Deescalate(DeescalateTicket command, Asked asked);

    /// <summary>Sets the tags. Live clocks go by the rule that matches then; may breach at once.</summary>
    [Alias("Tag")]
    Task<Outcome<TicketView>> Tag(TagTicket command, Asked asked);

    /// <summary>Says which component is at fault. Live clocks go by the rule that matches then; may breach at once.</summary>
    [Alias("ChangeComponent")]
    Task<Outcome<TicketView>> ChangeComponent(ChangeComponent command, Asked asked);

    /// <summary>Sets the due date of a live clock by hand; it goes before the policy until it is lifted. In the past it is a breach at once.</summary>
    [Alias("SetDueDate")]
    Task<Outcome<TicketView>> SetDueDate(SetDueDate command, Asked asked);

    /// <summary>Lifts a due date that was set by hand.</summary>
    [Alias("LiftDueDate")]
    Task<Outcome<TicketView>> LiftDueDate(LiftDueDate command, Asked asked);

    /// <summary>Takes the ticket on, as a member of its level's team; stops the level's response clock. Refused for others.</summary>
    [Alias("Acknowledge")]
    Task<Outcome<TicketView>> Acknowledge(AcknowledgeTicket command, Asked asked);

    /// <summary>Takes in another ticket, which then is to be merged: keeps the tighter of each live deadline. For <see cref="ITicketDirectory.Merge"/> alone.</summary>
    [Alias("Absorb")]
    Task<Outcome<TicketView>> Absorb(AbsorbTicket command, Asked asked);

    /// <summary>Ends the ticket, since another one took it in; its clocks are neither met nor missed. For <see cref="ITicketDirectory.Merge"/> alone.</summary>
    [Alias("Merge")]
    Task<Outcome<TicketView>> Merge(MergeTicket command, Asked asked);

    /// <summary>Records that a part of it became a ticket of its own. For <see cref="ITicketDirectory.Split"/> alone.</summary>
    [Alias("NoteSplit")]
    Task<Outcome<TicketView>> NoteSplit(NoteSplit command, Asked asked);

    /// <summary>Names the ticket that takes up what the customer wrote after this one was over; the first one stays.</summary>
    [Alias("NoteFollowUp")]
    Task<Outcome<TicketView>> NoteFollowUp(NoteFollowUp command, Asked asked);

    /// <summary>What another ticket may go on with: the live clocks. Null when nothing was opened under this id.</summary>
    [AlwaysInterleave, Alias("Carry")]
    Task<CarriedTicket?> Carry();

    /// <summary>Goes by another version of the policy: live clocks alone get other targets; may breach at once.</summary>
    [Alias("ApplyPolicy")]
    Task<Outcome<TicketView>> ApplyPolicy(ApplyPolicy command, Asked asked);

    /// <summary>Applies the customer's present terms to live clocks.</summary>
    [Alias("ApplyTerms")]
    Task<Outcome<TicketView>> ApplyTerms(ApplyTerms command, Asked asked);

    /// <summary>
    /// Replays a history taken over from another system: the opening, then each command at its own instant, with every clock
    /// looked at when it was due. Through the same decisions as live traffic and in one durable step; idempotent, a ticket that
    /// exists is left as it is.
    /// </summary>
    [Alias("TakeOver")]
    Task<Outcome<TakenOver>> TakeOver(TicketHistory history, Asked asked);

    /// <summary>The ticket as it is now; null when nothing was opened under this id.</summary>
    /// <remarks>Served while a command is in flight, from the last durable state.</remarks>
    [AlwaysInterleave, Alias("View")]
    Task<TicketView?> View();
}
