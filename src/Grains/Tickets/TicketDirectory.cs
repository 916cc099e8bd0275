using System.Globalization;
using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets;
using Firstline.Domain.Tickets.Attachments;
using Firstline.Grains.Attachments;
using Firstline.Grains.Interfaces.Attachments;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Tickets;
using Firstline.Grains.Kernel;
using Firstline.Grains.Ports;
using Firstline.Grains.Sla;
using Orleans.Concurrency;

namespace Firstline.Grains.Tickets;

/// <inheritdoc cref="ITicketDirectory"/>
[StatelessWorker, Reentrant]
internal sealed partial class TicketDirectory(IReadModels rows, ISearch search, ILinkRows links, IProblemRows problems, ITimeRows times, IReviewRows reviews, IEventLog log, IDrafts drafts, IAttachments attachments, SlaShelf shelf, DeskWords words, DeskTime time) : Grain, ITicketDirectory
{
    public Task<TicketId?> Find(TicketNumber number) => rows.FindTicket(number);

    public Task<Page<TicketLine>> List(TicketFilter filter, TicketOrder order, string? after, int limit) => rows.Tickets(filter, order, after, limit);

    public async Task<Page<TimelineEntry>> Timeline(TicketId ticket, long afterVersion, int limit)
    {
        var facts = await log.Read(TicketGrain.EntityKind, ticket.ToString(), afterVersion, limit);
        return new(await Tell(facts), facts.Count < limit ? null : facts[^1].Version.ToString(CultureInfo.InvariantCulture));
    }

    public Task<Page<Draft>> Drafts(TicketId ticket, string? after, int limit) => drafts.Of(ticket, after, limit);

    /// <summary>Facts with their texts and files.</summary>
    private async Task<IReadOnlyList<TimelineEntry>> Tell(IReadOnlyList<StoredFact> facts)
    {
        var texts = await log.Contents([.. facts.Select(fact => MessageTexts.MessageOf(fact.Event)).OfType<Guid>()]);
        var files = (await attachments.Find([.. facts.SelectMany(fact => TicketFiles.Of((TicketEvent)fact.Event))])).ToDictionary(file => file.Id, AttachmentViews.Of);
        return
        [
            .. facts.Select(fact => new TimelineEntry(
                new(fact.EntityId, fact.Version, fact.At, fact.By, (TicketEvent)fact.Event),
                MessageTexts.MessageOf(fact.Event) is { } message ? texts.GetValueOrDefault(message, Person.Erased) : null,
                [.. TicketFiles.Of((TicketEvent)fact.Event).Select(file => files.GetValueOrDefault(file) ?? AttachmentView.Gone(file))])),
        ];
    }
}
