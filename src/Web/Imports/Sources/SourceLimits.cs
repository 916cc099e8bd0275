namespace Firstline.Web.Imports.Sources;

/// <summary>What a file may look like; whatever is larger is refused with its line.</summary>
internal static class SourceLimits
{
    /// <summary>The most bytes of one record.</summary>
    public const int Record = 4 * 1_048_576;

    /// <summary>The most columns of a CSV file.</summary>
    public const int Columns = 1_000;

    /// <summary>How deep JSON may be nested.</summary>
    public const int Depth = 32;
}
