namespace Firstline.Silo.Hosting;

/// <summary>The desk cannot run; the message is one sentence for the person who started it.</summary>
public sealed class DeskRefused(string message, Exception? cause = null) : Exception(message, cause);
