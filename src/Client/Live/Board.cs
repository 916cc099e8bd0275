namespace Firstline.Client.Live;

/// <summary>A wallboard as it is at one place of its sequence: everything a screen needs to draw it from nothing.</summary>
/// <param name="Topic">The board, for example <c>wall/floor</c>.</param>
/// <param name="Epoch">The life of the sequence; another epoch means that numbers start anew.</param>
/// <param name="Sequence">The place in the sequence; the next delta starts from it.</param>
/// <param name="At">The server's time when it was taken, UTC.</param>
/// <param name="Numbers">The counted numbers.</param>
/// <param name="Teams">One row a team, in the order shown.</param>
/// <param name="Next">The deadlines that matter now: the latest breaches, then what is due next.</param>
/// <param name="Flow">Tickets created and solved, per bucket of time.</param>
/// <param name="Ticker">The latest happenings, newest first.</param>
/// <param name="Name">What the board is called, for example "Support floor"; null lets the screen name it after its topic.</param>
/// <param name="Zone">The board's time zone (IANA), for its clock and axis; null means UTC.</param>
public sealed record BoardSnapshot(
    string Topic,
    string Epoch,
    long Sequence,
    DateTimeOffset At,
    BoardNumbers Numbers,
    IReadOnlyList<BoardTeam> Teams,
    IReadOnlyList<BoardDeadline> Next,
    BoardFlow Flow,
    IReadOnlyList<BoardTick> Ticker,
    string? Name = null,
    string? Zone = null);

/// <summary>What changed on a board between two places of its sequence. A part that is null did not change.</summary>
/// <param name="Topic">The board.</param>
/// <param name="Epoch">The life of the sequence; when it differs from the screen's, the screen asks for a snapshot.</param>
/// <param name="From">Apply only on exactly this place; otherwise the screen missed something and asks for a snapshot.</param>
/// <param name="To">The place after applying.</param>
/// <param name="At">The server's time, UTC.</param>
/// <param name="Numbers">The numbers, whole.</param>
/// <param name="Teams">The team rows, whole.</param>
/// <param name="Next">The list of deadlines, whole.</param>
/// <param name="Flow">The flow, whole.</param>
/// <param name="Ticker">Only the new lines, newest first.</param>
public sealed record BoardDelta(
    string Topic,
    string Epoch,
    long From,
    long To,
    DateTimeOffset At,
    BoardNumbers? Numbers = null,
    IReadOnlyList<BoardTeam>? Teams = null,
    IReadOnlyList<BoardDeadline>? Next = null,
    BoardFlow? Flow = null,
    IReadOnlyList<BoardTick>? Ticker = null);

/// <summary>The counted numbers of a board. Every count is of open tickets (neither solved nor closed) unless it says otherwise.</summary>
/// <param name="Open">All open tickets.</param>
/// <param name="Waiting">Open tickets in which the customer waits for an answer.</param>
/// <param name="OldestWaitingSince">Since when the longest-waiting customer waits.</param>
/// <param name="AtRisk">Tickets whose tightest clock has under 25 % of its target left (and more than 10 %).</param>
/// <param name="Critical">Tickets whose tightest clock has under 10 % left.</param>
/// <param name="Breached">Tickets with a live clock that is past its target.</param>
/// <param name="Escalated">Tickets at level 2 or above.</param>
/// <param name="Unassigned">Open tickets that no agent holds.</param>
/// <param name="OldestUnassigned">The oldest of them.</param>
/// <param name="ByStatus">Counts by status: new, open, waiting-on-customer, waiting-on-third-party.</param>
/// <param name="ByPriority">Counts by priority: critical, high, medium, low.</param>
/// <param name="ByTier">Counts by tier: enterprise, premium, standard.</param>
/// <param name="ByLevel">Counts by escalation level: 1 to 4.</param>
/// <param name="MetToday">Clock cycles that ended in time since midnight of the board's zone.</param>
/// <param name="MissedToday">Clock cycles that breached since midnight of the board's zone.</param>
/// <param name="GoalPercent">The share that the desk wants to meet.</param>
/// <param name="FirstReplyMedianSeconds">Median time to first reply of today's first replies, in support-hours seconds; null before the first.</param>
/// <param name="Agents">How many agents are in which state.</param>
public sealed record BoardNumbers(
    int Open,
    int Waiting,
    DateTimeOffset? OldestWaitingSince,
    int AtRisk,
    int Critical,
    int Breached,
    int Escalated,
    int Unassigned,
    BoardTicket? OldestUnassigned,
    IReadOnlyDictionary<string, int> ByStatus,
    IReadOnlyDictionary<string, int> ByPriority,
    IReadOnlyDictionary<string, int> ByTier,
    IReadOnlyDictionary<string, int> ByLevel,
    int MetToday,
    int MissedToday,
    double GoalPercent,
    double? FirstReplyMedianSeconds,
    BoardAgents Agents);

