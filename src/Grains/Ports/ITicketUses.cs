namespace Firstline.Grains.Ports;

/// <summary>Whether tickets use what the settings define. Safe for concurrent use; never waits for writers.</summary>
public interface ITicketUses
{
    /// <summary>Whether any ticket stands at a status.</summary>
    Task<bool> OfStatus(string status);

    /// <summary>Whether any ticket has a value of a field. Looks at every ticket if need be: for what administrators seldom do.</summary>
    Task<bool> OfField(string field);
}
