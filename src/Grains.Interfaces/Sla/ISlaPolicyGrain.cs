using Firstline.Domain.Kernel;
using Firstline.Domain.Sla;
using Firstline.Grains.Interfaces.Kernel;
using Orleans.Concurrency;

namespace Firstline.Grains.Interfaces.Sla;

/// <summary>The desk's SLA policy: rules, calendars and levels as numbered versions. There is one, under the key <c>desk</c>.</summary>
[Alias("desk.ISlaPolicy")]
public interface ISlaPolicyGrain : IGrainWithStringKey
{
    /// <summary>Puts a policy in force under the next version; then every open ticket goes by it.</summary>
    /// <remarks>
    /// Idempotent by command id. <see cref="Asked.IfVersion"/> is the policy's version. Returns when the version is durable; open tickets follow,
    /// resumed after a crash. Refused with a code of <see cref="SlaRefusal"/> or a calendar's when something in it makes no sense.
    /// </remarks>
    [Alias("Publish")]
    Task<Outcome<SlaPolicyView>> Publish(SlaPolicy draft, string note, Asked asked);

    /// <summary>Makes the framework that ships with the desk the first version, where nothing was published yet. Idempotent.</summary>
    [Alias("Begin")]
    Task Begin();

    /// <summary>The policy in force.</summary>
    [AlwaysInterleave, Alias("View")]
    Task<SlaPolicyView> View();

    /// <summary>A version of the policy; null when there is none.</summary>
    [AlwaysInterleave, Alias("Edition")]
    Task<SlaPolicyView?> Edition(int version);

    /// <summary>Every version, newest first, without its text.</summary>
    [AlwaysInterleave, Alias("History")]
    Task<IReadOnlyList<SlaPolicyEdition>> History();

    /// <summary>The public holidays that ship with the desk.</summary>
    [AlwaysInterleave, Alias("HolidaySets")]
    Task<IReadOnlyList<HolidaySetView>> HolidaySets();
}

/// <summary>Public holidays of a place.</summary>
[GenerateSerializer, Immutable, Alias("sla.holiday-set")]
public sealed record HolidaySetView(
    [property: Id(0)] string Name,
    [property: Id(1)] string Title,
    [property: Id(2)] int FirstYear,
    [property: Id(3)] int LastYear,
    [property: Id(4)] IReadOnlyList<Domain.Calendars.Holiday> Days);

/// <summary>A version of the policy as a reader gets it.</summary>
/// <param name="Policy">The version.</param>
/// <param name="Applied">The newest version that every open ticket goes by.</param>
[GenerateSerializer, Immutable, Alias("sla.policy-view")]
public sealed record SlaPolicyView([property: Id(0)] SlaPolicy Policy, [property: Id(1)] int Applied);

/// <summary>A version in the policy's history.</summary>
/// <param name="Version">Its number.</param>
/// <param name="At">When it came into force.</param>
/// <param name="By">Who published it.</param>
/// <param name="Note">Why.</param>
/// <param name="AppliedAt">When every open ticket went by it; null while some do not, or where a later version overtook it.</param>
/// <param name="Tickets">How many open tickets were brought up to it.</param>
[GenerateSerializer, Immutable, Alias("sla.policy-edition")]
public sealed record SlaPolicyEdition(
    [property: Id(0)] int Version,
    [property: Id(1)] DateTimeOffset At,
    [property: Id(2)] Who By,
    [property: Id(3)] string Note,
    [property: Id(4)] DateTimeOffset? AppliedAt,
    [property: Id(5)] int Tickets);
