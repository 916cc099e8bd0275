using System.Data.Common;
using System.Globalization;
using Firstline.Grains.Ports;
using Firstline.Storage.Kernel;

namespace Firstline.Storage.Reminders;

/// <summary>A reminder at rest; due in the desk's time.</summary>
internal sealed record ReminderRow(string Grain, string Name, uint Hash, DateTimeOffset Due, TimeSpan Period, string ETag);

/// <summary>The table of reminders.</summary>
internal static class ReminderRows
{
    /// <summary>How often an entity's reminder comes again until it is moved or removed; never longer than the loading window.</summary>
    public static readonly TimeSpan Period = TimeSpan.FromSeconds(10);

    /// <summary>What an entity's own append does to its reminder. The tag changes with the instant, so that Orleans notices.</summary>
    public static void Write(Session session, ReminderChange change, long version)
    {
        if (!change.Change)
        {
            return;
        }

        if (change.Due is { } due)
        {
            session.Run(
                "UpsertReminder",
                ("grain", change.GrainId), ("name", ReminderChange.Name), ("hash", change.GrainHash), ("due", due),
                ("period", Period), ("etag", version.ToString(CultureInfo.InvariantCulture)));
        }
        else
        {
            session.Run("DeleteReminder", ("grain", change.GrainId), ("name", ReminderChange.Name));
        }
    }

    /// <summary>The earliest reminders that are due by an instant.</summary>
    public static List<ReminderRow> DueBy(Session session, DateTimeOffset until, int limit) =>
        session.All("ReadDueReminders", Row, ("until", until), ("limit", limit));

    public static List<ReminderRow> Of(Session session, string grain) => session.All("ReadReminders", Row, ("grain", grain));

    public static ReminderRow? Of(Session session, string grain, string name) =>
        session.First("ReadReminder", Row, ("grain", grain), ("name", name));

    public static int Replace(Session session, ReminderRow row) => session.Run(
        "ReplaceReminder",
        ("grain", row.Grain), ("name", row.Name), ("hash", row.Hash), ("due", row.Due), ("period", row.Period), ("etag", row.ETag));

    private static ReminderRow Row(DbDataReader row) =>
        new(row.GetString(0), row.GetString(1), (uint)row.GetInt64(2), row.Instant(3), row.Span(4), row.GetString(5));
}
