using System.Diagnostics;
using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets;
using Firstline.Domain.Tickets.Automation;
using Firstline.Domain.Tickets.Settings;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Tickets;
using Firstline.Grains.Kernel;

namespace Firstline.Grains.Tickets;

/// <inheritdoc cref="IRulesGrain"/>
internal sealed class RulesGrain(DeciderKit kit, Shelf<AutomationRules> shelf, TicketLimits limits, Shelf<TicketSettings> settings, DeskWords words)
    : DocumentGrain<AutomationRules, AutomationRulesEvent>(kit, shelf), IRulesGrain
{
    /// <summary>How the log names the rules.</summary>
    public const string EntityKind = "rules";

    public override async Task<Outcome<Numbered<AutomationRules>>> Publish(AutomationRules draft, string note, Asked asked)
    {
        foreach (var rule in draft.Rules)
        {
            await words.Ensure(rule.Condition);
        }

        var outcome = await base.Publish(draft, note, asked);
        if (outcome.View is { } published)
        {
            await GrainFactory.RulesPass().Begin(published.Version);
        }

        return outcome;
    }

    protected override Refusal? Broken(AutomationRules draft) => RuleRules.Broken(draft, limits, words.Now);

    protected override async Task<Refusal?> Lost(AutomationRules known, AutomationRules draft)
    {
        var now = settings.Newest.Document;
        return RuleRules.Unfit(known, draft, now) ?? await GrainFactory.Lost([.. draft.Rules.SelectMany(rule => rule.Actions)], now);
    }

    protected override AutomationRulesEvent Published(AutomationRules document, string note) => new AutomationRulesEvent.Published(document, note);

    protected override (AutomationRules Document, string Note) Told(AutomationRulesEvent fact) => fact is AutomationRulesEvent.Published published
        ? (published.Rules, published.Note)
        : throw new UnreachableException($"{fact} is not folded.");
}
