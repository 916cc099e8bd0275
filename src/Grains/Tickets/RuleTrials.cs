using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets;
using Firstline.Domain.Tickets.Automation;
using Firstline.Domain.Tickets.Settings;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Tickets;
using Firstline.Grains.Kernel;
using Firstline.Grains.Ports;
using Firstline.Grains.Sla;
using Orleans.Concurrency;

namespace Firstline.Grains.Tickets;

/// <inheritdoc cref="IRuleTrials"/>
[StatelessWorker, Reentrant]
internal sealed class RuleTrials(SlaShelf policies, IReadModels rows, IEventLog log, DeskTime time, Shelf<TicketSettings> settings, DeskWords words, TicketLimits limits) : Grain, IRuleTrials
{
    public async Task<Outcome<RuleTrialResult>> Try(AutomationRule rule, DateTimeOffset since, int examples)
    {
        if (await Refused(rule) is { } refusal)
        {
            return refusal;
        }

        await policies.Refresh();
        var run = new TrialRun(rows, log, TimeProvider.System, IRuleTrials.MostTickets, TimeSpan.FromSeconds(IRuleTrials.MostSeconds));
        return await run.Run(rule, policies.Rules, since, time.GetUtcNow(), examples);
    }

    /// <summary>Why the rule could not be saved, its fields named as those of the rule alone.</summary>
    private async Task<Refusal?> Refused(AutomationRule rule)
    {
        await words.Ensure(rule.Condition);
        AutomationRules draft = new() { Rules = [rule is { For: null, On.IsEmpty: true } ? rule with { On = [RuleOccasion.Opened] } : rule] };
        var now = settings.Newest.Document;
        return (RuleRules.Broken(draft, limits, words.Now) ?? RuleRules.Unfit(AutomationRules.Usual, draft, now)) is { } refusal
            ? refusal with { Faults = [.. refusal.Faults!.Select(fault => fault with { Field = fault.Field.Replace("rules[0]", "rule", StringComparison.Ordinal) })] }
            : await GrainFactory.Lost(rule.Actions, now);
    }
}
