namespace Firstline.Architecture.Tests;

/// <summary>The house as files: where it stands, and what lies in it without what a build leaves behind.</summary>
internal static class House
{
    private static readonly string[] Left = [".git", ".vs", ".idea", "artifacts", "bin", "obj", "TestResults", "BenchmarkDotNet.Artifacts"];

    /// <summary>The folder of <c>Firstline.slnx</c>, found upwards from the test.</summary>
    public static string Root { get; } = Find(AppContext.BaseDirectory);

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
        foreach (var file in Directory.EnumerateFiles(folder).Where(file => !IsLeft(file)))
        {
            yield return file;
        }

        foreach (var inner in Directory.EnumerateDirectories(folder).Where(inner => !IsLeft(inner)).SelectMany(Walk))
        {
            yield return inner;
        }
    }

    private static bool IsLeft(string path) =>
        Left.Contains(Path.GetFileName(path)) || Relative(path) == "data" || path.EndsWith(".user", StringComparison.Ordinal);

    private static string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');
}
