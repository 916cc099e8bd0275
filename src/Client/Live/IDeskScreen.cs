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

    /// <summary>A ticket was given to the agent that the screen watches. Never dropped while the screen keeps up.</summary>
    Task Assigned(AssignmentPushed assignment);
}

/// <summary>What a screen may ask on <c>/hubs/desk</c>.</summary>
public interface IDeskHub
{
    /// <summary>Watches a board and returns it whole; deltas follow from its sequence. Idempotent: asked again, it answers a fresh snapshot.</summary>
    Task<BoardSnapshot> WatchBoard(string topic);

    /// <summary>Watches one ticket, by id or number; changes follow.</summary>
    Task<TicketChanged> WatchTicket(string ticket);

    /// <summary>Watches the assignments of one agent.</summary>
    Task WatchAgent(string agent);

    /// <summary>Stops watching a topic. Harmless when it was not watched.</summary>
    Task Unwatch(string topic);

    /// <summary>The server's clock, its build and nothing else: for the clock offset and for boards that supervise themselves.</summary>
    Task<DeskHello> Hello();
}

/// <summary>A ticket as it is after a change.</summary>
public sealed record TicketChanged(
    string Topic, string Id, string Number, long Version, DateTimeOffset At, string Status, string Priority, int Level, string? Agent, string What);

/// <summary>A ticket came to an agent.</summary>
public sealed record AssignmentPushed(string Agent, string TicketId, string Number, string Subject, string Priority, string Tier, DateTimeOffset? Due, DateTimeOffset At);

/// <summary>The server's clock and build.</summary>
/// <param name="Now">The desk's time.</param>
/// <param name="Build">The build that answers; a board reloads when it changes.</param>
/// <param name="Speed">Seconds of the desk in a real second; other than 1 only while a log is replayed.</param>
public sealed record DeskHello(DateTimeOffset Now, string Build, double Speed = 1);
