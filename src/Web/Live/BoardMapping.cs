using System.Globalization;
using Firstline.Client.Live;
using Firstline.Domain.Customers;
using Firstline.Domain.Sla;
using Firstline.Domain.Tickets;
using Firstline.Grains.Interfaces.Wallboards;
using Firstline.Web.Http;

namespace Firstline.Web.Live;

/// <summary>Boards as grains have them, in the shapes of the public API.</summary>
internal static class BoardMapping
{
    /// <summary>A board whole.</summary>
    public static BoardSnapshot ToClient(BoardView view, string topic, DeskNames names) => new(
        topic, view.Epoch, view.Sequence, view.At, ToClient(view.Numbers, names), ToClient(view.Teams), ToClient(view.Next, names), ToClient(view.Flow),
        ToClient(view.Ticker), Zone: view.Zone);

    /// <summary>What changed.</summary>
    public static BoardDelta ToClient(BoardDeltaView delta, string topic, DeskNames names) => new(
        topic,
        delta.Epoch,
        delta.From,
        delta.To,
        delta.At,
        delta.Numbers is { } numbers ? ToClient(numbers, names) : null,
        delta.Teams is { } teams ? ToClient(teams) : null,
        delta.Next is { } next ? ToClient(next, names) : null,
        delta.Flow is { } flow ? ToClient(flow) : null,
        delta.Ticker is { } ticker ? ToClient(ticker) : null);

    private static BoardNumbers ToClient(BoardNumbersView view, DeskNames names) => new(
        view.Open,
        view.Waiting,
        view.OldestWaitingSince,
        view.AtRisk,
        view.Critical,
        view.Breached,
        view.Escalated,
        view.Unassigned,
        view.OldestUnassigned is { } oldest ? ToClient(oldest, names) : null,
        Counts(view.ByStatus, status => Words<TicketStatus>.Of((TicketStatus)status)),
        Counts(view.ByPriority, priority => Words<Priority>.Of((Priority)priority)),
        Counts(view.ByTier, tier => Words<Tier>.Of((Tier)tier)),
        Counts(view.ByLevel, level => (level + 1).ToString(CultureInfo.InvariantCulture)),
        view.MetToday,
        view.MissedToday,
        view.GoalPercent,
        view.FirstReplyMedianSeconds,
        ToClient(view.Agents));

    private static Dictionary<string, int> Counts(IReadOnlyList<int> counts, Func<int, string> word)
    {
        var named = new Dictionary<string, int>(counts.Count);
        for (var i = 0; i < counts.Count; i++)
        {
            named[word(i)] = counts[i];
        }

        return named;
    }

    private static BoardTicket ToClient(BoardTicketView view, DeskNames names) =>
        new(view.Id.ToString(), view.Number.ToString(), view.Subject, names.Customer(view.Customer), Words<Priority>.Of(view.Priority), view.OpenedAt);

    private static BoardAgents ToClient(BoardAgentsView view) => new(view.Available, view.Busy, view.Away, view.Offline, view.Load, view.Capacity);

    private static BoardTeam[] ToClient(IReadOnlyList<BoardTeamView> teams) => [.. teams.Select(view => new BoardTeam(
        view.Team.Value, DeskNames.Team(view.Team), view.Open, view.Waiting, view.OldestWaitingSince, view.AtRisk, view.Breached, view.MetToday,
        view.MissedToday, view.Agents.Load, view.Agents.Capacity, ToClient(view.Agents)))];

    private static BoardDeadline[] ToClient(IReadOnlyList<BoardDeadlineView> next, DeskNames names) => [.. next.Select(view => new BoardDeadline(
        ToClient(view.Ticket, names),
        Words<ClockKind>.Of(view.Clock),
        view.Schedule.Due,
        view.StartedAt,
        view.Schedule.AtRisk,
        view.Schedule.Critical,
        Words<BoardClockState>.Of(view.State),
        Words<Tier>.Of(view.Tier),
        view.Level,
        view.Agent is { } agent ? names.Agent(agent) : null))];

    private static BoardFlow ToClient(BoardFlowView view) =>
        new(view.BucketSeconds, view.From, view.Created, view.Solved, view.CreatedLastHour, view.SolvedLastHour);

    private static BoardTick[] ToClient(IReadOnlyList<BoardTickView> ticker) =>
        [.. ticker.Select(view => new BoardTick(view.Id, view.At, view.Kind, view.Number.ToString(), view.Text))];
}
