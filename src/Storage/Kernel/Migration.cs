using System.Globalization;

namespace Firstline.Storage.Kernel;

/// <summary>A numbered script that brings a schema to a version.</summary>
internal sealed record Migration(int Version, string Name, string Script)
{
    /// <summary>A script named such as <c>0001-event-log.sql</c>.</summary>
    public static Migration Of(string file, string script) => new(
        int.Parse(file.AsSpan(0, file.IndexOf('-', StringComparison.Ordinal)), NumberStyles.None, CultureInfo.InvariantCulture),
        Path.GetFileNameWithoutExtension(file),
        script);
}
