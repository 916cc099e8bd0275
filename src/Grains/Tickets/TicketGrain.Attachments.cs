using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets;
using Firstline.Domain.Tickets.Attachments;
using Firstline.Grains.Ports;

namespace Firstline.Grains.Tickets;

internal sealed partial class TicketGrain
{
    /// <summary>Why files cannot go with a message of this ticket; those that can are held for it meanwhile.</summary>
    private async Task<Refusal?> Unusable(IReadOnlyList<Guid>? files)
    {
        if (files is null or [] || files.Count > TicketLimits.MostAttachments)
        {
            return files is { Count: > 0 } ? TicketRefusal.TooManyAttachments.Because($"{files.Count} attachments are more than {TicketLimits.MostAttachments}.", "attachments") : null;
        }

        var known = (await attachments.Hold(files)).Where(file => file.Verdict != ScanVerdict.Infected && (file.Ticket is null || file.Ticket == TicketId)).ToDictionary(file => file.Id);
        return files.Where(file => !known.ContainsKey(file)).ToList() is [var wrong, ..]
            ? AttachmentRefusal.NotUsable.Because($"There is no file {wrong} that this ticket may use.", "attachments")
            : null;
    }

    /// <summary>The files that messages of this append take.</summary>
    private IEnumerable<TakenAttachment> TakenAttachments(IReadOnlyList<Stamped<TicketEvent>> facts) =>
        facts.SelectMany(fact => TicketFiles.Of(fact.Event)).Select(file => new TakenAttachment(file, TicketId));
}
