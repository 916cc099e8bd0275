using System.Globalization;
using Firstline.Domain.Escalations;
using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets;
using Firstline.Web.Http;
using Firstline.Web.Imports.Mappings;
using Firstline.Web.Imports.Sources;

namespace Firstline.Web.Imports.Translation;

/// <summary>One event of the source that does something at the desk.</summary>
internal sealed record SourceEvent(ImportRecord Record, DateTimeOffset? At, string Activity, string? By, string? Text, string? Value, string? Cause, Channel? Channel, IReadOnlyList<Deed> Deeds);

/// <summary>Makes steps of the events of a ticket.</summary>
internal sealed class EventTranslator(ImportMapping mapping, EventMapping events, IImportFaults faults)
{
    /// <summary>The most events of one ticket.</summary>
    public const int MostEvents = 5_000;

    /// <summary>The events in the order of time; those that cannot be used are reported.</summary>
    public IReadOnlyList<SourceEvent> Read(string id, IReadOnlyList<ImportRecord> records)
    {
        if (records.Count > MostEvents)
        {
            faults.Report(new(ImportFaultKind.TooManySteps, records[0].Line, id, null, $"It has {records.Count:N0} events.", $"Only the first {MostEvents:N0} are taken over."));
        }

        return [.. records.Take(MostEvents).Select(record => Read(id, record)).OfType<SourceEvent>().OrderBy(known => known.At)];
    }

    /// <summary>Adds what an event does.</summary>
    public void Apply(HistoryBuilder builder, SourceEvent known, Channel channel)
    {
        var at = new Moment(known.At!.Value, RecordReader.Who(known.By), known.Record.Line);
        foreach (var deed in known.Deeds)
        {
            Apply(builder, known, deed, at, known.Channel ?? channel);
        }
    }

    private SourceEvent? Read(string id, ImportRecord record)
    {
        var reader = new RecordReader(record, id, mapping.Times, faults, (_, _) => { });
        var activity = reader.Needed(events.Activity, "activity");
        if (reader.Time(events.At) is not { } at)
        {
            reader.Fault(ImportFaultKind.MissingValue, events.At.Columns.FirstOrDefault(), "Nothing says when it was.");
            return null;
        }

        if (!events.Steps.TryGetValue(activity, out var deeds) && (deeds = events.Otherwise) is null)
        {
            reader.Fault(ImportFaultKind.UnknownActivity, events.Activity.Column, $"'{activity}' is no activity that the mapping knows.");
        }

        var channel = events.Channel is { } rule && rule.Text?.In(record) is not null ? reader.Word(rule, "channel", Channel.Ticket) : (Channel?)null;
        return reader.Unusable ? null : new(record, at, activity, reader.Text(events.By), reader.Text(events.Text), reader.Text(events.Value), reader.Text(events.Cause), channel, deeds!);
    }

    private void Apply(HistoryBuilder builder, SourceEvent known, Deed deed, Moment at, Channel channel)
    {
        var text = known.Text ?? $"{known.Activity}, as the source records it.";
        switch (deed)
        {
            case Deed.Message:
                builder.Message(at, known.Text, channel);
                break;
            case Deed.Reply:
                builder.Reply(at, known.Text, channel);
                break;
            case Deed.Respond:
                builder.Respond(at, text);
                break;
            case Deed.Answer:
                builder.Answer(at, text);
                break;
            case Deed.Note:
                builder.Note(at, text);
                break;
            case Deed.Take when known.By is { } name:
                builder.Assign(at, name);
                break;
            case Deed.Assign when known.Value is { } name:
                builder.Assign(at, name);
                break;
            case Deed.Unassign:
                builder.Do(at, new UnassignTicket());
                break;
            case Deed.Team when known.Value is { } team:
                builder.Do(at, new MoveToTeam(new(SourceIds.Slug(team))));
                break;
            case Deed.Tags:
                builder.Do(at, new TagTicket([.. (known.Value ?? "").Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).Select(Slug.From).Where(tag => tag.Length > 0)]));
                break;
            case Deed.Component:
                builder.Do(at, new ChangeComponent(known.Value ?? ""));
                break;
            case Deed.WaitCustomer:
                builder.Wait(at, WaitingFor.Customer);
                break;
            case Deed.WaitThirdParty:
                builder.Wait(at, WaitingFor.ThirdParty);
                break;
            case Deed.Continue:
                builder.GoOn(at);
                break;
            case Deed.Resolve:
                builder.Resolve(at, known.Value is { } how && Words<Resolution>.TryParse(how, out var resolution) ? resolution : Resolution.Fixed);
                break;
            case Deed.Reopen:
                builder.Reopen(at, text);
                break;
            case Deed.Close:
                builder.Close(at);
                break;
            case Deed.Duplicate:
                builder.Resolve(at, Resolution.Duplicate);
                builder.Close(at);
                break;
            case Deed.Escalate or Deed.Deescalate or Deed.Acknowledge:
                Level(builder, known, deed, at);
                break;
            case Deed.Distrust:
                builder.Distrust(at, text);
                break;
            case Deed.Priority or Deed.Category or Deed.Status:
                Become(builder, known, deed, at);
                break;
        }
    }

    private static void Level(HistoryBuilder builder, SourceEvent known, Deed deed, Moment at)
    {
        var level = int.TryParse(known.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : (int?)null;
        TicketCommand? command = (deed, known.Value, level) switch
        {
            (Deed.Escalate, _, _) when Words<EscalationTrigger>.TryParse(known.Cause ?? "", out var cause) =>
                EscalationLevels.IsManual(cause) ? new EscalateTicket(cause, known.Text ?? known.Activity, level) : null,
            (Deed.Deescalate, _, { } lower) => new DeescalateTicket(lower, known.Text ?? known.Activity),
            (Deed.Acknowledge, { } agent, _) => new AcknowledgeTicket(new(SourceIds.Slug(agent))),
            _ => null,
        };
        if (command is not null)
        {
            builder.Do(at, command);
        }
    }

    private void Become(HistoryBuilder builder, SourceEvent known, Deed deed, Moment at)
    {
        var word = known.Value ?? "";
        switch (deed)
        {
            case Deed.Priority when Words<Priority>.TryParse(word, out var priority):
                builder.Do(at, new ChangePriority(priority));
                builder.Distrust(at);
                break;
            case Deed.Category when Words<Category>.TryParse(word, out var category):
                builder.Do(at, new Categorize(category));
                break;
            case Deed.Status when Words<TicketStatus>.TryParse(word, out var status):
                switch (status)
                {
                    case TicketStatus.Open:
                        builder.GoOn(at);
                        break;
                    case TicketStatus.WaitingOnCustomer:
                        builder.Wait(at, WaitingFor.Customer);
                        break;
                    case TicketStatus.WaitingOnThirdParty:
                        builder.Wait(at, WaitingFor.ThirdParty);
                        break;
                }

                break;
            default:
                faults.Report(new(ImportFaultKind.UnknownWord, at.Line, "", events.Value?.Column, $"'{word}' is not a word of the desk.", "This step is left out."));
                break;
        }
    }
}
