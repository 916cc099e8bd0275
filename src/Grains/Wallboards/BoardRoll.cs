using Firstline.Domain.Kernel;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Wallboards;

namespace Firstline.Grains.Wallboards;

/// <summary>A board as the sum of its shards. No clock and no I/O of its own.</summary>
internal sealed class BoardRoll(WallboardOptions options)
{
    private const int Upcoming = 12;
    private const int Late = 8;

    private readonly ShardPart?[] _parts = new ShardPart?[DeskStreams.Shards];

    /// <summary>Takes a shard's sums. False when newer ones of the same activation are known.</summary>
    public bool Take(ShardPart part)
    {
        if (_parts[part.Shard] is { } known && known.Epoch == part.Epoch && known.Revision >= part.Revision)
        {
            return false;
        }

        _parts[part.Shard] = part;
        return true;
    }

    /// <summary>The board at an instant.</summary>
    public BoardView View(string epoch, long sequence, DateTimeOffset now, AgentRoll agents)
    {
        ShardPart[] parts = [.. _parts.OfType<ShardPart>()];
        var day = BoardDay.Of(options.BoardZone, now).From;
        return new(
            epoch, sequence, now, Numbers(parts, day, agents), Teams(parts, day, agents), Next(parts), Flow(parts, now), Ticker(parts),
            options.BoardZone);
    }

    private BoardNumbersView Numbers(ShardPart[] parts, DateTimeOffset day, AgentRoll agents)
    {
        BoardNumbersView[] all = [.. parts.Select(part => part.Numbers)];
        ShardPart[] today = [.. parts.Where(part => part.Day == day)];
        var replies = new ReplyHistogram();
        foreach (var bucket in today.SelectMany(part => part.Replies))
        {
            replies.Add(bucket);
        }

        return new(
            all.Sum(part => part.Open),
            all.Sum(part => part.Waiting),
            all.Min(part => part.OldestWaitingSince),
            all.Sum(part => part.AtRisk),
            all.Sum(part => part.Critical),
            all.Sum(part => part.Breached),
            all.Sum(part => part.Escalated),
            all.Sum(part => part.Unassigned),
            all.Select(part => part.OldestUnassigned).OfType<BoardTicketView>().MinBy(ticket => (ticket.OpenedAt, ticket.Number.Value)),
            Sum(all, part => part.ByStatus, 4),
            Sum(all, part => part.ByPriority, 4),
            Sum(all, part => part.ByTier, 3),
            Sum(all, part => part.ByLevel, 4),
            today.Sum(part => part.Numbers.MetToday),
            today.Sum(part => part.Numbers.MissedToday),
            options.GoalPercent,
            replies.Median(),
            agents.All);
    }

    private static int[] Sum(BoardNumbersView[] parts, Func<BoardNumbersView, IReadOnlyList<int>> counts, int length)
    {
        var sum = new int[length];
        foreach (var part in parts)
        {
            for (var i = 0; i < length; i++)
            {
                sum[i] += counts(part)[i];
            }
        }

        return sum;
    }

    private List<BoardTeamView> Teams(ShardPart[] parts, DateTimeOffset day, AgentRoll agents)
    {
        var teams = new Dictionary<TeamId, BoardTeamView>();
        foreach (var team in agents.Teams)
        {
            teams[team] = Empty(team);
        }

        foreach (var part in parts)
        {
            foreach (var row in part.Teams)
            {
                var sum = teams.GetValueOrDefault(row.Team) ?? Empty(row.Team);
                var today = part.Day == day;
                teams[row.Team] = sum with
                {
                    Open = sum.Open + row.Open,
                    Waiting = sum.Waiting + row.Waiting,
                    OldestWaitingSince = Earlier(sum.OldestWaitingSince, row.OldestWaitingSince),
                    AtRisk = sum.AtRisk + row.AtRisk,
                    Breached = sum.Breached + row.Breached,
                    MetToday = sum.MetToday + (today ? row.MetToday : 0),
                    MissedToday = sum.MissedToday + (today ? row.MissedToday : 0),
                };
            }
        }

        return [.. teams.Values.OrderBy(row => Place(row.Team)).ThenBy(row => row.Team.Value, StringComparer.Ordinal)];

        BoardTeamView Empty(TeamId team) => new(team, 0, 0, null, 0, 0, 0, 0, agents.Of(team));
    }

    private int Place(TeamId team)
    {
        for (var i = 0; i < options.TeamOrder.Count; i++)
        {
            if (options.TeamOrder[i] == team.Value)
            {
                return i;
            }
        }

        return options.TeamOrder.Count;
    }

    private static List<BoardDeadlineView> Next(ShardPart[] parts) =>
    [
        .. parts.SelectMany(part => part.Late).OrderByDescending(row => row.Schedule.Late).ThenBy(row => row.Ticket.Number.Value).Take(Late)
            .OrderBy(row => row.Schedule.Due).ThenBy(row => row.Ticket.Number.Value),
        .. parts.SelectMany(part => part.Upcoming).OrderBy(row => row.Schedule.Due).ThenBy(row => row.Ticket.Number.Value).Take(Upcoming),
    ];

    private static BoardFlowView Flow(ShardPart[] parts, DateTimeOffset now)
    {
        var first = Series.Bucket(now, TicketFlow.Width) - TicketFlow.Length + 1;
        var hour = Series.Bucket(now, TicketFlow.Minute) - TicketFlow.Minutes + 1;
        return new(
            (int)TicketFlow.Width.TotalSeconds,
            TicketFlow.WindowFrom(now),
            Merge(flow => flow.Created, first, TicketFlow.Length),
            Merge(flow => flow.Solved, first, TicketFlow.Length),
            Merge(flow => flow.CreatedByMinute, hour, TicketFlow.Minutes).Sum(),
            Merge(flow => flow.SolvedByMinute, hour, TicketFlow.Minutes).Sum());

        int[] Merge(Func<FlowPart, SeriesPart> series, long from, int length)
        {
            var sum = new int[length];
            foreach (var part in parts)
            {
                for (var i = 0; i < length; i++)
                {
                    sum[i] += series(part.Flow).At(from + i);
                }
            }

            return sum;
        }
    }

    private static List<BoardTickView> Ticker(ShardPart[] parts) =>
        [.. parts.SelectMany(part => part.Ticker).OrderByDescending(tick => tick.At).ThenByDescending(tick => tick.Id, StringComparer.Ordinal).Take(TickerLines.Most)];

    private static DateTimeOffset? Earlier(DateTimeOffset? one, DateTimeOffset? other) => one is null || other < one ? other ?? one : one;
}
