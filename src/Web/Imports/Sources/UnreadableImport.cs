namespace Firstline.Web.Imports.Sources;

/// <summary>The file cannot be read to its end: nothing of it is taken over. The message is a sentence for people.</summary>
internal sealed class UnreadableImport(string sentence, Exception? inner = null) : Exception(sentence, inner)
{
    /// <summary>At one line of the file.</summary>
    public static UnreadableImport At(int line, string what) => new($"Line {line:N0}: {what}");
}
