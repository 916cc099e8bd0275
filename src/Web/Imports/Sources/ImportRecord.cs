namespace Firstline.Web.Imports.Sources;

/// <summary>One record of a file: a line of CSV, or an object of JSON.</summary>
internal abstract class ImportRecord(int line)
{
    /// <summary>The line on which it begins.</summary>
    public int Line { get; } = line;

    /// <summary>Why it cannot be used; null when it can.</summary>
    public string? Broken { get; protected init; }

    /// <summary>The text in a column; null when it is empty or missing.</summary>
    public abstract string? Text(string column);

    /// <summary>The records that lie in a column, in their order; none when it is empty; null when it holds something else.</summary>
    public abstract IReadOnlyList<ImportRecord>? Within(string column);
}
