using System.Text.RegularExpressions;

namespace Firstline.Architecture.Tests;

/// <summary>SQL rests in the .sql files of storage and nowhere else (R4).</summary>
public sealed partial class SpeakingSql
{
    [Fact]
    public void no_string_in_code_is_sql() => Law.Holds(
        from file in House.Below("src/", ".cs", ".razor")
        where Source.Literals(file).Any(literal => Statement().IsMatch(literal))
        select file);

    [Fact]
    public void sql_files_belong_to_storage() => Law.Holds(House.Below("", ".sql").Where(file => !file.StartsWith("src/Storage/Sql/", StringComparison.Ordinal)));

    [Fact]
    public void web_holds_no_connection_string() => Law.Holds(
        from file in House.Below("src/Web", ".cs", ".razor", ".json").Concat(House.Below("src/Client/", ".cs"))
        where Connection().IsMatch(House.Text(file))
        select file);

    [GeneratedRegex(@"\b(SELECT|INSERT|UPDATE|DELETE)\s|\bselect\s.+\sfrom\s|\binsert\s+into\s|\bdelete\s+from\s|\bupdate\s+\w+\s+set\s", RegexOptions.Singleline)]
    private static partial Regex Statement();

    [GeneratedRegex(@"Data Source=|Host=|ConnectionString", RegexOptions.IgnoreCase)]
    private static partial Regex Connection();
}
