namespace Firstline.Storage.Tests.Harness;

/// <summary>Every storage test runs on each of these; one that is missing is a visible skip.</summary>
public static class Databases
{
    public const string Sqlite = "SQLite";
    public const string Postgres = "PostgreSQL";

    public static TheoryData<string> All => [Sqlite, Postgres];

    /// <summary>A place for one test's data.</summary>
    internal static Bed Bed(string database)
    {
        Assert.SkipWhen(database == Postgres, "PostgreSQL storage arrives with its issue");
        return new SqliteBed();
    }
}
