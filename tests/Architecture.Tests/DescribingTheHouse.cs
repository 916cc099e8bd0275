using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Firstline.Architecture.Tests;

/// <summary>Papers that must keep up with the house.</summary>
public sealed partial class DescribingTheHouse
{
    [Fact]
    public void every_room_of_the_domain_is_in_the_glossary() => Law.Holds(
        House.Below("src/Domain/", ".cs").Select(file => file.Split('/')[2]).Distinct()
            .Where(room => !House.Text("docs/glossary.md").Contains($"**{room}**", StringComparison.Ordinal)));

    [Fact]
    public void every_package_has_a_reason_and_no_reason_is_left_over()
    {
        var packages = Included("Directory.Packages.props", "PackageVersion");
        var reasons = Row().Matches(House.Text("docs/dependencies.md")).Select(row => row.Groups[1].Value);
        reasons.Order(StringComparer.Ordinal).ShouldBe(packages.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void every_package_that_is_named_is_used() => Law.Holds(
        Included("Directory.Packages.props", "PackageVersion")
            .Except(House.Projects.SelectMany(project => project.Packages))
            .Except(House.Below("", ".props").SelectMany(file => Included(file, "PackageReference"))),
        new Excepted("MessagePack", "Raises what SignalR's protocol asks for to a version without a known hole."),
        new Excepted("Microsoft.CodeAnalysis.CSharp", "Raises what BenchmarkDotNet asks for to the version that Orleans asks for."),
        new Excepted("MessagePack.Annotations", "Goes with MessagePack."),
        new Excepted("Microsoft.NET.StringTools", "Goes with MessagePack."),
        new Excepted("SQLitePCLRaw.bundle_e_sqlite3", "Raises the SQLite that Microsoft.Data.Sqlite brings."),
        new Excepted("SQLitePCLRaw.core", "Goes with the bundle."));

    [Fact]
    public void every_link_in_a_paper_leads_somewhere() => Law.Holds(
        from file in House.Below("", ".md")
        from link in Link().Matches(House.Text(file))
        let target = link.Groups[1].Value.Split('#')[0]
        where target.Length > 0 && !target.Contains("://", StringComparison.Ordinal) && !target.StartsWith("mailto:", StringComparison.Ordinal)
        let path = Path.GetFullPath(Path.Combine(House.Root, Path.GetDirectoryName(file)!, target))
        where !File.Exists(path) && !Directory.Exists(path)
        select $"{file} -> {target}");

    private static IEnumerable<string> Included(string file, string element) =>
        XDocument.Parse(House.Text(file)).Descendants(element).Select(item => item.Attribute("Include")!.Value);

    [GeneratedRegex(@"^\| `([\w.-]+)`", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();
}
