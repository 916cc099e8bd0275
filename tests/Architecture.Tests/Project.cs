using System.Xml.Linq;

namespace Firstline.Architecture.Tests;

/// <summary>What a project file says that it uses.</summary>
/// <param name="Folder">Its folder, relative to the root.</param>
/// <param name="Packages">Packages that it references itself.</param>
/// <param name="Projects">Names of the projects that it references.</param>
internal sealed record Project(string Folder, IReadOnlyList<string> Packages, IReadOnlyList<string> Projects)
{
    /// <summary>The name of the folder, which is the name of the project.</summary>
    public string Name => Folder.Split('/')[^1];

    public static Project Read(string file)
    {
        var xml = XDocument.Parse(House.Text(file));
        return new(
            file[..file.LastIndexOf('/')],
            [.. xml.Descendants("PackageReference").Select(Include)],
            [.. xml.Descendants("ProjectReference").Select(item => Path.GetFileNameWithoutExtension(Include(item).Replace('\\', '/')))]);
    }

    private static string Include(XElement item) => item.Attribute("Include")!.Value;
}
