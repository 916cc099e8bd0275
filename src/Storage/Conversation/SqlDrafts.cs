using System.Data.Common;
using System.Text.Json;
using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets.Conversation;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Tickets;
using Firstline.Grains.Ports;
using Firstline.Storage.Kernel;

namespace Firstline.Storage.Conversation;

/// <summary>Drafts in a table.</summary>
internal sealed class SqlDrafts(Database database) : IDrafts
{
    public Task<Draft?> Load(TicketId ticket, string owner) =>
        database.Read(session => session.First("LoadDraft", Row, ("ticket", ticket), ("owner", owner)));

    public async Task<Page<Draft>> Of(TicketId ticket, string? after, int limit)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        var drafts = await database.Read(session => session.All("DraftsOfTicket", Row, ("ticket", ticket), ("after", after ?? ""), ("limit", limit + 1)));
        return drafts.Count > limit ? new([.. drafts.Take(limit)], drafts[limit - 1].Owner) : new(drafts, null);
    }

    public Task Save(Draft draft) => database.Write(session => session.Run(
        "SaveDraft",
        ("ticket", draft.Ticket), ("owner", draft.Owner), ("version", draft.Version), ("kind", draft.Text.Kind), ("body", draft.Text.Body),
        ("attachments", JsonSerializer.Serialize(draft.Text.Attachments)), ("basedOn", draft.Text.BasedOn), ("savedAt", draft.SavedAt), ("by", draft.By)));

    public Task Remove(TicketId ticket, string owner, long version) =>
        database.Write(session => session.Run("RemoveDraft", ("ticket", ticket), ("owner", owner), ("version", version)));

    /// <summary>Removes what was sent, in the transaction of the facts.</summary>
    public static void Write(Session session, SentDraft sent) =>
        session.Run("RemoveSentDraft", ("ticket", sent.Ticket), ("owner", sent.Owner), ("kind", sent.Kind));

    private static Draft Row(DbDataReader row) => new(
        TicketId.Parse(row.GetString(0)), row.GetString(1), row.GetInt64(2),
        new(row.Word<DraftKind>(3), row.GetString(4), JsonSerializer.Deserialize<Guid[]>(row.GetString(5))!, row.IsDBNull(6) ? null : row.GetInt64(6)),
        row.Instant(7), row.GetString(8));
}
