using Firstline.Storage.Kernel;

namespace Firstline.Storage.Reminders;

/// <summary>
/// The reminder table of the silo, made for millions of rows: a range answers only what is due within the window. When the database
/// does not answer it tries again and then throws, for an empty answer would end the reminders that are in memory.
/// </summary>
internal sealed class SqlReminderTable(Database database, StorageOptions options, ReminderClock clock) : IReminderTable
{
    /// <summary>What Orleans takes to arm one timer, on a busy machine.</summary>
    internal static readonly TimeSpan ArmingTime = TimeSpan.FromMicroseconds(50);

    private readonly DueReminders _due = new(database, options, clock);

    /// <summary>How many queries the ranges have cost.</summary>
    public long RangeQueries => _due.Queries;

    public async Task<ReminderTableData> ReadRows(uint begin, uint end)
    {
        var due = await _due.Read();
        var soonest = clock.Now + options.ReminderHeadStart + (due.Overdue * ArmingTime);
        return new(due.Rows.Where(row => InRange(row.Hash, begin, end)).Select(row => Entry(row, soonest)));
    }

    public async Task<ReminderTableData> ReadRows(GrainId grainId) =>
        new((await database.Read(session => ReminderRows.Of(session, grainId.ToString()))).Select(row => Entry(row, DateTimeOffset.MinValue)));

    public async Task<ReminderEntry?> ReadRow(GrainId grainId, string reminderName) =>
        await database.Read(session => ReminderRows.Of(session, grainId.ToString(), reminderName)) is { } row
            ? Entry(row, DateTimeOffset.MinValue)
            : null;

    public async Task<string?> UpsertRow(ReminderEntry entry)
    {
        var row = new ReminderRow(
            entry.GrainId.ToString(),
            entry.ReminderName,
            entry.GrainId.GetUniformHashCode(),
            clock.ToDesk(new(DateTime.SpecifyKind(entry.StartAt, DateTimeKind.Utc))),
            entry.Period,
            Guid.CreateVersion7(clock.Now).ToString("N"));
        await database.Write(session => ReminderRows.Replace(session, row));
        return row.ETag;
    }

    public async Task<bool> RemoveRow(GrainId grainId, string reminderName, string eTag) => await database.Write(
        session => session.Run("DeleteReminderOf", ("grain", grainId.ToString()), ("name", reminderName), ("etag", eTag))) > 0;

    public Task TestOnlyClearTable() => database.Write(session => session.Run("DeleteReminders"));

    private static bool InRange(uint hash, uint begin, uint end) =>
        begin < end ? hash > begin && hash <= end : hash > begin || hash <= end;

    private ReminderEntry Entry(ReminderRow row, DateTimeOffset soonest)
    {
        var due = clock.ToReal(row.Due);
        return new()
        {
            GrainId = GrainId.Parse(row.Grain),
            ReminderName = row.Name,
            StartAt = InWholeMilliseconds((due > soonest ? due : soonest).UtcDateTime),
            Period = row.Period,
            ETag = row.ETag,
        };
    }

    /// <summary>Orleans waits in whole milliseconds and spins through the rest of one, so that a wait never ends on a clock which stands still.</summary>
    private static DateTime InWholeMilliseconds(DateTime at)
    {
        var rest = at.Ticks % TimeSpan.TicksPerMillisecond;
        return rest == 0 ? at : at.AddTicks(TimeSpan.TicksPerMillisecond - rest);
    }
}
