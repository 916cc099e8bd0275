using System.Collections.Frozen;
using Firstline.Domain.Kernel;

namespace Firstline.Domain.OnCall;

/// <summary>Every schedule of a version of the document, ready for questions. Safe to share between threads.</summary>
internal sealed class OnCallPlans(OnCallBook book)
{
    private readonly FrozenDictionary<TeamId, OnCallPlan> _plans =
        book.Schedules.ToFrozenDictionary(schedule => schedule.Team, schedule => new OnCallPlan(schedule, book.Overrides));

    public OnCallBook Book => book;

    /// <summary>A team's plan, or null.</summary>
    public OnCallPlan? Of(TeamId team) => _plans.GetValueOrDefault(team);
}
