using System.Text.Json;
using Firstline.Domain.Kernel;
using Firstline.Domain.Sla;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Sla;
using Firstline.Grains.Kernel;
using Firstline.Grains.Ports;
using Microsoft.Extensions.Logging;

namespace Firstline.Grains.Sla;

/// <inheritdoc cref="ISlaPolicyGrain"/>
internal sealed partial class SlaPolicyGrain(DeciderKit kit, SlaShelf shelf, IReadModels rows)
    : DeciderGrain<SlaPolicies, SlaPolicyEvent, SlaPolicyView>(kit), ISlaPolicyGrain
{
    /// <summary>How the log names the policy.</summary>
    public const string EntityKind = "sla-policy";

    /// <summary>The key of the one policy.</summary>
    public const string TheOne = "desk";

    private const int Portion = 500;
    private const int AtOnce = 16;
    private const int MostPasses = 10;

    private TicketId? _after;
    private int _applied;
    private int _inPass;
    private int _passes;
    private int _failed;

    protected override string Kind => EntityKind;

    protected override string Id => this.GetPrimaryKeyString();

    protected override SlaPolicies Nothing { get; } = new SlaPolicies.None();

    private SlaPolicy Current => State is SlaPolicies.Published known ? known.Current : FrameworkPolicy.Default();

    public async Task<Outcome<SlaPolicyView>> Publish(SlaPolicy draft, string note, Asked asked)
    {
        if (asked.IfVersion is { } expected && expected != Current.Version)
        {
            return await AppliedBefore(asked) ?? DeskRefusal.VersionPassed.Because($"The request names version {expected}; version {Current.Version} is in force.");
        }

        if (await PolicyCalendars.Lost(draft, rows) is { } lost)
        {
            return lost;
        }

        await Begin();
        var outcome = await Execute(asked with { IfVersion = null }, (policies, _) => SlaPolicyDecider.Publish(policies, draft, note));
        if (outcome.View is { Policy: var published })
        {
            shelf.Learn(published);
            (_after, _applied, _inPass, _passes, _failed) = (null, 0, 0, 0, 0);
        }

        return outcome;
    }

    public async Task Begin()
    {
        if (State is SlaPolicies.None)
        {
            await Execute(new(Who.Desk, ""), (policies, _) => policies is SlaPolicies.None
                ? SlaPolicyDecider.Publish(policies, FrameworkPolicy.Default(), "The framework that ships with the desk.")
                : Decision<SlaPolicyEvent>.Nothing);
        }
    }

    public Task<SlaPolicyView> View() => Task.FromResult(new SlaPolicyView(Current, State is SlaPolicies.Published known ? known.Applied : Current.Version));

    public async Task<SlaPolicyView?> Edition(int version)
    {
        await shelf.Refresh();
        return shelf.Book.Knows(version) ? (await View()) with { Policy = shelf.Book.Version(version) } : null;
    }

    public async Task<IReadOnlyList<SlaPolicyEdition>> History()
    {
        var editions = new SortedDictionary<int, SlaPolicyEdition>();
        foreach (var fact in await Kit.Log.Read(Kind, Id, 0, int.MaxValue))
        {
            switch (fact.Event)
            {
                case SlaPolicyEvent.Published { Policy.Version: var version } published:
                    editions[version] = new(version, fact.At, fact.By, published.Note, version == 1 ? fact.At : null, 0);
                    break;
                case SlaPolicyEvent.Applied applied:
                    editions[applied.Version] = editions[applied.Version] with { AppliedAt = fact.At, Tickets = applied.Tickets };
                    break;
            }
        }

        return [.. editions.Values.Reverse()];
    }

    public Task<IReadOnlyList<HolidaySetView>> HolidaySets() => Task.FromResult<IReadOnlyList<HolidaySetView>>(
        [.. Calendars.HolidaySets.All.Select(set => new HolidaySetView(set.Name, set.Title, set.FirstYear, set.LastYear, set.Days))]);

    protected override SlaPolicies Evolve(SlaPolicies state, SlaPolicyEvent fact, DateTimeOffset at) => SlaPolicies.Evolve(state, fact);

    protected override string Write(SlaPolicies state) => JsonSerializer.Serialize((SlaPolicies.Published)state, StateJson.Default.Published);

    protected override SlaPolicies Read(string snapshot) => JsonSerializer.Deserialize(snapshot, StateJson.Default.Published)!;

    protected override SlaPolicyView ViewOf(SlaPolicies state, long version) => state is SlaPolicies.Published known ? new(known.Current, known.Applied) : new(Current, 0);

    protected override DateTimeOffset? NextWake(SlaPolicies state) => state is SlaPolicies.Published { ToApply: true } ? DateTimeOffset.UnixEpoch : null;

    /// <summary>Brings a portion of the open tickets up to the version in force; when a pass finds none that is older, the version is applied.</summary>
    protected override async Task Wake()
    {
        if (State is not SlaPolicies.Published { ToApply: true, Current.Version: var version })
        {
            return;
        }

        await shelf.Ensure(version);
        var behind = await rows.OpenTicketsBehindPolicy(version, _after, Portion);
        foreach (var some in behind.Chunk(AtOnce))
        {
            _failed += (await Task.WhenAll(some.Select(ticket => Apply(ticket, version)))).Count(applied => !applied);
        }

        (_applied, _inPass, _after) = (_applied + behind.Count, _inPass + behind.Count, behind.Count < Portion ? null : behind[^1]);
        if (_after is not null)
        {
            return;
        }

        var (found, failed) = (_inPass, _failed);
        (_passes, _inPass, _failed) = (_passes + 1, 0, 0);
        if (failed > 0 || (found > 0 && _passes >= MostPasses))
        {
            var passes = _passes;
            _passes = 0;
            throw new InvalidOperationException($"After {passes} passes version {version} of the SLA policy has not reached every open ticket, {failed} failed; the reminder tries again.");
        }

        if (found == 0)
        {
            LogApplied(Kit.Logger, version, _applied, _passes);
            await Execute(Asked.ByClock, (policies, _) => SlaPolicyDecider.ConfirmApplied(policies, version, _applied));
        }
    }

    /// <summary>Whether it went well; one ticket that fails does not keep the others.</summary>
    private async Task<bool> Apply(TicketId ticket, int version)
    {
        try
        {
            await GrainFactory.Ticket(ticket).ApplyPolicy(new(version), new(Who.Desk, $"policy:{version}:{ticket}"));
            return true;
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            LogFailed(Kit.Logger, failure, version, ticket);
            return false;
        }
    }

    [LoggerMessage(LogLevel.Error, "Version {Version} of the SLA policy could not be applied to ticket {Ticket}")]
    private static partial void LogFailed(ILogger logger, Exception failure, int version, TicketId ticket);

    [LoggerMessage(LogLevel.Information, "Version {Version} of the SLA policy reached {Tickets} open tickets in {Passes} passes")]
    private static partial void LogApplied(ILogger logger, int version, int tickets, int passes);
}
