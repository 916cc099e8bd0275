using System.Data.Common;
using System.Globalization;
using Firstline.Domain.Kernel;
using Firstline.Domain.Notifications;
using Firstline.Domain.Tickets;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Notifications;
using Firstline.Grains.Ports;
using Firstline.Storage.Kernel;

namespace Firstline.Storage.Notifications;

/// <summary>Notices in tables beside the log.</summary>
internal sealed class SqlNotices(Database database) : INotices
{
    private const string Tickets = "tickets";
    private const int MostDue = 1_000;

    public Task<long> Cursor() => database.Read(session => session.Number("NoticeCursor", ("name", Tickets)));

    public Task MoveCursor(long position) => database.Write(session => session.Run("MoveNoticeCursor", ("name", Tickets), ("position", position)));

    public Task<IReadOnlyDictionary<string, string>> TicketStates(IReadOnlyCollection<string> tickets) => database.Read<IReadOnlyDictionary<string, string>>(session => tickets
        .Select(ticket => (Ticket: ticket, State: session.First("SnapshotOfTicket", row => row.GetString(0), ("id", ticket))))
        .Where(known => known.State is not null).ToDictionary(known => known.Ticket, known => known.State!));

    public Task<StoredInbox> Load(AgentId agent, DateTimeOffset since) => database.Read(session =>
    {
        var (position, last) = session.First("LoadNotifier", row => (row.GetInt64(0), row.GetInt64(1)), ("agent", agent));
        return new StoredInbox(position, Counts(session, agent, last), session.All("RecentNotices", Item, ("agent", agent), ("since", since)));
    });

    public Task<InboxItem?> Find(AgentId agent, long number) =>
        database.Read(session => session.First("LoadNotice", Item, ("agent", agent), ("number", number)));

    public async Task<IReadOnlyList<AgentId>> Due(DateTimeOffset now) => await database.Read(session =>
        session.All("DueNotifiers", row => new AgentId(row.GetString(0)), ("now", now), ("limit", MostDue)));

    public Task<InboxCounts> Save(AgentId agent, long position, long last, IReadOnlyList<InboxItem> items, long forget, IReadOnlyList<Dispatch> messages) => database.Write(session =>
    {
        session.Run("SaveNotifier", ("agent", agent), ("position", position), ("last", last));
        foreach (var item in items)
        {
            Save(session, agent, item);
        }

        SqlDispatches.Write(session, messages);
        if (forget > 0)
        {
            session.Run("ForgetNotices", ("agent", agent), ("number", forget));
        }

        return Counts(session, agent, last);
    });

    public Task<InboxCounts> See(AgentId agent, long upTo, DateTimeOffset now) => database.Write(session =>
    {
        session.Run("SeeNotices", ("agent", agent), ("number", upTo), ("now", now));
        return Counts(session, agent);
    });

    public Task<InboxCounts> Read(AgentId agent, long upTo, TicketId? ticket, DateTimeOffset now) => database.Write(session =>
    {
        if (ticket is { } one)
        {
            session.Run("ReadNoticesOfTicket", ("agent", agent), ("number", upTo), ("now", now), ("ticket", one));
        }
        else
        {
            session.Run("ReadNotices", ("agent", agent), ("number", upTo), ("now", now));
        }

        return Counts(session, agent);
    });

    public async Task<Page<NoticeView>> List(AgentId agent, NoticeFilter filter, string? after, int limit)
    {
        var before = after is null ? long.MaxValue : long.Parse(after, NumberStyles.None, CultureInfo.InvariantCulture);
        var query = new Narrowing("ListNotices", ("agent", agent), ("before", before));
        if (filter.Unread is true)
        {
            query.With("NoticesUnread");
        }

        query.By("NoticesOfKind", "kind", filter.Kind);
        query.By("NoticesOfTicket", "ticket", filter.Ticket);
        query.By("NoticesByNumber", "number", filter.Number);
        var rows = await database.Read(session => query.All(session, View, "NoticesNewestFirst", ("limit", limit + 1)));
        return rows.Count > limit ? new([.. rows.Take(limit)], rows[limit - 1].Number.ToString(CultureInfo.InvariantCulture)) : new(rows, null);
    }

    private static void Save(Session session, AgentId agent, InboxItem item) => session.Run(
        "SaveNotice",
        ("agent", agent), ("number", item.Number), ("kind", item.Notice.Kind), ("ticket", item.Notice.Ticket), ("version", item.Notice.Version),
        ("what", item.Notice.What), ("by", item.Notice.By), ("mark", item.Notice.Key), ("at", item.Notice.At), ("count", item.Count),
        ("seenAt", item.SeenAt), ("readAt", item.ReadAt), ("step", item.Step), ("dueAt", item.DueAt));

    private static InboxCounts Counts(Session session, AgentId agent) =>
        Counts(session, agent, session.First("LoadNotifier", row => row.GetInt64(1), ("agent", agent)));

    private static InboxCounts Counts(Session session, AgentId agent, long last) =>
        new((int)session.Number("UnreadNotices", ("agent", agent)), (int)session.Number("UnseenNotices", ("agent", agent)), last);

    private static InboxItem Item(DbDataReader row) => new(
        row.GetInt64(0),
        new(row.Word<NoticeKind>(1), row.Text(2) is { } ticket ? TicketId.Parse(ticket) : null, row.GetInt64(3), row.GetString(4), row.GetString(5), row.GetString(6), row.Instant(7)),
        row.GetInt32(8), row.InstantOrNull(9), row.InstantOrNull(10), row.GetInt32(11), row.InstantOrNull(12));

    private static NoticeView View(DbDataReader row)
    {
        var item = Item(row);
        return new(
            item.Number, item.Notice, item.Count, item.SeenAt, item.ReadAt, row.IsDBNull(13) ? null : new TicketNumber(row.GetInt64(13)), row.Text(14));
    }
}
