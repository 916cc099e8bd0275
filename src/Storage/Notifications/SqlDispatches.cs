using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using Firstline.Domain.Kernel;
using Firstline.Domain.Notifications;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Notifications;
using Firstline.Grains.Ports;
using Firstline.Storage.Kernel;

namespace Firstline.Storage.Notifications;

/// <summary>Messages to the people of the desk in a table.</summary>
internal sealed class SqlDispatches(Database database) : IDispatches
{
    private const int MostEndpoints = 1_000;

    public async Task<IReadOnlyList<DateTimeOffset>> WrittenSince(AgentId agent, NotifyChannel channel, DateTimeOffset since) => await database.Read(session =>
        session.All("DispatchesWrittenSince", row => row.Instant(0), ("agent", agent), ("channel", channel), ("since", since)));

    public async Task<IReadOnlyList<string>> DueEndpoints(DateTimeOffset now) => await database.Read(session =>
        session.All("DueEndpoints", row => row.GetString(0), ("now", now), ("limit", MostEndpoints)));

    public async Task<IReadOnlyList<Dispatch>> Due(string endpoint, DateTimeOffset now, int limit) => await database.Read(session =>
        session.Composed(["DispatchColumns", "DueDispatches"], Row, ("endpoint", endpoint), ("now", now), ("limit", limit)));

    public Task Save(IReadOnlyList<Dispatch> dispatches) => database.Write(session =>
    {
        Write(session, dispatches);
        return true;
    });

    public Task<Dispatch?> Find(string id) => database.Read(session => session.Composed(["DispatchColumns", "DispatchById"], Row, ("id", id)).FirstOrDefault());

    public async Task<Page<Dispatch>> List(DispatchFilter filter, string? after, int limit)
    {
        var (createdAt, id) = after is null ? (long.MaxValue, "") : Read(after);
        var query = new Narrowing("DispatchColumns");
        query.With("DispatchesBefore", ("createdAt", createdAt), ("id", id));
        query.By("DispatchesInState", "state", filter.State);
        query.By("DispatchesOverChannel", "channel", filter.Channel);
        query.By("DispatchesToAgent", "agent", filter.Agent);
        var rows = await database.Read(session => query.All(session, Row, "DispatchesNewestFirst", ("limit", limit + 1)));
        return rows.Count > limit
            ? new([.. rows.Take(limit)], string.Create(CultureInfo.InvariantCulture, $"{rows[limit - 1].CreatedAt.UtcTicks}.{rows[limit - 1].Id}"))
            : new(rows, null);
    }

    public Task<int> RetryAll(NotifyChannel? channel, DateTimeOffset now) => database.Write(session => session.Run("RetryDispatches", ("now", now), ("channel", channel)));

    public async Task<IReadOnlyList<(NotifyChannel Channel, DispatchState State, int Count, DateTimeOffset Oldest)>> Counts(DateTimeOffset sentSince) =>
        await database.Read(session => session.All(
            "CountDispatches", row => (row.Word<NotifyChannel>(0), row.Word<DispatchState>(1), row.GetInt32(2), row.Instant(3)), ("since", sentSince)));

    public Task Forget(DateTimeOffset before) => database.Write(session => session.Run("ForgetDispatches", ("before", before)));

    /// <summary>Keeps messages, in the transaction of the notices that they tell.</summary>
    public static void Write(Session session, IReadOnlyList<Dispatch> dispatches)
    {
        foreach (var dispatch in dispatches)
        {
            session.Run(
                "SaveDispatch",
                ("id", dispatch.Id), ("agent", dispatch.Agent), ("channel", dispatch.Channel), ("endpoint", dispatch.Endpoint),
                ("notices", JsonSerializer.Serialize(dispatch.Content)), ("total", dispatch.Content.Total), ("state", dispatch.State), ("attempts", dispatch.Attempts),
                ("createdAt", dispatch.CreatedAt), ("nextAt", dispatch.NextAt), ("endedAt", dispatch.EndedAt), ("fault", dispatch.Fault));
        }
    }

    private static (long CreatedAt, string Id) Read(string cursor) =>
        cursor.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot && long.TryParse(cursor.AsSpan(0, dot), NumberStyles.None, CultureInfo.InvariantCulture, out var ticks)
            ? (ticks, cursor[(dot + 1)..])
            : throw new FormatException("The cursor is not one of ours.");

    private static Dispatch Row(DbDataReader row) => new(
        row.GetString(0), new(row.GetString(1)), row.Word<NotifyChannel>(2), row.GetString(3), JsonSerializer.Deserialize<DispatchContent>(row.GetString(4))!,
        row.Word<DispatchState>(5), row.GetInt32(6), row.Instant(7), row.InstantOrNull(8), row.InstantOrNull(9), row.Text(10));
}
