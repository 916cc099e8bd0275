using Orleans;

namespace Firstline.Domain.Erasures;

/// <summary>Where an erasure stands.</summary>
[GenerateSerializer, Alias("erasure.stage")]
public enum ErasureStage
{
    /// <summary>Goes through the person's tickets.</summary>
    Running,

    /// <summary>Nothing names the person any more; the files are being swept of what was deleted.</summary>
    Sweeping,

    /// <summary>No trace is left.</summary>
    Completed,
}
