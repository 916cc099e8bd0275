using System.Diagnostics;
using Firstline.Domain.Kernel;
using Firstline.Domain.Routing;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Routing;
using Firstline.Grains.Kernel;

namespace Firstline.Grains.Routing;

/// <inheritdoc cref="IRoutingSettingsGrain"/>
internal sealed class RoutingSettingsGrain(DeciderKit kit, Shelf<RoutingSettings> shelf)
    : DocumentGrain<RoutingSettings, RoutingSettingsEvent>(kit, shelf), IRoutingSettingsGrain
{
    /// <summary>How the log names the settings.</summary>
    public const string EntityKind = "routing-settings";

    public override async Task<Outcome<Numbered<RoutingSettings>>> Publish(RoutingSettings draft, string note, Asked asked)
    {
        var outcome = await base.Publish(draft, note, asked);
        foreach (var team in outcome.View?.Document.Teams ?? [])
        {
            await GrainFactory.Queue(team.Team).Begin();
        }

        return outcome;
    }

    protected override Refusal? Broken(RoutingSettings draft) => RoutingSettingsRules.Broken(draft);

    protected override RoutingSettingsEvent Published(RoutingSettings document, string note) => new RoutingSettingsEvent.Published(document, note);

    protected override (RoutingSettings Document, string Note) Told(RoutingSettingsEvent fact) => fact is RoutingSettingsEvent.Published published
        ? (published.Settings, published.Note)
        : throw new UnreachableException($"{fact} is not folded.");
}
