namespace Firstline.Simulation.ServiceNow;

/// <summary>The file is not a log that can be read: nothing was changed. The message is a sentence for people.</summary>
public sealed class UnreadableLog(string sentence, Exception? inner = null) : Exception(sentence, inner)
{
    /// <summary>At one line of the file.</summary>
    public static UnreadableLog At(int line, string what, Exception? inner = null) => new($"Line {line:N0}: {what}", inner);
}
