using System.Text.RegularExpressions;

namespace Firstline.Architecture.Tests;

/// <summary>Small habits that keep a house readable.</summary>
public sealed partial class KeepingTheHouseTidy
{
    private const int LongestFile = 300;

    private static readonly string[] Visitors =
    [
        ".ci", ".editorconfig", ".gitattributes", ".gitignore", "CHANGELOG.md", "CONTRIBUTING.md", "Directory.Build.props", "Directory.Packages.props",
        "Firstline.slnx", "LICENSE", "README.md", "SECURITY.md", "bench", "deploy", "docker-compose.yml", "docs", "eng", "global.json", "samples", "src", "tests",
    ];

    private static readonly string[] Pictures = [".png", ".gz", ".woff2", ".ico"];

    [Fact]
    public void the_root_holds_only_what_a_visitor_needs() => Law.Holds(House.Top.Except(Visitors));

    [Fact]
    public void no_source_file_is_longer_than_300_lines() => Law.Holds(
        from file in House.Below("", ".cs", ".razor")
        let lines = House.Text(file).Count(letter => letter == '\n')
        where lines > LongestFile
        select $"{file} has {lines}");

    [Fact]
    public void no_file_names_a_place_on_somebodys_machine() => Law.Holds(
        from file in House.Files
        where !Pictures.Any(ending => file.EndsWith(ending, StringComparison.Ordinal))
        from place in MachinePath().Matches(House.Text(file))
        select $"{file}: {place.Value}");

    [Fact]
    public void nothing_in_the_product_is_unfinished() => Law.Holds(
        from file in House.Below("src/", ".cs", ".razor", ".js", ".css", ".sql", ".csproj")
        where Unfinished().IsMatch(House.Text(file))
        select file);

    [Fact]
    public void names_say_what_a_thing_is() => Law.Holds(
        from type in Compiled.Types
        where VagueName().IsMatch(type.Name)
        select type.FullName);

    [Fact]
    public void no_code_is_folded_away() => Law.Holds(House.Below("", ".cs", ".razor").Where(file => Region().IsMatch(House.Text(file))));

    [Fact]
    public void no_warning_is_silenced_in_code() => Law.Holds(
        House.Below("src/", ".cs", ".razor").Where(file => Silenced().IsMatch(House.Text(file))),
        new Excepted("src/Web.Client/Program.cs", "A page owns one HttpClient for its whole life, over the browser's own fetch."));

    [GeneratedRegex(@"(?<![\w.:}/-])/(work|tmp|root|home)/[\w.-]+")]
    private static partial Regex MachinePath();

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|XXX)\b|NotImplementedException")]
    private static partial Regex Unfinished();

    [GeneratedRegex(@"(Manager|Helper|Helpers|Utils|Util|Impl)(`\d)?$")]
    private static partial Regex VagueName();

    [GeneratedRegex(@"^\s*#region", RegexOptions.Multiline)]
    private static partial Regex Region();

    [GeneratedRegex(@"#pragma warning disable|SuppressMessage")]
    private static partial Regex Silenced();
}
