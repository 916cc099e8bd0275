using Firstline.Domain.Kernel;
using Firstline.Domain.Routing;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Routing;
using Firstline.Grains.Kernel;
using Firstline.Grains.Sla;
using Orleans.Concurrency;

namespace Firstline.Grains.Routing;

/// <inheritdoc cref="IQueueDirectory"/>
[StatelessWorker, Reentrant]
internal sealed class QueueDirectory(Shelf<RoutingSettings> settings, SlaShelf policies) : Grain, IQueueDirectory
{
    private IEnumerable<TeamId> Known => policies.Book.Current.Levels.Select(level => new TeamId(level.Team)).Concat(settings.Newest.Document.Teams.Select(team => team.Team)).Distinct();

    public async Task<Page<QueueView>> List(string? after, int limit)
    {
        var teams = Known.OrderBy(team => team.Value, StringComparer.Ordinal).Where(team => string.CompareOrdinal(team.Value, after) > 0).Take(limit + 1).ToList();
        var views = await Task.WhenAll(teams.Take(limit).Select(team => GrainFactory.Queue(team).View(0, 0)));
        return new(views, teams.Count > limit ? teams[limit - 1].Value : null);
    }

    public async Task<QueueView?> Find(TeamId team, int skip, int take)
    {
        var view = await GrainFactory.Queue(team).View(skip, take);
        return view.Waiting > 0 || view.Agents > 0 || Known.Contains(team) ? view : null;
    }
}
