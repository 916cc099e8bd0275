namespace Firstline.Grains.Kernel;

/// <summary>The part of a ticket that tells its facts again; for the republisher alone.</summary>
[Alias("desk.IAnnouncer")]
internal interface IAnnouncer : IGrainWithGuidKey
{
    /// <summary>Offers the facts after a version to the streams again.</summary>
    [Alias("Announce")]
    Task Announce(long afterVersion);
}
