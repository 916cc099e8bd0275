using Firstline.Client;
using Firstline.Client.Agents;
using Firstline.Client.Escalations;
using Firstline.Client.Routing;
using Firstline.Client.Tickets;

namespace Firstline.Web.Client.Supervisor;

/// <summary>What a supervisor looks over, read at one time: queues, agents, what they hold, what is escalated, the reviews.</summary>
/// <param name="Queues">The queue of each team, with what waits first.</param>
/// <param name="Agents">Everybody who works here.</param>
/// <param name="Held">What each agent holds.</param>
/// <param name="Escalated">Open tickets above the first level, the tightest deadline first.</param>
/// <param name="Reviews">Reviews that are owed, the oldest first.</param>
/// <param name="Whole">Whether everything that agents hold was read; beyond <see cref="MostPages"/> pages the rest stays away.</param>
public sealed record Overview(
    IReadOnlyList<Queue> Queues,
    IReadOnlyList<Agent> Agents,
    ILookup<string, TicketSummary> Held,
    DeskPage<TicketSummary> Escalated,
    DeskPage<EscalationReviewLine> Reviews,
    bool Whole)
{
    /// <summary>Items a page, and tickets of a queue that are shown.</summary>
    public const int PageSize = 200;

    /// <summary>Pages of a list that are read.</summary>
    public const int MostPages = 5;

    /// <summary>Reads all of it.</summary>
    public static async Task<Overview> Read(DeskClient desk, CancellationToken stop)
    {
        var agents = All(after => desk.ListAgents(after, PageSize, stop: stop));
        var held = All(after => desk.ListTickets(new(Open: true, Assigned: true, Order: "due", Limit: PageSize), after, stop));
        var escalated = desk.ListTickets(new(Query: "open:true level>=2", Order: "due", Limit: PageSize), stop: stop);
        var reviews = desk.Reviews("owed", limit: PageSize, stop: stop);
        var teams = await All(after => desk.ListQueues(after, PageSize, stop));
        var queues = Task.WhenAll(teams.Items.Select(team => desk.GetQueue(team.Team, limit: PageSize, stop: stop)));
        await Task.WhenAll(agents, held, escalated, reviews, queues);
        return new(
            [.. (await queues).OrderByDescending(queue => queue.Summary.PredictedBreaches).ThenByDescending(queue => queue.Summary.Waiting)],
            (await agents).Items,
            (await held).Items.ToLookup(ticket => ticket.Agent!),
            await escalated, await reviews, (await held).Next is null);
    }

    /// <summary>The agents of a team: those who can take work first, then those with the most room.</summary>
    public IEnumerable<Agent> Team(string team) => Ordered(Agents.Where(agent => agent.Teams.Contains(team)));

    /// <summary>Agents who work in no team that has a queue.</summary>
    public IEnumerable<Agent> Others => Ordered(Agents.Where(agent => !agent.Teams.Any(team => Queues.Any(queue => queue.Summary.Team == team))));

    /// <summary>Agents as a supervisor looks for one: available first, then by room.</summary>
    public static IEnumerable<Agent> Ordered(IEnumerable<Agent> agents) => agents
        .OrderBy(agent => Array.IndexOf(Statuses, agent.Status)).ThenByDescending(agent => agent.Capacity - agent.Load).ThenBy(agent => agent.Name, StringComparer.CurrentCultureIgnoreCase);

    private static readonly string[] Statuses = ["available", "busy", "away", "offline"];

    private static async Task<DeskPage<TItem>> All<TItem>(Func<string?, Task<DeskPage<TItem>>> read)
    {
        List<TItem> items = [];
        string? next = null;
        for (var page = 0; page < MostPages && (page == 0 || next is not null); page++)
        {
            var part = await read(next);
            items.AddRange(part.Items);
            next = part.Next;
        }

        return new(items, next);
    }
}
