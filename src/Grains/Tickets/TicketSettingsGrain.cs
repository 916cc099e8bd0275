using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets.Fields;
using Firstline.Domain.Tickets.Settings;
using Firstline.Grains.Interfaces.Tickets;
using Firstline.Grains.Kernel;
using Firstline.Grains.Ports;

namespace Firstline.Grains.Tickets;

/// <inheritdoc cref="ITicketSettingsGrain"/>
internal sealed class TicketSettingsGrain(DeciderKit kit, Shelf<TicketSettings> shelf, ITicketUses uses)
    : DocumentGrain<TicketSettings, TicketSettingsEvent>(kit, shelf), ITicketSettingsGrain
{
    /// <summary>How the log names the settings.</summary>
    public const string EntityKind = "ticket-settings";

    protected override Refusal? Broken(TicketSettings draft) => TicketSettingsRules.Broken(draft);

    protected override async Task<Refusal?> Lost(TicketSettings known, TicketSettings draft)
    {
        foreach (var status in known.Statuses.Where(status => draft.Status(status.Id) is null))
        {
            if (await uses.OfStatus(status.Id))
            {
                return DocumentRefusal.InUse.Because($"A ticket stands at the status '{status.Id}', which this version leaves out.", "statuses");
            }
        }

        foreach (var field in known.Fields)
        {
            if (FieldRules.Lost(field, draft.Fields) is { } lost && await uses.OfField(field.Id))
            {
                return DocumentRefusal.InUse.Because($"{lost} A ticket has a value of it.", "fields");
            }
        }

        return null;
    }

    protected override TicketSettingsEvent Published(TicketSettings document, string note) => new TicketSettingsEvent.Published(document, note);

    protected override (TicketSettings Document, string Note) Told(TicketSettingsEvent fact) => fact is TicketSettingsEvent.Published published
        ? (published.Settings, published.Note)
        : throw new System.Diagnostics.UnreachableException($"{fact} is not folded.");
}
