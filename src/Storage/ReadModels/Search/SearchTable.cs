using System.Text.Json;
using Firstline.Domain.Tickets.Search;
using Firstline.Grains.Ports;
using Firstline.Storage.Kernel;

namespace Firstline.Storage.ReadModels.Search;

/// <summary>What conditions ask, as it rests: traits, tags, fields and words.</summary>
internal static class SearchTable
{
    public static void Write(Session session, TraitsRow row)
    {
        var (traits, number) = (row.Traits, row.Traits.Number.Value);
        if (row.Parts.HasFlag(TraitsParts.Values))
        {
            session.Run(
                "UpsertTraits",
                ("number", number), ("channel", traits.Channel), ("contact", FoldedText.Of(traits.Contact)), ("component", FoldedText.Of(traits.Component)),
                ("outage", traits.Outage), ("attachments", traits.Attachments),
                ("reopenings", traits.Reopenings), ("resolvedAt", traits.ResolvedAt), ("closedAt", traits.ClosedAt),
                ("wroteAt", traits.WroteAt ?? traits.OpenedAt), ("repliedAt", traits.RepliedAt));
        }

        if (row.Parts.HasFlag(TraitsParts.Tags))
        {
            session.Run("DropTags", ("number", number));
            session.Run("InsertTags", ("number", number), ("tags", JsonSerializer.Serialize(traits.Tags)));
        }

        if (row.Parts.HasFlag(TraitsParts.Fields))
        {
            WriteFields(session, traits);
        }

        if (row.Parts.HasFlag(TraitsParts.Words))
        {
            session.Run(
                "WriteHead",
                ("number", number), ("subject", traits.Subject), ("people", $"{traits.Customer} {traits.Contact}"),
                ("labels", string.Join(' ', [traits.Component, .. traits.Tags, .. traits.Fields.SelectMany(field => field.Value)])));
        }
    }

    public static void Write(Session session, MessageWords row) => session.Run(
        row.Internal ? "WriteNoted" : "WriteSaid", ("number", row.Ticket.Value), ("version", row.Version), ("message", row.Message));

    /// <summary>A customer's name as it is now; nothing is written when it is known so.</summary>
    public static void Name(Session session, CustomerRow row)
    {
        session.Run("NumberCustomer", ("id", row.Id));
        session.Run("NameCustomer", ("id", row.Id), ("name", row.Name));
    }

    private static void WriteFields(Session session, TicketTraits traits)
    {
        session.Run("DropFields", ("number", traits.Number.Value));
        foreach (var (field, text) in traits.Fields.SelectMany(field => field.Value, (field, text) => (field.Key, text)))
        {
            session.Run("InsertField", ("number", traits.Number.Value), ("field", field), ("text", FoldedText.Of(text)), ("amount", FieldForm.Amount(text)), ("at", FieldForm.At(text)));
        }
    }
}
