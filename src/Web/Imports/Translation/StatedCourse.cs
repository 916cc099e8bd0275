using Firstline.Domain.Tickets;
using Firstline.Web.Http;
using Firstline.Web.Imports.Mappings;

namespace Firstline.Web.Imports.Translation;

/// <summary>The steps that follow from the times and the status which a record states for its ticket.</summary>
internal sealed class StatedCourse(HistoryBuilder builder, TicketMapping ticket, IImportFaults faults)
{
    private const string Responded = "First response, as the source records it.";

    public void Follow(RecordReader reader, string id, StatedTimes times, TicketStatus? status)
    {
        var desk = RecordReader.Who(null);
        if (times.Responded is { } responded)
        {
            builder.Reply(new(responded, desk, reader.Line), reader.Text(ticket.Response) ?? Responded);
        }

        if (times.Contradiction is { } contradiction)
        {
            builder.Note(At(times.Responded ?? times.Opened), $"The source's times contradict each other. {contradiction}");
        }

        var ends = status ?? (times.Closed is not null ? TicketStatus.Closed : times.Resolved is not null ? TicketStatus.Resolved : null);
        if (ends is not (TicketStatus.Resolved or TicketStatus.Closed) && (times.Resolved ?? times.Closed) is not null)
        {
            faults.Report(new(ImportFaultKind.StatusAgainstTimes, reader.Line, id, ticket.Status?.Text?.Column, $"It has a time of resolution or closing, but its status is {Words<TicketStatus>.Of(ends!.Value)}.", "The status counts."));
        }

        Stand(reader, id, times, ends);

        Moment At(DateTimeOffset at) => new(builder.Last > at ? builder.Last.Value : at, desk, reader.Line);
    }

    private void Stand(RecordReader reader, string id, StatedTimes times, TicketStatus? status)
    {
        var last = builder.Last ?? times.Opened;
        var now = new Moment(last, RecordReader.Who(null), reader.Line);
        switch (status)
        {
            case TicketStatus.Open:
                builder.GoOn(now);
                break;
            case TicketStatus.WaitingOnCustomer:
                builder.Wait(now, WaitingFor.Customer);
                break;
            case TicketStatus.WaitingOnThirdParty:
                builder.Wait(now, WaitingFor.ThirdParty);
                break;
            case TicketStatus.Resolved or TicketStatus.Closed:
                End(reader, id, times, now, status == TicketStatus.Closed);
                break;
        }
    }

    private void End(RecordReader reader, string id, StatedTimes times, Moment now, bool closed)
    {
        if (times.Resolved is null)
        {
            faults.Report(new(ImportFaultKind.StatusAgainstTimes, reader.Line, id, ticket.Status?.Text?.Column, "It is over, but has no time of resolution.", "Resolved at the last time that it has; its clocks end unjudged."));
            builder.Distrust(now, "The source has no time of resolution.");
        }

        var resolved = now with { At = Later(times.Resolved ?? times.Closed, now.At) };
        if (reader.Text(ticket.Answer) is { } answer)
        {
            builder.Reply(resolved, answer);
        }

        builder.Resolve(resolved, Resolution.Fixed);
        if (closed)
        {
            builder.Close(resolved with { At = Later(times.Closed, resolved.At) });
        }
    }

    private static DateTimeOffset Later(DateTimeOffset? time, DateTimeOffset least) => time > least ? time.Value : least;
}
