using System.Data.Common;
using Firstline.Storage.Kernel;

namespace Firstline.Storage.Reminders;

/// <summary>
/// Orleans asks for about thirty ranges at each refresh, all in one turn: they share one query, which begins after that turn, so that
/// no answer is older than its question.
/// </summary>
internal sealed class DueReminders(Database database, StorageOptions options, ReminderClock clock)
{
    private static readonly TimeSpan[] Pauses = [.. new[] { 0.05, 0.1, 0.2, 0.4, 0.8 }.Select(TimeSpan.FromSeconds)];

    private readonly Lock _lock = new();
    private Task<DuePortion>? _gathering;
    private long _queries;

    /// <summary>How many queries were made.</summary>
    public long Queries => Interlocked.Read(ref _queries);

    /// <summary>What is due within the window, the earliest first and bounded.</summary>
    public Task<DuePortion> Read()
    {
        lock (_lock)
        {
            return _gathering ??= AfterThisTurn();
        }
    }

    private async Task<DuePortion> AfterThisTurn()
    {
        await Task.Yield();
        lock (_lock)
        {
            _gathering = null;
        }

        for (var attempt = 0; ; attempt++)
        {
            try
            {
                Interlocked.Increment(ref _queries);
                var until = clock.ToDesk(clock.Now + options.ReminderWindow);
                return new(await database.Read(session => ReminderRows.DueBy(session, until, options.ReminderPortion)), clock.ToDesk(clock.Now));
            }
            catch (DbException) when (attempt < Pauses.Length)
            {
                await Task.Delay(Pauses[attempt]);
            }
        }
    }
}

/// <summary>The earliest reminders within the window, and how many of them are overdue.</summary>
internal sealed record DuePortion(IReadOnlyList<ReminderRow> Rows, int Overdue)
{
    public DuePortion(IReadOnlyList<ReminderRow> rows, DateTimeOffset now)
        : this(rows, rows.Count(row => row.Due < now))
    {
    }
}
