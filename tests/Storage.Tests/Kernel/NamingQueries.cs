using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Firstline.Storage.Tests.Kernel;

/// <summary>Queries are named in two places, the .sql files and the code, and a name that only one of them has breaks when it is first asked for.</summary>
public sealed partial class NamingQueries
{
    private static readonly string Source = Path.GetFullPath(Path.Combine(Here(), "..", "..", "..", "src", "Storage"));

    private static readonly string Code = string.Concat(
        Directory.EnumerateFiles(Source, "*.cs", SearchOption.AllDirectories).Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)).Select(File.ReadAllText));

    private static readonly string[] Named =
    [
        .. Directory.EnumerateFiles(Path.Combine(Source, "Sql", "Sqlite"), "*.queries.sql").SelectMany(file => Name().Matches(File.ReadAllText(file))).Select(match => match.Groups[1].Value),
    ];

    [Fact]
    public void every_query_that_code_asks_for_is_there()
    {
        var asked = Asked().Matches(Code).Select(match => match.Groups[1].Value).ToHashSet();

        asked.Count.ShouldBeGreaterThan(100);
        asked.Except(Named).Order().ShouldBeEmpty();
    }

    [Fact]
    public void every_query_that_is_there_is_asked_for()
    {
        var whole = Word().Matches(Code).Select(match => match.Groups[1].Value).ToHashSet();
        var made = Made().Matches(Code).Select(match => new Regex($"^{Hole().Replace(match.Groups[1].Value, "[A-Z0-9][A-Za-z0-9]*")}$")).ToList();

        Named.Where(name => !whole.Contains(name) && !made.Any(pattern => pattern.IsMatch(name))).Order().ShouldBeEmpty();
    }

    [Fact]
    public void each_name_is_given_once() => Named.GroupBy(name => name).Where(same => same.Count() > 1).Select(same => same.Key).ShouldBeEmpty();

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;

    [GeneratedRegex(@"^-- name: (\w+)", RegexOptions.Multiline)]
    private static partial Regex Name();

    [GeneratedRegex("""(?:\b(?:Run|Number|First|All|Fragment|With|By|Narrowing)(?:<[^>(]*>)?\(\s*|[Qq]ueries\[)"([A-Z]\w*)["]""")]
    private static partial Regex Asked();

    [GeneratedRegex("""["]([A-Z]\w*)["]""")]
    private static partial Regex Word();

    [GeneratedRegex("""\$"([A-Z]\w*\{[^}"]*\}\w*)["]""")]
    private static partial Regex Made();

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Hole();
}
