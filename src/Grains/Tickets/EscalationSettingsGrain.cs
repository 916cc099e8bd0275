using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets.Escalating;
using Firstline.Grains.Interfaces.Tickets;
using Firstline.Grains.Kernel;

namespace Firstline.Grains.Tickets;

/// <inheritdoc cref="IEscalationSettingsGrain"/>
internal sealed class EscalationSettingsGrain(DeciderKit kit, Shelf<EscalationSettings> shelf)
    : DocumentGrain<EscalationSettings, EscalationSettingsEvent>(kit, shelf), IEscalationSettingsGrain
{
    /// <summary>How the log names the settings.</summary>
    public const string EntityKind = "escalation-settings";

    protected override Refusal? Broken(EscalationSettings draft) => EscalationSettingsRules.Broken(draft);

    protected override EscalationSettingsEvent Published(EscalationSettings document, string note) => new EscalationSettingsEvent.Published(document, note);

    protected override (EscalationSettings Document, string Note) Told(EscalationSettingsEvent fact) => fact is EscalationSettingsEvent.Published published
        ? (published.Settings, published.Note)
        : throw new System.Diagnostics.UnreachableException($"{fact} is not folded.");
}
