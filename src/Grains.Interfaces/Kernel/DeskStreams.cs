namespace Firstline.Grains.Interfaces.Kernel;

/// <summary>The names of the grain streams. Few and sharded: facts travel on them, never one stream a ticket.</summary>
public static class DeskStreams
{
    /// <summary>The stream provider.</summary>
    public const string Provider = "desk";

    /// <summary>The namespace of ticket facts; its keys are the shards "0" to "15".</summary>
    public const string Tickets = "tickets";

    /// <summary>How many shards there are.</summary>
    public const int Shards = 16;

    /// <summary>The shard of a ticket: the same on every machine and for ever.</summary>
    public static int ShardOf(Domain.Kernel.TicketId ticket)
    {
        Span<byte> bytes = stackalloc byte[16];
        ticket.Value.TryWriteBytes(bytes);
        var hash = 2166136261u;
        foreach (var part in bytes)
        {
            hash = (hash ^ part) * 16777619u;
        }

        return (int)(hash % Shards);
    }
}
