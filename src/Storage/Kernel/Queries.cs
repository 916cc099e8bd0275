using System.Collections.Frozen;
using System.Reflection;

namespace Firstline.Storage.Kernel;

/// <summary>The SQL of one dialect, from its embedded files: named queries, and the numbered scripts that make the schema.</summary>
internal sealed class Queries
{
    private const string Mark = "-- name: ";

    private readonly FrozenDictionary<string, string> _texts;

    private Queries(FrozenDictionary<string, string> texts, IReadOnlyList<Migration> migrations) => (_texts, Migrations) = (texts, migrations);

    /// <summary>The scripts in the order of their numbers.</summary>
    public IReadOnlyList<Migration> Migrations { get; }

    /// <summary>The text of a query.</summary>
    public string this[string name] => _texts[name];

    /// <summary>Reads the files of the folder <c>Sql/<paramref name="dialect"/></c>.</summary>
    public static Queries Of(string dialect)
    {
        var assembly = typeof(Queries).Assembly;
        var folder = $"Firstline.Storage.Sql.{dialect}.";
        var files = assembly.GetManifestResourceNames().Where(name => name.StartsWith(folder, StringComparison.Ordinal)).ToLookup(
            name => name.EndsWith(".queries.sql", StringComparison.Ordinal));
        return new(
            files[true].SelectMany(file => Parse(Text(assembly, file))).ToFrozenDictionary(query => query.Name, query => query.Text),
            [.. files[false].Select(file => Migration.Of(file[folder.Length..], Text(assembly, file))).OrderBy(script => script.Version)]);
    }

    private static IEnumerable<(string Name, string Text)> Parse(string file) =>
        from block in $"\n{file}".Split("\n" + Mark).Skip(1)
        let end = block.IndexOf('\n', StringComparison.Ordinal)
        select (block[..end].Trim(), block[end..].Trim());

    private static string Text(Assembly assembly, string file)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(file)!);
        return reader.ReadToEnd();
    }
}
