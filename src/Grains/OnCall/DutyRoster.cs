using Firstline.Domain.Kernel;
using Firstline.Domain.OnCall;
using Firstline.Domain.Shifts;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Kernel;
using Firstline.Grains.Sla;

namespace Firstline.Grains.OnCall;

/// <inheritdoc cref="IDutyRoster"/>
internal sealed class DutyRoster(Shelf<OnCallBook> onCall, Shelf<RosterBook> roster, SlaShelf policy) : IDutyRoster
{
    private readonly Prepared<OnCallBook, OnCallPlans> _onCall = new(onCall, book => new(book));
    private readonly Prepared<RosterBook, RosterPlans> _roster = new(roster, book => new(book));

    /// <summary>Every schedule of the newest version.</summary>
    public OnCallPlans Plans => _onCall.Newest;

    /// <summary>Everybody's working time by the newest version.</summary>
    public RosterPlans Times => _roster.Newest;

    public bool Keeps(TeamId team) => Plans.Of(team) is not null || Times.Members(team).Any();

    public IReadOnlyList<AgentId> OnCallOrOnShift(TeamId team, DateTimeOffset at)
    {
        var times = Times;
        var onShift = times.Members(team).Where(agent => times.Of(agent)!.On(at));
        return OnCall(team, at) is { } first ? [first, .. onShift.Where(agent => agent != first)] : [.. onShift];
    }

    public IReadOnlyList<AgentId> OnCallOrOnShift(int level, DateTimeOffset at) =>
        policy.Book.Current.Levels.FirstOrDefault(known => known.Level == level) is { } promise ? OnCallOrOnShift(new TeamId(promise.Team), at) : [];

    public AgentId? OnCall(TeamId team, DateTimeOffset at) => Plans.Of(team)?.At(at).Agent;

    public bool? OnShift(AgentId agent, DateTimeOffset at) => Times.Of(agent)?.On(at);

    public DateTimeOffset? NextChange(TeamId team, DateTimeOffset after) =>
        Times.Members(team).Select(agent => NextChange(agent, after)).Append(Plans.Of(team)?.NextChange(after)).Min();

    public DateTimeOffset? NextChange(AgentId agent, DateTimeOffset after) => Times.Of(agent)?.NextChange(after);

    public IReadOnlyList<SkillGrade> SkillsOf(AgentId agent) => Times.Entry(agent)?.Skills ?? [];

    public IReadOnlyList<AgentId> MembersOf(TeamId team) => [.. Times.Members(team)];

    /// <summary>What is made of a document, once a version.</summary>
    private sealed class Prepared<TDocument, TPlans>(Shelf<TDocument> shelf, Func<TDocument, TPlans> prepare)
        where TDocument : class
        where TPlans : class
    {
        private Made? _made;

        public TPlans Newest
        {
            get
            {
                var (newest, made) = (shelf.Newest, Volatile.Read(ref _made));
                if (made is null || !ReferenceEquals(made.From, newest))
                {
                    made = new(newest, prepare(newest.Document));
                    Volatile.Write(ref _made, made);
                }

                return made.Plans;
            }
        }

        private sealed record Made(Numbered<TDocument> From, TPlans Plans);
    }
}
