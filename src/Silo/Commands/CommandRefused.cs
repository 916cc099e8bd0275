namespace Firstline.Silo.Commands;

/// <summary>The command was asked for something that cannot be: one sentence for the person, exit code 2.</summary>
internal sealed class CommandRefused(string sentence, Exception? cause = null) : Exception(sentence, cause);
