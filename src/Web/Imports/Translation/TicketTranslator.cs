using Firstline.Domain.Customers;
using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets;
using Firstline.Grains.Interfaces.Tickets;
using Firstline.Web.Imports.Mappings;
using Firstline.Web.Imports.Sources;

namespace Firstline.Web.Imports.Translation;

/// <summary>Makes histories of records. What cannot be so is repaired or left out, and reported.</summary>
/// <param name="mapping">What the columns are.</param>
/// <param name="now">When the import runs; nothing of a history is later.</param>
/// <param name="faults">Hears of every fault.</param>
/// <param name="filled">Hears of every placeholder, and whether it was filled.</param>
internal sealed class TicketTranslator(ImportMapping mapping, DateTimeOffset now, IImportFaults faults, Action<string, bool> filled)
{
    /// <summary>What a ticket is tagged with whose times contradict each other.</summary>
    public const string ContradictionTag = "times-contradict";

    private readonly EventTranslator? _events = mapping.Events is { } events ? new(mapping, events, faults) : null;

    /// <summary>The id of the ticket that a record is about; null, and reported, when the record cannot be used.</summary>
    public string? IdOf(ImportRecord record)
    {
        if (record.Broken is { } broken)
        {
            faults.Report(new(ImportFaultKind.BrokenRecord, record.Line, "", null, broken, RecordReader.LeftOut));
            return null;
        }

        if (mapping.Ticket.Id.In(record)?.Trim() is { } id)
        {
            return id;
        }

        faults.Report(new(ImportFaultKind.MissingValue, record.Line, "", mapping.Ticket.Id.Column, "It has no id.", RecordReader.LeftOut));
        return null;
    }

    /// <summary>The history of a ticket; null, and reported, when it cannot be taken over.</summary>
    /// <param name="id">Its id in the source.</param>
    /// <param name="records">Its records: one, or one for each of its events.</param>
    public Translated? Translate(string id, IReadOnlyList<ImportRecord> records)
    {
        var isLog = mapping.Events is { Each: null };
        var deeds = isLog ? _events!.Read(id, records) : [];
        var first = isLog && deeds.Count > 0 ? deeds[0].Record : records[0];
        var reader = new RecordReader(first, id, mapping.Times, faults, filled);
        if (!isLog && mapping.Events?.Each is { } list)
        {
            deeds = first.Within(list) is { } within ? _events!.Read(id, within) : [];
            if (first.Within(list) is null)
            {
                reader.Fault(ImportFaultKind.BrokenRecord, list, $"{list} is not a list of objects.");
            }
        }

        var opened = isLog ? deeds.Count > 0 ? deeds[0].At : null : reader.Time(mapping.Ticket.Opened);
        if (opened is not { } start)
        {
            reader.Fault(ImportFaultKind.MissingValue, mapping.Ticket.Opened.Columns.FirstOrDefault(), "Nothing says when it was opened.");
            return null;
        }

        var times = StatedTimes.Of(
            start, reader.Time(mapping.Ticket.FirstResponse), reader.Time(mapping.Ticket.Resolved), reader.Time(mapping.Ticket.Closed),
            (kind, what) => faults.Report(new(kind, first.Line, id, null, what, $"Moved to that time; tagged {ContradictionTag}; its clocks end unjudged.")));
        return Build(id, reader, times, deeds);
    }

    private Translated? Build(string id, RecordReader reader, StatedTimes times, IReadOnlyList<SourceEvent> deeds)
    {
        var ticket = mapping.Ticket;
        var source = $"{mapping.Name}:{id}";
        var channel = reader.Word(ticket.Channel, "channel", Channel.Ticket);
        var builder = new HistoryBuilder(source, id, channel, times.Contradiction ?? mapping.Unjudged, faults);
        var customer = reader.Needed(ticket.Customer.Id, "customer");
        var open = new OpenTicket(
            new(SourceIds.Slug(customer)), reader.Text(ticket.Contact) ?? "", reader.Needed(ticket.Subject, "subject"), reader.Needed(ticket.Body, "body"),
            reader.Word(ticket.Category, "category", Category.GeneralInquiry), reader.Word(ticket.Priority, "priority", Priority.Medium), channel, builder.NextMessage(),
            reader.Text(ticket.Outage) == "true", source, reader.Text(ticket.Component) ?? "", reader.Text(ticket.Team) is { } team ? new(SourceIds.Slug(team)) : null, Tags(reader, times));
        var register = new RegisterCustomer(reader.Text(ticket.Customer.Name) ?? customer, reader.Word(ticket.Customer.Tier, "tier", Tier.Standard), reader.Text(ticket.Customer.Zone) ?? "UTC", [], []);
        var status = ticket.Status is { } rule ? reader.Word(rule, "status", TicketStatus.New) : (TicketStatus?)null;
        var start = new Moment(times.Opened, RecordReader.Who(null), reader.Line);
        builder.Distrust(start);
        if (reader.Text(ticket.Agent) is { } agent)
        {
            builder.Assign(start, agent);
        }

        foreach (var deed in deeds)
        {
            _events!.Apply(builder, deed, channel);
        }

        new StatedCourse(builder, ticket, faults).Follow(reader, id, times, status);
        return reader.Unusable || !InRange(reader, times.Opened, builder.Last)
            ? null
            : new(id, reader.Line, SourceIds.Ticket(source), new TicketHistory(times.Opened, open, builder.Steps), register, builder.Agents, times.Contradiction is not null);
    }

    private List<string> Tags(RecordReader reader, StatedTimes times) =>
    [
        .. mapping.Ticket.Tags.Select(reader.Text).OfType<string>().SelectMany(text => text.Split(',')).Select(Slug.From).Where(tag => tag.Length > 0),
        .. times.Contradiction is null ? [] : new[] { ContradictionTag },
    ];

    private bool InRange(RecordReader reader, DateTimeOffset opened, DateTimeOffset? last)
    {
        if (opened >= DateTimeOffset.UnixEpoch && (last ?? opened) <= now)
        {
            return true;
        }

        reader.Fault(ImportFaultKind.TimeOutOfRange, null, $"A history lies between 1970 and now; this one from {opened:u} to {last ?? opened:u}.");
        return false;
    }
}
