using System.Buffers;
using System.Globalization;
using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using Firstline.Client.Tickets;
using Firstline.Web.Http;

namespace Firstline.Web.Tickets.Exports;

/// <summary>The forms of an export.</summary>
internal enum ExportForm
{
    /// <summary>JSON Lines: an object on each line.</summary>
    Jsonl,

    /// <summary>CSV; what a spreadsheet could take for a formula has an apostrophe before it.</summary>
    Csv,
}

/// <summary>Writes exported tickets one after the other.</summary>
internal sealed class ExportWriter(PipeWriter to, ExportForm form)
{
    private static readonly (string Name, Func<ExportedTicket, string?> Of)[] Columns =
    [
        ("id", ticket => ticket.Id), ("number", ticket => ticket.Number), ("source", ticket => ticket.Source), ("customer", ticket => ticket.Customer), ("customerName", ticket => ticket.CustomerName),
        ("tier", ticket => ticket.Tier), ("zone", ticket => ticket.Zone), ("contact", ticket => ticket.Contact), ("subject", ticket => ticket.Subject), ("body", ticket => ticket.Body),
        ("category", ticket => ticket.Category), ("priority", ticket => ticket.Priority), ("channel", ticket => ticket.Channel), ("component", ticket => ticket.Component),
        ("tags", ticket => string.Join(',', ticket.Tags)), ("status", ticket => ticket.Status), ("level", ticket => ticket.Level.ToString(CultureInfo.InvariantCulture)), ("agent", ticket => ticket.Agent),
        ("team", ticket => ticket.Team), ("outage", ticket => ticket.Outage ? "true" : "false"), ("openedAt", ticket => Instant(ticket.OpenedAt)), ("firstRepliedAt", ticket => Instant(ticket.FirstRepliedAt)),
        ("resolvedAt", ticket => Instant(ticket.ResolvedAt)), ("closedAt", ticket => Instant(ticket.ClosedAt)), ("updatedAt", ticket => Instant(ticket.UpdatedAt)),
        ("openedCategory", ticket => ticket.OpenedCategory), ("openedPriority", ticket => ticket.OpenedPriority), ("openedComponent", ticket => ticket.OpenedComponent),
        ("openedTags", ticket => string.Join(',', ticket.OpenedTags)), ("openedTeam", ticket => ticket.OpenedTeam),
        ("events", ticket => JsonSerializer.Serialize(ticket.Events, Answers.Json.IReadOnlyListExportedEvent)),
    ];

    /// <summary>Writes what comes before the first ticket.</summary>
    public void Begin()
    {
        if (form == ExportForm.Csv)
        {
            Line(string.Join(',', Columns.Select(column => column.Name)));
        }
    }

    /// <summary>Writes a ticket.</summary>
    public void Write(ExportedTicket ticket) => Line(form == ExportForm.Csv
        ? string.Join(',', Columns.Select(column => Cell(column.Of(ticket) ?? "")))
        : JsonSerializer.Serialize(ticket, Answers.Json.ExportedTicket));

    private static string Cell(string text)
    {
        var shut = CellGuard.Shut(text);
        return shut.AsSpan().ContainsAny(",\"\r\n;\t|") ? $"\"{shut.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : shut;
    }

    private static string? Instant(DateTimeOffset? instant) => instant?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);

    private void Line(string text)
    {
        Encoding.UTF8.GetBytes(text, to);
        to.Write("\n"u8);
    }
}
