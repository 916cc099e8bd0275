using Firstline.Domain.Kernel;
using Firstline.Domain.OnCall;
using Firstline.Domain.Shifts;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.OnCall;
using Firstline.Grains.Kernel;
using Firstline.Grains.Ports;
using Orleans.Concurrency;

namespace Firstline.Grains.OnCall;

/// <inheritdoc cref="IOnCallDirectory"/>
[StatelessWorker, Reentrant]
internal sealed class OnCallDirectory(IEventLog log, Shelf<OnCallBook> onCall, Shelf<RosterBook> roster, DutyRoster duties) : Grain, IOnCallDirectory
{
    private const int MostStretches = 10_000;

    private readonly Editions<OnCallBook> _onCall = new(log, onCall, fact => ((OnCallEvent.Published)fact).Book);
    private readonly Editions<RosterBook> _roster = new(log, roster, fact => ((RosterEvent.Published)fact).Roster);

    public async Task<Outcome<OnCallNow>> At(DateTimeOffset at, TeamId? team)
    {
        var book = await _onCall.At(at);
        if (team is { } wanted && book.Of(wanted) is null)
        {
            return NoSchedule(wanted);
        }

        return new OnCallNow(at, [.. book.Schedules.Where(schedule => team is null || schedule.Team == team).Select(schedule =>
        {
            var plan = new OnCallPlan(schedule, book.Overrides);
            var answer = plan.At(at);
            return new TeamOnCall(schedule.Team, answer.Agent, answer.Layer, answer.Override, plan.NextChange(at));
        })]);
    }

    public async Task<Outcome<OnCallTimes>> Schedule(TeamId team, DateTimeOffset from, DateTimeOffset to)
    {
        var (final, known) = (new List<OnCallStretch>(), false);
        await foreach (var edition in _onCall.Between(from, to))
        {
            var schedule = edition.Document.Of(team);
            known |= schedule is not null;
            var stretches = schedule is null
                ? [new OnCallStretch(edition.From, edition.To, null, null, null)]
                : new OnCallPlan(schedule, edition.Document.Overrides).Stretches(edition.From, edition.To);
            foreach (var stretch in stretches)
            {
                if (final.Count > 0 && final[^1] is var last && stretch == last with { From = stretch.From, To = stretch.To })
                {
                    final[^1] = last with { To = stretch.To };
                }
                else if (final.Count == MostStretches)
                {
                    return OnCallRefusal.TooManyStretches.Because($"The time has more than {MostStretches:N0} stretches.", "to");
                }
                else
                {
                    final.Add(stretch);
                }
            }
        }

        var newest = onCall.Newest.Document.Of(team);
        if (!known && newest is null)
        {
            return NoSchedule(team);
        }

        var plan = newest is null ? null : duties.Plans.Of(team);
        var layers = new List<LayerTimes>();
        foreach (var (at, layer) in (newest?.Layers ?? []).Index())
        {
            layers.Add(new(layer.Name, [.. plan!.Stretches(at, from, to).Take(MostStretches)]));
        }

        return new OnCallTimes(final, layers);
    }

    public async Task<IReadOnlyList<RosterLine>> OnShift(DateTimeOffset at, TeamId? team)
    {
        var plans = new RosterPlans(await _roster.At(at));
        return
        [
            .. (team is { } wanted ? plans.Members(wanted) : plans.Everybody)
                .Where(agent => plans.Of(agent)!.On(at))
                .Select(agent => new RosterLine(agent, plans.Entry(agent)!.Teams, plans.Of(agent)!.NextChange(at))),
        ];
    }

    public Task<AgentTimes?> TimesOf(AgentId agent, DateTimeOffset from, DateTimeOffset to)
    {
        var (plans, times) = (duties.Plans, duties.Times.Of(agent));
        var teams = plans.Book.Schedules
            .Where(schedule => schedule.Layers.Any(layer => layer.Members.Contains(agent)) || plans.Book.Overrides.Any(known => known.Team == schedule.Team && known.Agent == agent))
            .ToList();
        var duty = teams.SelectMany(schedule => plans.Of(schedule.Team)!.Stretches(from, to)
            .Where(stretch => stretch.Agent == agent).Select(stretch => new AgentDuty(schedule.Team, stretch.From, stretch.To)));
        return Task.FromResult(times is null && teams.Count == 0
            ? null
            : new AgentTimes([.. times?.Shifts(from, to).Take(MostStretches) ?? []], [.. duty.Take(MostStretches)]));
    }

    private static Refusal NoSchedule(TeamId team) => OnCallRefusal.NoSchedule.Because($"The team '{team}' has no schedule.", "team");
}
