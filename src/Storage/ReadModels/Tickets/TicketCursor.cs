using System.Buffers.Text;
using System.Globalization;
using System.Text;
using Firstline.Grains.Interfaces.Tickets;

namespace Firstline.Storage.ReadModels.Tickets;

/// <summary>Where a page ended: the sort key of its last ticket, in one order. Opaque to callers.</summary>
internal sealed record TicketCursor(TicketOrder Order, long Key, long Number)
{
    public static TicketCursor Of(TicketOrder order, TicketLine last) => new(
        order,
        order switch
        {
            TicketOrder.Due => last.Deadline?.Schedule.Due.UtcTicks ?? TicketTable.NeverDue,
            TicketOrder.Updated => last.UpdatedAt.UtcTicks,
            TicketOrder.Priority => (long)last.Priority,
            _ => 0,
        },
        last.Number.Value);

    /// <exception cref="FormatException">It is not one of ours, or of another order.</exception>
    public static TicketCursor Parse(string text, TicketOrder order)
    {
        var parts = Decode(text).Split('.');
        return parts.Length == 3
            && long.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var key)
            && long.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && new TicketCursor(order, key, number) is var cursor
            && cursor.ToString() == text
                ? cursor
                : throw new FormatException("The cursor does not come from a page of this list.");
    }

    public override string ToString() =>
        Base64Url.EncodeToString(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Order}.{Key}.{Number}")));

    private static string Decode(string text) =>
        Base64Url.IsValid(text) ? Encoding.ASCII.GetString(Base64Url.DecodeFromChars(text)) : "";
}
