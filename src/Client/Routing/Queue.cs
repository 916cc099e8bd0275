using System.ComponentModel.DataAnnotations;

namespace Firstline.Client.Routing;

/// <summary>The queue of a team as it stands.</summary>
/// <param name="Team">The team.</param>
/// <param name="Mode">How it hands out work.</param>
/// <param name="Waiting">How many tickets wait.</param>
/// <param name="Points">Their weighted points.</param>
/// <param name="Agents">How many agents can be reached and are available.</param>
/// <param name="Capacity">Points that they can hold.</param>
/// <param name="Spare">Points that they could still take.</param>
/// <param name="PredictedBreaches">How many tickets will miss their deadline before somebody begins, as far as one can tell.</param>
/// <param name="HandlingSeconds">How long a ticket occupies its agent, as a moving average.</param>
public sealed record QueueSummary(
    string Team,
    [property: AllowedValues("manual", "offer", "assign")] string Mode,
    int Waiting,
    int Points,
    int Agents,
    int Capacity,
    int Spare,
    int PredictedBreaches,
    double HandlingSeconds);

/// <summary>A queue with a part of what waits in it, in its order.</summary>
/// <param name="Summary">How it stands.</param>
/// <param name="Items">The tickets.</param>
/// <param name="Next">The cursor of the next part; null at the end.</param>
public sealed record Queue(QueueSummary Summary, IReadOnlyList<QueueItem> Items, string? Next);

/// <summary>A ticket in a queue.</summary>
/// <param name="Place">Its place, from 1.</param>
/// <param name="TicketId">Its id.</param>
/// <param name="Number">Its number.</param>
/// <param name="Subject">One line.</param>
/// <param name="Customer">Whose request it is.</param>
/// <param name="Priority">How urgent it is.</param>
/// <param name="Tier">The tier of its customer.</param>
/// <param name="Level">At which escalation level it waits.</param>
/// <param name="Points">What it costs its agent.</param>
/// <param name="OpenedAt">When it was opened.</param>
/// <param name="Due">Its tightest live deadline.</param>
/// <param name="OfferedTo">Whom it is offered to now.</param>
/// <param name="OfferExpires">Until when.</param>
/// <param name="PredictedStart">When somebody will have room for it; null when nobody works.</param>
/// <param name="PredictedBreach">Whether its deadline will pass before that.</param>
public sealed record QueueItem(
    int Place,
    string TicketId,
    string Number,
    string Subject,
    string Customer,
    [property: AllowedValues("critical", "high", "medium", "low")] string Priority,
    [property: AllowedValues("standard", "premium", "enterprise")] string Tier,
    int Level,
    int Points,
    DateTimeOffset OpenedAt,
    DateTimeOffset? Due,
    string? OfferedTo,
    DateTimeOffset? OfferExpires,
    DateTimeOffset? PredictedStart,
    bool PredictedBreach);
