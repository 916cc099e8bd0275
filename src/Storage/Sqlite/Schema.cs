using Firstline.Storage.Kernel;

namespace Firstline.Storage.Sqlite;

/// <summary>Brings a file's schema up to date with the numbered scripts that it does not have yet, in their order, all in one transaction.</summary>
internal static class Schema
{
    /// <exception cref="StorageRefused">The file holds something else, or a schema newer than the scripts; it is left as it is.</exception>
    public static void BringUpToDate(Session session, string file, DateTimeOffset now)
    {
        var scripts = session.Queries.Migrations;
        var isDesk = session.Number("CountSchemaTable") > 0;
        if (!isDesk && session.Number("CountTables") > 0)
        {
            throw new StorageRefused($"The file '{file}' is a database of something else; choose another folder.");
        }

        var version = isDesk ? session.Number("LastSchema") : 0;
        if (version > scripts[^1].Version)
        {
            throw new StorageRefused(
                $"The database '{file}' has schema version {version}, but this Firstline knows only up to {scripts[^1].Version}; start a newer Firstline.");
        }

        var applied = isDesk ? session.All("Schemas", row => row.GetInt64(0)).ToHashSet() : [];
        var missing = scripts.Where(script => !applied.Contains(script.Version)).ToList();
        if (missing.Count == 0)
        {
            return;
        }

        session.Run("Begin");
        if (!isDesk)
        {
            session.Run("CreateSchemaTable");
        }

        foreach (var script in missing)
        {
            session.Script(script.Script);
            session.Run("InsertSchema", ("version", script.Version), ("name", script.Name), ("at", now));
        }

        session.Run("Commit");
    }
}
