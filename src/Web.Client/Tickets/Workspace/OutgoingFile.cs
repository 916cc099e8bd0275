namespace Firstline.Web.Client.Tickets.Workspace;

/// <summary>A file that is to go with a message: on its way to the desk, there, or refused.</summary>
/// <param name="name">What it is called.</param>
/// <param name="size">How many bytes it has.</param>
public sealed class OutgoingFile(string name, long size)
{
    /// <summary>What it is called.</summary>
    public string Name => name;

    /// <summary>How many bytes it has.</summary>
    public long Size => size;

    /// <summary>How many of them were sent.</summary>
    public long Sent { get; set; }

    /// <summary>What messages name it by, once it is there.</summary>
    public Guid? Id { get; set; }

    /// <summary>Why the desk did not take it.</summary>
    public string? Fault { get; set; }

    /// <summary>How much of it was sent, 0 to 1.</summary>
    public double Share => Id is not null || size == 0 ? 1 : Math.Min(1, Sent / (double)size);

    /// <summary>A size for reading: <c>3 KB</c>, <c>1.4 MB</c>.</summary>
    public static string InWords(long bytes) => bytes switch
    {
        < 1_000 => $"{bytes} B",
        < 1_000_000 => $"{bytes / 1000} KB",
        _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{bytes / 1_000_000.0:0.#} MB"),
    };
}