/// <summary>A ticket as a board names it; no personal data.</summary>
public sealed record BoardTicket(string Id, string Number, string Subject, string Customer, string Priority, DateTimeOffset OpenedAt);

/// <summary>Agents by state, and their work against their capacity in weighted points.</summary>
public sealed record BoardAgents(int Available, int Busy, int Away, int Offline, int Load, int Capacity);

/// <summary>One team's row.</summary>
/// <param name="Team">The team's id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Open">Its open tickets.</param>
/// <param name="Waiting">Those in which the customer waits.</param>
/// <param name="OldestWaitingSince">Since when the longest-waiting one waits.</param>
/// <param name="AtRisk">Those at risk or critical.</param>
/// <param name="Breached">Those past a target.</param>
/// <param name="MetToday">Cycles met today.</param>
/// <param name="MissedToday">Cycles missed today.</param>
/// <param name="Load">Weighted points held by its agents.</param>
/// <param name="Capacity">Weighted points they can hold.</param>
/// <param name="Agents">Its agents by state.</param>
public sealed record BoardTeam(
    string Team,
    string Name,
    int Open,
    int Waiting,
    DateTimeOffset? OldestWaitingSince,
    int AtRisk,
    int Breached,
    int MetToday,
    int MissedToday,
    int Load,
    int Capacity,
    BoardAgents Agents);

/// <summary>One live deadline. The countdown is the browser's: the due instant is sent once.</summary>
/// <param name="Ticket">The ticket.</param>
/// <param name="Clock">first-response, next-response, resolution or status-update.</param>
/// <param name="Due">When its target runs out.</param>
/// <param name="StartedAt">When the clock started.</param>
/// <param name="AtRiskAt">From when it counts as at risk.</param>
/// <param name="CriticalAt">From when it counts as critical.</param>
/// <param name="State">on-track, at-risk, critical or breached, at the time of sending.</param>
/// <param name="Tier">The customer's tier.</param>
/// <param name="Level">The escalation level.</param>
/// <param name="Agent">Who holds it, by display name; null when nobody does.</param>
public sealed record BoardDeadline(
    BoardTicket Ticket,
    string Clock,
    DateTimeOffset Due,
    DateTimeOffset StartedAt,
    DateTimeOffset AtRiskAt,
    DateTimeOffset CriticalAt,
    string State,
    string Tier,
    int Level,
    string? Agent);

/// <summary>Tickets created and solved, in equal buckets of time; the last one is still filling.</summary>
/// <param name="BucketSeconds">The width of a bucket.</param>
/// <param name="From">The start of the first bucket.</param>
/// <param name="Created">Tickets opened per bucket.</param>
/// <param name="Solved">Tickets resolved per bucket.</param>
/// <param name="CreatedLastHour">Tickets opened within the last 60 minutes.</param>
/// <param name="SolvedLastHour">Tickets resolved within the last 60 minutes.</param>
public sealed record BoardFlow(
    int BucketSeconds,
    DateTimeOffset From,
    IReadOnlyList<int> Created,
    IReadOnlyList<int> Solved,
    int CreatedLastHour,
    int SolvedLastHour);

/// <summary>One line of the ticker.</summary>
/// <param name="Id">Unique on the board, for keyed drawing.</param>
/// <param name="At">When it happened.</param>
/// <param name="Kind">opened, replied, customer-replied, assigned, escalated, at-risk, breached, resolved, reopened, closed.</param>
/// <param name="Number">The ticket.</param>
/// <param name="Text">One short sentence.</param>
public sealed record BoardTick(string Id, DateTimeOffset At, string Kind, string Number, string Text);
