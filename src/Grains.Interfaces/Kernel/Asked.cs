using Firstline.Domain.Kernel;

namespace Firstline.Grains.Interfaces.Kernel;

/// <summary>What comes with every command.</summary>
/// <param name="By">Who asks.</param>
/// <param name="CommandId">Unique for what is asked: the same id with the same fingerprint is applied once, however often it arrives.</param>
/// <param name="Fingerprint">A hash of what is asked; the same id with another fingerprint is refused. Empty when the asker does not repeat.</param>
/// <param name="IfVersion">Apply only on this version; null for any.</param>
/// <param name="From">From where it is asked; null when nobody outside asks, or nobody knows.</param>
[GenerateSerializer, Immutable, Alias("desk.asked")]
public sealed record Asked(
    [property: Id(0)] Who By, [property: Id(1)] string CommandId, [property: Id(2)] string Fingerprint = "", [property: Id(3)] long? IfVersion = null,
    [property: Id(4)] Origin? From = null)
{
    /// <summary>Nobody outside asked: a clock ran out.</summary>
    public static Asked ByClock { get; } = new(Who.Desk, "");

    /// <summary>The same request at another entity: a command id stands for one change of one entity, so this one has an id of its own.</summary>
    public Asked Further(string suffix) => this with { CommandId = CommandId.Length == 0 ? "" : CommandId + suffix, IfVersion = null };
}

/// <summary>Refusals that any entity may give.</summary>
public static class DeskRefusal
{
    /// <summary>The command id was used for something else.</summary>
    public static readonly RefusalCode KeyReused = new(
        "desk.key-reused", RefusalKind.Reused, "The idempotency key was used before with another body. Use a new key for a new request.");

    /// <summary>The caller's copy is out of date.</summary>
    public static readonly RefusalCode VersionPassed = new(
        "desk.version-passed", RefusalKind.Stale, "The thing changed since the version that the request names. Read it again and decide anew.");
}
