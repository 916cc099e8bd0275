namespace Firstline.Architecture.Tests;

/// <summary>The house as files: where it stands, and what lies in it without what git ignores.</summary>
internal static class House
{
    /// <summary>The folder of <c>Firstline.slnx</c>, found upwards from the test.</summary>
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    private static readonly string[] Ignored = [".git", .. Rules(".gitignore"), .. Rules(".git/info/exclude")];

    /// <summary>Every file that is kept, relative to the root, with forward slashes.</summary>
    public static IReadOnlyList<string> Files { get; } = [.. Walk(Root).Select(Relative).Order(StringComparer.Ordinal)];

    /// <summary>Names of files and folders directly in the root.</summary>
    public static IReadOnlyList<string> Top { get; } = [.. Files.Select(file => file.Split('/')[0]).Distinct()];

    /// <summary>The projects.</summary>
    public static IReadOnlyList<Project> Projects { get; } = [.. Files.Where(file => file.EndsWith(".csproj", StringComparison.Ordinal)).Select(Project.Read)];

    /// <summary>Kept files below a folder with one of these endings.</summary>
    public static IEnumerable<string> Below(string folder, params string[] endings) =>
        Files.Where(file => file.StartsWith(folder, StringComparison.Ordinal) && endings.Any(ending => file.EndsWith(ending, StringComparison.Ordinal)));

    /// <summary>The text of a kept file.</summary>
    public static string Text(string file) => File.ReadAllText(Path.Combine(Root, file));

    private static string Find(string folder) => File.Exists(Path.Combine(folder, "Firstline.slnx"))
        ? Path.TrimEndingDirectorySeparator(folder)
        : Find(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(folder)) ?? throw new InvalidOperationException("The tests do not run inside the house."));

    private static IEnumerable<string> Walk(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder).Where(file => !IsIgnored(file)))
        {
            yield return file;
        }

        foreach (var inner in Directory.EnumerateDirectories(folder).Where(inner => !IsIgnored(inner)).SelectMany(Walk))
        {
            yield return inner;
        }
    }

    private static bool IsIgnored(string path) => Ignored.Any(rule => rule switch
    {
        ['/', .. var fromRoot] => Relative(path) == fromRoot.TrimEnd('/'),
        ['*', .. var ending] => path.EndsWith(ending, StringComparison.Ordinal),
        _ => Path.GetFileName(path) == rule.TrimEnd('/'),
    });

    private static IEnumerable<string> Rules(string file) => File.Exists(Path.Combine(Root, file))
        ? File.ReadLines(Path.Combine(Root, file)).Where(line => line.Length > 0 && !line.StartsWith('#'))
        : [];

    private static string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');
}
