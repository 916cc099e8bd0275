using Firstline.Domain.Calendars;
using Firstline.Domain.Customers;
using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets;
using Firstline.Web.Http;

namespace Firstline.Web.Imports.Mappings;

/// <summary>Mappings as people write them.</summary>
internal static class MappingReading
{
    private const int MostFigures = 20;
    private static readonly string[] Separators = [",", ";", "\t", "|"];

    /// <summary>The mapping; what is wrong with it is noted.</summary>
    public static ImportMapping Read(Fields mapping)
    {
        var name = mapping.Text("name");
        if (!Slug.IsSlug(name))
        {
            mapping.Fault("name", "name must be 1 to 64 of a-z, 0-9 and hyphen: it begins the source of every ticket.");
        }

        var file = mapping.OptionalObject("file", ReadFile) ?? new(false);
        var times = mapping.OptionalObject("times", ReadTimes) ?? new([], "UTC");
        var events = mapping.OptionalObject("events", fields => ReadEvents(fields, times));
        var ticket = mapping.OptionalObject("ticket", fields => ReadTicket(fields, times, events is { Each: null } log ? log.At : null));
        if (ticket is null)
        {
            mapping.Fault("ticket", "ticket is required.");
        }

        var unjudged = mapping.OptionalText("unjudged");
        var figures = mapping.List("figures", ReadFigure);
        if (figures.Count > MostFigures)
        {
            mapping.Fault("figures", $"At most {MostFigures} figures are counted.");
        }

        return new(name, file, times, ticket!, events, unjudged, figures);
    }

    private static FileShape ReadFile(Fields file)
    {
        var json = OneOf(file, "format", ["csv", "json"]) == "json";
        var separator = file.OptionalText("separator");
        if (separator is not null && !Separators.Contains(separator))
        {
            file.Fault("separator", "separator must be a comma, a semicolon, a tab or a bar.");
        }

        return new(json, separator?.FirstOrDefault(), OneOf(file, "encoding", ["utf-8", "latin-1"]) == "latin-1", file.Flag("guarded", false));
    }

    private static TimeForms ReadTimes(Fields times)
    {
        var zone = times.OptionalText("zone") ?? "UTC";
        if (!WallTime.Knows(zone))
        {
            times.Fault("zone", $"'{zone}' is not an IANA time zone.");
            zone = "UTC";
        }

        return new(times.Texts("formats"), zone);
    }

    private static TicketMapping ReadTicket(Fields ticket, TimeForms times, TimeRule? firstEvent)
    {
        var customer = ticket.OptionalObject("customer", ReadCustomer);
        if (customer is null)
        {
            ticket.Fault("customer", "customer is required.");
        }

        var opened = ReadTime(ticket, "opened", times) ?? firstEvent;
        if (opened is null)
        {
            ticket.Fault("opened", "opened is required, unless each record is an event; then it is the first one's time.");
        }

        return new(
            Needed(ticket, "id"),
            customer!,
            ReadText(ticket, "contact"),
            Needed(ticket, "subject"),
            Needed(ticket, "body"),
            ReadWord<Category>(ticket, "category", Category.GeneralInquiry),
            ReadWord<Priority>(ticket, "priority", Priority.Medium),
            ReadWord<Channel>(ticket, "channel", Channel.Ticket),
            ReadText(ticket, "component"),
            ReadText(ticket, "team"),
            ReadText(ticket, "agent"),
            [.. ticket.List("tags", ReadTextObject)],
            ticket.Has("status") ? ReadWord<TicketStatus>(ticket, "status", null) : null,
            opened!,
            ReadTime(ticket, "firstResponse", times),
            ReadTime(ticket, "resolved", times),
            ReadTime(ticket, "closed", times),
            ReadText(ticket, "response"),
            ReadText(ticket, "answer"),
            ReadText(ticket, "outage"));
    }

    private static CustomerMapping ReadCustomer(Fields customer) =>
        new(Needed(customer, "id"), ReadText(customer, "name"), ReadWord<Tier>(customer, "tier", Tier.Standard), ReadText(customer, "zone"));

    private static EventMapping ReadEvents(Fields events, TimeForms times)
    {
        var each = events.OptionalText("each");
        var at = ReadTime(events, "at", times);
        if (at is null)
        {
            events.Fault("at", "at is required.");
        }

        return new(
            each,
            Needed(events, "activity"),
            at!,
            ReadText(events, "by"),
            ReadText(events, "text"),
            ReadText(events, "value"),
            ReadText(events, "cause"),
            events.Has("channel") ? ReadWord<Channel>(events, "channel", null) : null,
            events.OptionalObject("steps", steps => steps.Names().ToDictionary(name => name, name => steps.Choices<Deed>(name))) ?? [],
            events.Has("otherwise") ? events.Choices<Deed>("otherwise") : null);
    }

    private static FigureRule ReadFigure(Fields figure) => new(figure.Text("column"), figure.Choice("as", FigureKind.Count));

    private static TextRule Needed(Fields fields, string field)
    {
        if (ReadText(fields, field) is { } rule)
        {
            return rule;
        }

        fields.Fault(field, $"{field} must be a column, or an object with column, text or otherwise.");
        return TextRule.Of("");
    }

    private static TextRule? ReadText(Fields fields, string field) => fields.TextOrObject(field, TextRule.Of, ReadTextObject);

    private static TextRule ReadTextObject(Fields text)
    {
        var (column, template) = (text.OptionalText("column"), text.OptionalText("text"));
        if (column is null == template is null)
        {
            text.Fault("column", "Give either a column, or a text with columns in braces.");
        }

        var fill = text.OptionalObject("fill", names => names.Names().ToDictionary(name => name, names.Text)) ?? [];
        return new(column, column is null ? template ?? "" : null, fill, text.OptionalText("otherwise"));
    }

    private static WordRule<TWord> ReadWord<TWord>(Fields fields, string field, TWord? usual)
        where TWord : struct, Enum => fields.TextOrObject(
            field,
            column => new WordRule<TWord>(TextRule.Of(column), new Dictionary<string, TWord>(), null),
            word => new WordRule<TWord>(
                word.OptionalText("column") is { } column ? TextRule.Of(column) : null,
                word.OptionalObject("words", words => words.Names().ToDictionary(name => name, words.Choice<TWord>)) ?? [],
                word.OptionalChoice<TWord>("otherwise")))
        ?? new(null, new Dictionary<string, TWord>(), usual);

    private static TimeRule? ReadTime(Fields fields, string field, TimeForms times) => fields.TextOrObject(
        field,
        column => new TimeRule([column], null),
        time =>
        {
            var columns = time.Texts("earliestOf");
            DateTimeOffset? otherwise = null;
            if (time.OptionalText("otherwise") is { } text && (otherwise = times.Read(text)) is null)
            {
                time.Fault("otherwise", "otherwise must be an instant, written as the file writes them.");
            }

            return new TimeRule(columns, otherwise);
        });

    private static string? OneOf(Fields fields, string field, string[] words)
    {
        var word = fields.OptionalText(field);
        if (word is not null && !words.Contains(word))
        {
            fields.Fault(field, $"{field} must be one of: {string.Join(", ", words)}.");
        }

        return word;
    }
}
