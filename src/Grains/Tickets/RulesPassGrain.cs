using System.Text.Json;
using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets;
using Firstline.Domain.Tickets.Automation;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Tickets;
using Firstline.Grains.Kernel;
using Firstline.Grains.Ports;
using Firstline.Grains.Sla;
using Microsoft.Extensions.Logging;

namespace Firstline.Grains.Tickets;

/// <inheritdoc cref="IRulesPassGrain"/>
internal sealed partial class RulesPassGrain(DeciderKit kit, SlaShelf policies, RuleShelf rules, IReadModels rows)
    : DeciderGrain<RulesPass, RulesPassEvent, RulesPassView>(kit), IRulesPassGrain
{
    private const int Portion = 500;
    private const int AtOnce = 16;
    private const int MostPasses = 10;

    private TicketId? _after;
    private int _changed;
    private int _inPass;
    private int _passes;

    protected override string Kind => "rules-pass";

    protected override string Id => this.GetPrimaryKeyString();

    protected override RulesPass Nothing => RulesPass.None;

    public async Task Begin(long version)
    {
        await Execute(Asked.ByClock, (pass, _) => RulesPass.Want(pass, version));
        (_after, _changed, _inPass, _passes) = (null, 0, 0, 0);
    }

    public Task<RulesPassView> View() => Task.FromResult(ViewOf(State, Version));

    protected override RulesPass Evolve(RulesPass state, RulesPassEvent fact, DateTimeOffset at) => RulesPass.Evolve(state, fact);

    protected override string Write(RulesPass state) => JsonSerializer.Serialize(state, StateJson.Default.RulesPass);

    protected override RulesPass Read(string snapshot) => JsonSerializer.Deserialize(snapshot, StateJson.Default.RulesPass)!;

    protected override RulesPassView ViewOf(RulesPass state, long version) => new(state.Wanted, state.Reached);

    protected override DateTimeOffset? NextWake(RulesPass state) => state.Wanted > state.Reached ? DateTimeOffset.UnixEpoch : null;

    /// <summary>Looks at a portion of the open tickets; a pass that finds none that would change is the last one.</summary>
    protected override async Task Wake()
    {
        if (State.Wanted <= State.Reached)
        {
            return;
        }

        await rules.Refresh();
        var states = await rows.OpenTicketStates(_after, Portion);
        List<TicketId> touched = [.. states.Where(state => Changes(state.Ticket, state.Snapshot)).Select(state => state.Ticket)];
        foreach (var some in touched.Chunk(AtOnce))
        {
            await Task.WhenAll(some.Select(ticket => GrainFactory.Ticket(ticket).LookAtRules(new(), Asked.ByClock)));
        }

        (_changed, _inPass, _after) = (_changed + touched.Count, _inPass + touched.Count, states.Count < Portion ? null : states[^1].Ticket);
        if (_after is not null)
        {
            return;
        }

        var found = _inPass;
        (_passes, _inPass) = (_passes + 1, 0);
        if (found == 0 || _passes >= MostPasses)
        {
            var (reached, changed) = (rules.Book.Version, _changed);
            LogReached(Kit.Logger, reached, changed, _passes);
            (_changed, _passes) = (0, 0);
            await Execute(Asked.ByClock, (pass, _) => RulesPass.Reach(pass, reached, changed));
        }
    }

    private bool Changes(TicketId id, string snapshot) => TicketDecider.Decide(
        JsonSerializer.Deserialize(snapshot, StateJson.Default.Known)!, new LookAtRules(), policies.Rules with { Automation = rules.For(id, 0, TemplateNames.None) }, Kit.Time.GetUtcNow())
        .Events.Any(fact => fact is TicketEvent.RuleArmed or TicketEvent.RuleDisarmed or TicketEvent.RuleRests);

    [LoggerMessage(LogLevel.Information, "Version {Version} of the rules reached the open tickets; {Tickets} changed in {Passes} passes")]
    private static partial void LogReached(ILogger logger, long version, int tickets, int passes);
}
