using Firstline.Domain.Kernel;

namespace Firstline.Grains.Ports;

/// <summary>Where facts rest. Appends are grouped into few transactions; each completes when its own facts are durable.</summary>
/// <remarks>Safe for concurrent use. Throws only when the store is broken; the outcome is then unknown and the caller loads again.</remarks>
public interface IEventLog
{
    /// <summary>The snapshot of an entity with its version, or null when nothing happened to it.</summary>
    Task<StoredEntity?> Load(string kind, string id);

    /// <summary>Appends facts, read rows, reminder and contents in one transaction.</summary>
    Task<AppendResult> Append(Append append);

    /// <summary>Facts of one entity after a version, oldest first.</summary>
    Task<IReadOnlyList<StoredFact>> Read(string kind, string id, long afterVersion, int limit);

    /// <summary>Whole histories of some entities, in the order asked; those without facts are left out.</summary>
    Task<IReadOnlyList<IReadOnlyList<StoredFact>>> ReadMany(string kind, IReadOnlyCollection<string> ids);

    /// <summary>Facts of all entities of a kind after a position, oldest first.</summary>
    Task<IReadOnlyList<StoredFact>> ReadAll(string kind, long afterPosition, int limit);

    /// <summary>Facts of any entity by their place in the log, from a position on, without it. One look goes over a bounded part of the log.</summary>
    /// <param name="filter">Which of them.</param>
    /// <param name="from">The position where the last look ended; null to begin.</param>
    /// <param name="oldestFirst">Forwards from the first fact, or backwards from the last.</param>
    /// <param name="limit">The most facts.</param>
    Task<LogLook> Look(LogFilter filter, long? from, bool oldestFirst, int limit);

    /// <summary>The position of the newest fact of all; 0 when there is none.</summary>
    Task<long> LastPosition();

    /// <summary>What a command id was used for, or null.</summary>
    Task<CommandReceipt?> FindCommand(string commandId);

    /// <summary>Texts that facts name, by id; missing ones are left out.</summary>
    Task<IReadOnlyDictionary<Guid, string>> Contents(IReadOnlyCollection<Guid> ids);

    /// <summary>Sweeps the files of what was deleted: what waits in logs is moved on, and a store that is not too large is written anew.</summary>
    Task<SweepResult> Sweep();

    /// <summary>The position up to which every fact was published to the streams before the last stop.</summary>
    Task<long> PublishedUpTo();

    /// <summary>Remembers how far facts were published. Never moves back.</summary>
    Task MarkPublished(long position);
}

/// <summary>An entity at rest.</summary>
/// <param name="Version">How many facts it has.</param>
/// <param name="Snapshot">Its state after all of them, as JSON of its own grain.</param>
public sealed record StoredEntity(long Version, string Snapshot);

/// <summary>A fact to append, at its own instant.</summary>
/// <param name="Event">A domain event known to the event catalog by its alias.</param>
public sealed record NewFact(object Event, DateTimeOffset At, Who By);

/// <summary>A fact at rest.</summary>
/// <param name="From">From where it was asked, as long as that is kept.</param>
public sealed record StoredFact(long Position, string EntityId, long Version, DateTimeOffset At, Who By, object Event, Origin? From = null);

/// <summary>Which facts of the whole log; what is null does not matter.</summary>
public sealed record LogFilter(string? Kind = null, string? Actor = null, DateTimeOffset? From = null, DateTimeOffset? To = null);

/// <summary>What one look found.</summary>
/// <param name="Facts">The facts with the kinds of their entities.</param>
/// <param name="Next">Where the next look begins; null when the log was seen to its end.</param>
public sealed record LogLook(IReadOnlyList<(string Kind, StoredFact Fact)> Facts, long? Next);

/// <summary>A text that facts name but do not hold, so that it can be shredded.</summary>
public sealed record NewContent(Guid Id, string Text);

/// <summary>One transaction of one entity.</summary>
/// <param name="Kind">The kind of entity, such as <c>ticket</c>.</param>
/// <param name="Id">Its id within the kind.</param>
/// <param name="ExpectedVersion">The version that the decision was made on; 0 for a new entity.</param>
/// <param name="CommandId">Unique for what was asked; null when nothing outside asked (a clock).</param>
/// <param name="Fingerprint">A hash of what was asked.</param>
/// <param name="Facts">The new facts, in order; at least one.</param>
/// <param name="Snapshot">The state after them.</param>
/// <param name="Rows">Read rows to write.</param>
/// <param name="Reminder">The entity's reminder after them.</param>
/// <param name="Contents">Texts that the facts name.</param>
public sealed record Append(
    string Kind,
    string Id,
    long ExpectedVersion,
    string? CommandId,
    string Fingerprint,
    IReadOnlyList<NewFact> Facts,
    string Snapshot,
    IReadOnlyList<ReadRow> Rows,
    ReminderChange Reminder,
    IReadOnlyList<NewContent> Contents)
{
    /// <summary>From where it was asked; null when nobody outside asked.</summary>
    public Origin? From { get; init; }

    /// <summary>What is erased from facts of the same entity in the same step; null when nothing is.</summary>
    public Shredding? Shredding { get; init; }
}

/// <summary>What is erased with an append. The facts themselves stay: their positions, versions, names, instants and everything that is not about a person.</summary>
public sealed record Shredding
{
    /// <summary>Positions of the facts whose texts go, so that nothing finds them by what they said.</summary>
    public IReadOnlyList<long> Facts { get; init; } = [];

    /// <summary>Facts that tell less about persons than before, by position. Everything else in them must be as it was.</summary>
    public IReadOnlyList<(long Position, object Event)> Rewritten { get; init; } = [];

    /// <summary>Positions of facts that forget who did them, and from where.</summary>
    public IReadOnlyList<long> Actors { get; init; } = [];

    /// <summary>Texts that go.</summary>
    public IReadOnlyList<Guid> Contents { get; init; } = [];
}

/// <summary>How a sweep ended.</summary>
public enum SweepResult
{
    /// <summary>Somebody reads an old state; ask again.</summary>
    Busy,

    /// <summary>Nothing that was deleted is left in the files, as far as the store overwrites what it deletes.</summary>
    Swept,

    /// <summary>The files were written anew as well, without what was deleted.</summary>
    Compacted,
}

/// <summary>What happens to the entity's one reminder.</summary>
/// <param name="Change">Whether anything happens.</param>
/// <param name="GrainId">The grain, as Orleans writes its id.</param>
/// <param name="GrainHash">The grain's uniform hash, by which reminder ranges are split.</param>
/// <param name="Due">When it is due; null removes it.</param>
public sealed record ReminderChange(bool Change, string GrainId, uint GrainHash, DateTimeOffset? Due)
{
    /// <summary>The name of the one reminder that an entity has.</summary>
    public const string Name = "due";

    /// <summary>Leaves the reminder as it is.</summary>
    public static ReminderChange None { get; } = new(false, "", 0, null);
}

/// <summary>What a command id was used for.</summary>
public sealed record CommandReceipt(string Kind, string EntityId, long Version, string Fingerprint);

/// <summary>How an append ended.</summary>
public abstract record AppendResult
{
    /// <summary>Durable; the first of the new facts has this position, the others follow in order but not always adjacent.</summary>
    public sealed record Appended(long FirstPosition, long LastPosition) : AppendResult;

    /// <summary>Another activation was faster: load and decide again.</summary>
    public sealed record VersionConflict : AppendResult;

    /// <summary>The command had been applied before; nothing was written.</summary>
    public sealed record AlreadyApplied(CommandReceipt Receipt) : AppendResult;
}
