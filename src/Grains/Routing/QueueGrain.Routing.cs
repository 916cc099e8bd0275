using Firstline.Domain.Kernel;
using Firstline.Domain.Routing;
using Firstline.Domain.Tickets;
using Firstline.Domain.Tickets.Routing;
using Firstline.Grains.Interfaces.Kernel;
using Microsoft.Extensions.Logging;

namespace Firstline.Grains.Routing;

internal sealed partial class QueueGrain
{
    /// <summary>How many tickets are on their way at once; more wait for the next turn, so that news come in between.</summary>
    private const int Batch = 32;

    private static readonly TimeSpan ManagersKept = TimeSpan.FromMinutes(1);
    private readonly Dictionary<CustomerId, AgentId?> _managers = [];
    private long _managersReadAt;

    private async Task Route()
    {
        var rules = Rules;
        if (rules.Mode == RoutingMode.Manual)
        {
            return;
        }

        var plan = await Plan(rules);
        await Task.WhenAll(plan.Select(step => Give(step, rules)));
        if (plan.Count == Batch)
        {
            _route.Ask();
        }
    }

    /// <summary>Who gets what, in the order of the queue, each choice with what the ones before it take.</summary>
    private async Task<List<Step>> Plan(TeamRouting rules)
    {
        List<Step> plan = [];
        var now = time.GetUtcNow();
        var candidates = Reachable().ToDictionary(agent => agent.Agent, CandidateOf);
        var room = Room();
        foreach (var waiting in _waiting.InOrder.ToList())
        {
            if (plan.Count == Batch || room <= 0)
            {
                break;
            }

            if (waiting.Asked || waiting.Line.Place?.Offer?.Expires > now)
            {
                continue;
            }

            var work = await WorkOf(waiting);
            if (Choosing.Choose(work, candidates.Values, rules, now) is not { } choice)
            {
                continue;
            }

            plan.Add(new(waiting, choice.Agent, choice.Why));
            candidates[choice.Agent] = candidates[choice.Agent] with { Taken = candidates[choice.Agent].Taken + waiting.Weight, LastAssigned = now };
            room = Room();
        }

        return plan;

        int Room() => candidates.Values.Count(candidate => candidate.Taken < candidate.Capacity + rules.Beyond);
    }

    private async Task Give(Step step, TeamRouting rules)
    {
        var (waiting, line) = (step.Waiting, step.Waiting.Line);
        waiting.Asked = true;
        try
        {
            var outcome = await GrainFactory.Ticket(line.Id).Offer(
                new(step.Agent, step.Why, rules.Mode == RoutingMode.Offer ? rules.OfferWithin : null, rules.ConfirmWithin, rules.PassFor), Asked.ByClock);
            if (outcome.Refusal is not { } refusal)
            {
                Counted(step.Agent, waiting.Weight);
            }
            else if (refusal.Field == "agent")
            {
                waiting.Asked = false;
                await Learn(step.Agent);
            }
            else if (refusal.Code != TicketRefusal.AlreadyOffered.Name)
            {
                _waiting.Remove(line.Id, line.Version);
            }
        }
        catch (Exception failure)
        {
            waiting.Asked = false;
            LogNotGiven(logger, failure, line.Number, step.Agent);
        }
    }

    /// <summary>Until the agent tells.</summary>
    private void Counted(AgentId agent, int weight)
    {
        if (_agents.TryGetValue(agent, out var known))
        {
            _agents[agent] = known with { Taken = known.Taken + weight, LastAssigned = time.GetUtcNow() };
        }
    }

    /// <summary>The agent knew better.</summary>
    private async Task Learn(AgentId agent)
    {
        if (await GrainFactory.Agent(agent).View() is { } view)
        {
            _agents[agent] = new(agent, true, view.Status, view.Capacity, view.Load + view.Offered, view.LastAssigned);
        }
        else
        {
            _agents.Remove(agent);
        }
    }

    private Candidate CandidateOf(Interfaces.Routing.AgentStanding agent) => new(agent.Agent, agent.Capacity, agent.Taken, agent.LastAssigned, roster.SkillsOf(agent.Agent).ToDictionary(skill => skill.Skill, skill => skill.Grade));

    private async ValueTask<WaitingWork> WorkOf(Waiting waiting)
    {
        var (line, place) = (waiting.Line, waiting.Line.Place);
        return new(
            line.Category, place?.Component ?? "", place?.Tags ?? [], place?.Channel ?? Channel.Ticket, waiting.Weight, line.OpenedAt, await ManagerOf(line.Customer), place?.Previous, place?.Passed ?? []);
    }

    private async ValueTask<AgentId?> ManagerOf(CustomerId customer)
    {
        if (time.GetElapsedTime(_managersReadAt) >= ManagersKept)
        {
            _managers.Clear();
            _managersReadAt = time.GetTimestamp();
        }

        if (!_managers.TryGetValue(customer, out var manager))
        {
            _managers[customer] = manager = (await GrainFactory.Customer(customer).View())?.AccountManager;
        }

        return manager;
    }

    private sealed record Step(Waiting Waiting, AgentId Agent, RoutingReason Why);

    [LoggerMessage(LogLevel.Warning, "Ticket {Ticket} could not be given to {Agent}; it stays queued and is tried again within a second")]
    private static partial void LogNotGiven(ILogger logger, Exception failure, TicketNumber ticket, AgentId agent);
}
