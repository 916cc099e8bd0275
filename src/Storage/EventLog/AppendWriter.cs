using Firstline.Grains.Ports;
using Firstline.Storage.Kernel;
using Firstline.Storage.ReadModels;
using Firstline.Storage.Reminders;

namespace Firstline.Storage.EventLog;

/// <summary>One append inside a transaction that it shares: nothing at all is written when it conflicts or was applied before.</summary>
internal static class AppendWriter
{
    public static AppendResult Write(Session session, PreparedAppend prepared)
    {
        if (prepared.CommandId is { } command && FindCommand(session, command) is { } receipt)
        {
            return new AppendResult.AlreadyApplied(receipt);
        }

        if (!Keep(session, prepared))
        {
            return new AppendResult.VersionConflict();
        }

        var append = prepared.Append;
        KeepCommand(session, prepared);
        foreach (var content in append.Contents)
        {
            session.Run("InsertContent", ("id", content.Id), ("text", content.Text));
        }

        foreach (var row in append.Rows)
        {
            Rows.Write(session, row);
        }

        ReminderRows.Write(session, append.Reminder, prepared.Version);
        Shredder.Shred(session, prepared);
        return KeepFacts(session, prepared);
    }

    public static CommandReceipt? FindCommand(Session session, string command) => session.First(
        "FindCommand",
        row => new CommandReceipt(row.GetString(0), row.GetString(1), row.GetInt64(2), row.GetString(3)),
        ("command", command));

    private static bool Keep(Session session, PreparedAppend prepared)
    {
        var append = prepared.Append;
        return append.ExpectedVersion == 0
            ? session.Run(
                "InsertEntity", ("kind", append.Kind), ("id", append.Id), ("version", prepared.Version), ("snapshot", append.Snapshot)) > 0
            : session.Run(
                "UpdateEntity",
                ("kind", append.Kind), ("id", append.Id), ("version", prepared.Version), ("snapshot", append.Snapshot),
                ("expected", append.ExpectedVersion)) > 0;
    }

    private static void KeepCommand(Session session, PreparedAppend prepared)
    {
        if (prepared.CommandId is { } command)
        {
            var append = prepared.Append;
            session.Run(
                "InsertCommand",
                ("command", command), ("fingerprint", append.Fingerprint), ("kind", append.Kind), ("id", append.Id),
                ("version", prepared.Version), ("at", append.Facts[^1].At));
        }
    }

    private static AppendResult.Appended KeepFacts(Session session, PreparedAppend prepared)
    {
        var append = prepared.Append;
        var (first, last) = (0L, 0L);
        var origin = OriginTable.Keep(session, prepared);
        for (var i = 0; i < append.Facts.Count; i++)
        {
            var fact = append.Facts[i];
            last = session.Number(
                "InsertEvent",
                ("kind", append.Kind), ("id", append.Id), ("version", append.ExpectedVersion + i + 1), ("type", prepared.Facts[i].Alias),
                ("at", fact.At), ("byKind", fact.By.Kind), ("byId", fact.By.Id), ("byName", fact.By.Name), ("data", prepared.Facts[i].Json), ("origin", origin));
            if (prepared.Facts[i].Personal is { } personal)
            {
                session.Run("InsertPersonal", ("pos", last), ("data", personal));
            }

            first = i == 0 ? last : first;
        }

        return new(first, last);
    }
}
