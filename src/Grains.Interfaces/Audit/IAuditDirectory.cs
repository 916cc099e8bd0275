using Firstline.Domain.Kernel;
using Firstline.Grains.Interfaces.Kernel;

namespace Firstline.Grains.Interfaces.Audit;

/// <summary>Who changed what, when and from where, with what it was before and after; read from the log itself, so it is true for old facts too.</summary>
[Alias("desk.IAuditDirectory")]
public interface IAuditDirectory : IGrainWithIntegerKey
{
    /// <summary>The changes of one entity after a version, oldest first; empty when nothing happened to it.</summary>
    [Alias("OfEntity")]
    Task<Page<AuditEntry>> OfEntity(string kind, string id, AuditFilter filter, long afterVersion, int limit);

    /// <summary>The changes of all entities, by their place in the log. A page may be short, even empty, and still have a next one: a look goes over a bounded part of the log.</summary>
    /// <exception cref="FormatException">The cursor is not one of ours.</exception>
    [Alias("All")]
    Task<Page<AuditEntry>> All(AuditFilter filter, bool oldestFirst, string? after, int limit);
}

/// <summary>Which changes; what is null does not matter.</summary>
/// <param name="Kind">The kind of entity; for the whole desk only.</param>
/// <param name="Fact">What happened, such as <c>replied</c>; for one entity only.</param>
/// <param name="Actor">The id of who did it.</param>
/// <param name="Property">A property that changed, or one below it; for one entity only.</param>
/// <param name="From">At or after.</param>
/// <param name="To">Before.</param>
[GenerateSerializer, Immutable, Alias("audit.filter")]
public sealed record AuditFilter(
    [property: Id(0)] string? Kind = null,
    [property: Id(1)] string? Fact = null,
    [property: Id(2)] string? Actor = null,
    [property: Id(3)] string? Property = null,
    [property: Id(4)] DateTimeOffset? From = null,
    [property: Id(5)] DateTimeOffset? To = null);

/// <summary>One fact with what it changed.</summary>
/// <param name="Position">Its place in the whole log.</param>
/// <param name="Kind">The kind of entity.</param>
/// <param name="Entity">The entity's id.</param>
/// <param name="Label">What people call the entity, such as a ticket's number; null when that is the id.</param>
/// <param name="Version">Its place in the entity's history.</param>
/// <param name="From">From where it was asked, as long as that is kept.</param>
/// <param name="Fact">What happened.</param>
/// <param name="Changes">Each property that it changed.</param>
[GenerateSerializer, Immutable, Alias("audit.entry")]
public sealed record AuditEntry(
    [property: Id(0)] long Position,
    [property: Id(1)] string Kind,
    [property: Id(2)] string Entity,
    [property: Id(3)] string? Label,
    [property: Id(4)] long Version,
    [property: Id(5)] DateTimeOffset At,
    [property: Id(6)] Who By,
    [property: Id(7)] Origin? From,
    [property: Id(8)] string Fact,
    [property: Id(9)] IReadOnlyList<AuditChange> Changes);

/// <summary>A property before and after; null where it was, or is, not there.</summary>
[GenerateSerializer, Immutable, Alias("audit.change")]
public sealed record AuditChange([property: Id(0)] string Property, [property: Id(1)] string? Before, [property: Id(2)] string? After);
