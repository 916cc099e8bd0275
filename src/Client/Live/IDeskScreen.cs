using Firstline.Client.Notifications;

using Firstline.Client.Tickets;

namespace Firstline.Client.Live;

/// <summary>What the desk tells a connected screen, on <c>/hubs/desk</c>. Names are the hub's method names.</summary>
public interface IDeskScreen
{
    /// <summary>A board the screen watches changed. Coalesced: at most four a second, the latest value wins.</summary>
    Task Board(BoardDelta delta);

    /// <summary>The screen's place in a sequence cannot be continued (an epoch changed, or it fell too far behind): take a snapshot again.</summary>
    Task Resync(string topic);

    /// <summary>A ticket the screen watches changed. Coalesced per ticket; the newest version wins.</summary>
    Task Ticket(TicketChanged change);

    /// <summary>A ticket is offered to the agent that the screen watches, or something became of the offer, perhaps on another device. Never dropped while the screen keeps up.</summary>
    Task Offer(OfferPushed offer);

    /// <summary>A ticket was given to the agent that the screen watches. Never dropped while the screen keeps up.</summary>
    Task Assigned(AssignmentPushed assignment);

    /// <summary>Something happened to a ticket that the watched agent watches, or the agent was mentioned. Never dropped while the screen keeps up.</summary>
    Task News(TicketNews news);

    /// <summary>The inbox of the watched agent changed. Never dropped while the screen keeps up.</summary>
    Task Noticed(NoticePushed pushed);

    /// <summary>Who is at a ticket that the screen watches. The newest wins.</summary>
    Task Presence(TicketPresence presence);

    /// <summary>How many tickets a watched condition holds of changed. At most two a second for each; the newest wins.</summary>
    Task Counted(TicketsCounted counted);

    /// <summary>A bulk job that the screen watches went on. The newest wins.</summary>
    Task Bulk(BulkMoved moved);

    /// <summary>The shared draft of a ticket that the screen watches was saved or is gone. The newest wins.</summary>
    Task Draft(SharedDraftChanged draft);
}

/// <summary>What a screen may ask on <c>/hubs/desk</c>.</summary>
public interface IDeskHub
{
    /// <summary>Watches a board and returns it whole; deltas follow from its sequence. Idempotent: asked again, it answers a fresh snapshot.</summary>
    Task<BoardSnapshot> WatchBoard(string topic);

    /// <summary>Watches one ticket, by id or number; changes follow.</summary>
    Task<TicketChanged> WatchTicket(string ticket);

    /// <summary>Watches the assignments of one agent, and what happens on tickets that the agent watches.</summary>
    Task WatchAgent(string agent);

    /// <summary>Watches how many tickets a condition holds of, such as the query of a saved view; changes follow. What is wrong with it is said in the answer.</summary>
    /// <param name="me">Who <c>me</c> is in it; empty for nobody.</param>
    Task<TicketsCounted> WatchCount(string query, string? me);

    /// <summary>Watches how far a bulk job is and returns that; each portion of its tickets follows.</summary>
    Task<BulkMoved> WatchBulk(string job);

    /// <summary>Says that an agent is at a ticket, and what they do there: viewing, typing or idle; to be said every 5 s. Needs a key that may write.</summary>
    Task<TicketPresence> Attend(string ticket, string agent, string state);

    /// <summary>Says that an agent left a ticket. Harmless when they were not there.</summary>
    Task Depart(string ticket, string agent);

    /// <summary>Says that this screen shows an offer. To be said at once, or the agent is told in another way. Needs a key that may write.</summary>
    Task ConfirmOffer(string ticket, string agent, string device);

    /// <summary>Takes what was offered to an agent. Taken again, nothing changes. Needs a key that may write.</summary>
    Task AcceptOffer(string ticket, string agent, string device);

    /// <summary>Does not take what was offered to an agent. Needs a key that may write.</summary>
    Task DeclineOffer(string ticket, string agent, string reason, string device);

    /// <summary>Stops watching a topic. Harmless when it was not watched.</summary>
    Task Unwatch(string topic);

    /// <summary>The server's clock, its build and nothing else: for the clock offset and for boards that supervise themselves.</summary>
    Task<DeskHello> Hello();
}

/// <summary>A ticket as it is after a change.</summary>
public sealed record TicketChanged(
    string Topic, string Id, string Number, long Version, DateTimeOffset At, string Status, string Priority, int Level, string? Agent, string What);

/// <summary>A ticket is offered to an agent, or something became of the offer.</summary>
/// <param name="What">offered, confirmed, accepted, declined, expired or withdrawn.</param>
/// <param name="Device">On which of the agent's devices.</param>
/// <param name="Offer">The offer with everything that there is to show, while it waits for an answer; null when it is over.</param>
public sealed record OfferPushed(string Agent, string TicketId, string Number, string What, string? Device, DateTimeOffset At, WorkOffer? Offer);

/// <summary>A ticket came to an agent.</summary>
public sealed record AssignmentPushed(string Agent, string TicketId, string Number, string Subject, string Priority, string Tier, DateTimeOffset? Due, DateTimeOffset At);

/// <summary>Something happened to a ticket that an agent watches.</summary>
/// <param name="Kind">What happened, as the timeline calls it; mentioned when the agent was named in a text.</param>
/// <param name="Version">The ticket's version after it.</param>
/// <param name="By">Whose doing it was.</param>
public sealed record TicketNews(string Agent, string TicketId, string Number, string Subject, string Kind, bool Mentioned, long Version, string By, DateTimeOffset At);

/// <summary>An agent's inbox changed.</summary>
/// <param name="Notice">What is new; null when it is too much to tell singly, or nothing is.</param>
/// <param name="Fresh">How many are new.</param>
/// <param name="Unread">How many the person is not through with.</param>
/// <param name="Unseen">How many they never had before their eyes.</param>
/// <param name="Alert">Whether the browser is to raise it, whatever window is in front.</param>
public sealed record NoticePushed(string Agent, Notice? Notice, int Fresh, int Unread, int Unseen, DateTimeOffset At, bool Alert = false);

/// <summary>Who is at a ticket, those who came first first.</summary>
public sealed record TicketPresence(string Topic, string TicketId, IReadOnlyList<PresentAgent> Agents);

/// <summary>Somebody at a ticket.</summary>
/// <param name="State">viewing, typing or idle.</param>
public sealed record PresentAgent(string Agent, string Name, string State, DateTimeOffset Since);

/// <summary>The shared draft of a ticket changed; its text is to be read.</summary>
/// <param name="Gone">It was sent or thrown away.</param>
public sealed record SharedDraftChanged(string Topic, string TicketId, long Version, string By, bool Gone, DateTimeOffset At);

/// <summary>The server's clock and build.</summary>
/// <param name="Now">The desk's time.</param>
/// <param name="Build">The build that answers; a board reloads when it changes.</param>
/// <param name="Speed">Seconds of the desk in a real second; other than 1 only while a log is replayed.</param>
public sealed record DeskHello(DateTimeOffset Now, string Build, double Speed = 1);
