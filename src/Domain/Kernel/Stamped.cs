using Orleans;

namespace Firstline.Domain.Kernel;

/// <summary>A fact as it rests and travels: which entity, which place in its history, when and by whom.</summary>
/// <param name="EntityId">The id of the entity that it happened to.</param>
/// <param name="Version">Its place in that entity's history, from 1, without gaps.</param>
/// <param name="At">When it happened, in UTC.</param>
/// <param name="By">Who made it happen.</param>
/// <param name="Event">The fact itself.</param>
[GenerateSerializer, Immutable, Alias("desk.stamped`1")]
public sealed record Stamped<TEvent>(
    [property: Id(0)] string EntityId,
    [property: Id(1)] long Version,
    [property: Id(2)] DateTimeOffset At,
    [property: Id(3)] Who By,
    [property: Id(4)] TEvent Event)
    where TEvent : class;
