using Firstline.Domain.Tickets;
using Firstline.Domain.Tickets.Search;
using Firstline.Grains.Interfaces.Tickets;
using Firstline.Storage.Kernel;

namespace Firstline.Storage.ReadModels.Search;

/// <summary>The places in messages that say the words of a condition.</summary>
internal static class Excerpting
{
    public static Dictionary<TicketNumber, Excerpt> Of(Session session, Condition condition, IReadOnlyList<TicketNumber> tickets)
    {
        Condition.Text[] texts = [.. condition.Asserted()];
        Dictionary<TicketNumber, Excerpt> found = [];
        if (texts.Length == 0)
        {
            return found;
        }

        var match = MatchText.AnyOf(texts);
        foreach (var ticket in tickets.Distinct())
        {
            var piece = session.First(
                "ExcerptOfMessage",
                row => new Piece(row.GetInt64(0), row.Text(1), row.Text(2)),
                ("match", match), ("number", ticket.Value));
            if (piece is not null && TextExcerpt.Of(piece.Said ?? piece.Noted ?? "", texts) is { } excerpt)
            {
                found[ticket] = new(piece.Row & 0xFFFFFF, piece.Said is null, excerpt.Text, [.. excerpt.Marks.Select(mark => new ExcerptMark(mark.At, mark.Length))]);
            }
        }

        return found;
    }

    private sealed record Piece(long Row, string? Said, string? Noted);
}
