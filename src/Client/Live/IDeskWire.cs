namespace Firstline.Client.Live;

/// <summary>What a <see cref="DeskConnection"/> needs of a transport: one connection that can be opened again after it closed.</summary>
public interface IDeskWire : IAsyncDisposable
{
    /// <summary>A board changed.</summary>
    event Action<BoardDelta>? Board;

    /// <summary>The desk asks for a new snapshot of a topic.</summary>
    event Action<string>? Resync;

    /// <summary>A watched ticket changed.</summary>
    event Action<TicketChanged>? Ticket;

    /// <summary>A ticket is offered to a watched agent, or something became of the offer.</summary>
    event Action<OfferPushed>? Offer;

    /// <summary>A ticket came to a watched agent.</summary>
    event Action<AssignmentPushed>? Assigned;

    /// <summary>Something happened to a ticket that a watched agent watches.</summary>
    event Action<TicketNews>? News;

    /// <summary>The inbox of a watched agent changed.</summary>
    event Action<NoticePushed>? Noticed;

    /// <summary>Who is at a watched ticket.</summary>
    event Action<TicketPresence>? Presence;

    /// <summary>The shared draft of a watched ticket changed.</summary>
    event Action<SharedDraftChanged>? Draft;

    /// <summary>A watched count changed.</summary>
    event Action<TicketsCounted>? Counted;

    /// <summary>A watched bulk job went on.</summary>
    event Action<BulkMoved>? Bulk;

    /// <summary>The connection was lost.</summary>
    event Action? Lost;

    /// <summary>Opens the connection.</summary>
    Task Open(CancellationToken stop);

    /// <summary>Closes it, whatever state it is in. Harmless when it is closed.</summary>
    Task Close();

    /// <inheritdoc cref="IDeskHub.Hello"/>
    Task<DeskHello> Hello(CancellationToken stop);

    /// <inheritdoc cref="IDeskHub.WatchBoard"/>
    Task<BoardSnapshot> WatchBoard(string topic, CancellationToken stop);

    /// <inheritdoc cref="IDeskHub.WatchTicket"/>
    Task<TicketChanged> WatchTicket(string ticket, CancellationToken stop);

    /// <inheritdoc cref="IDeskHub.WatchAgent"/>
    Task WatchAgent(string agent, CancellationToken stop);

    /// <inheritdoc cref="IDeskHub.WatchCount"/>
    Task<TicketsCounted> WatchCount(string query, string? me, CancellationToken stop);

    /// <inheritdoc cref="IDeskHub.WatchBulk"/>
    Task<BulkMoved> WatchBulk(string job, CancellationToken stop);

    /// <inheritdoc cref="IDeskHub.Attend"/>
    Task<TicketPresence> Attend(string ticket, string agent, string state, CancellationToken stop);

    /// <inheritdoc cref="IDeskHub.Depart"/>
    Task Depart(string ticket, string agent, CancellationToken stop);

    /// <inheritdoc cref="IDeskHub.ConfirmOffer"/>
    Task ConfirmOffer(string ticket, string agent, string device, CancellationToken stop);

    /// <inheritdoc cref="IDeskHub.AcceptOffer"/>
    Task AcceptOffer(string ticket, string agent, string device, CancellationToken stop);

    /// <inheritdoc cref="IDeskHub.DeclineOffer"/>
    Task DeclineOffer(string ticket, string agent, string reason, string device, CancellationToken stop);

    /// <inheritdoc cref="IDeskHub.Unwatch"/>
    Task Unwatch(string topic, CancellationToken stop);
}
