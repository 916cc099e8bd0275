using Firstline.Domain.Kernel;
using Firstline.Domain.Notifications;
using Firstline.Domain.Tickets;
using Firstline.Grains.Interfaces.Kernel;

namespace Firstline.Grains.Interfaces.Notifications;

/// <summary>What one person of the desk is to hear: their inbox. The grain is its only writer; its key is the agent's id.</summary>
[Alias("desk.INotifier")]
public interface INotifierGrain : IGrainWithStringKey
{
    /// <summary>Takes what facts of the log gave to hear, in the order of the log.</summary>
    /// <remarks>Durable when it returns. Idempotent: what comes from a position that the inbox has passed is ignored. Never refused.</remarks>
    [Alias("Tell")]
    Task Tell(IReadOnlyList<ToldNotice> notices);

    /// <summary>Sends the person a notice to try out whether it arrives. Each asking is one notice.</summary>
    [Alias("Test")]
    Task<Outcome<NoticeView>> Test();

    /// <summary>The person had everything up to a number before their eyes. Idempotent.</summary>
    [Alias("See")]
    Task<InboxCounts> See(long upTo);

    /// <summary>The person is through with everything up to a number, or with what is about one ticket. Idempotent.</summary>
    [Alias("ReadAll")]
    Task<InboxCounts> ReadAll(long upTo, TicketId? ticket);

    /// <summary>The person is through with one notice. Idempotent; refused when the inbox has none of this number.</summary>
    [Alias("Read")]
    Task<Outcome<NoticeView>> Read(long number);

    /// <summary>Lets every channel that is due have its turn. Harmless at any time.</summary>
    [Alias("Wake")]
    Task Wake();

    /// <summary>A message about some notices was given up: their next channel has its turn at once.</summary>
    [Alias("Undelivered")]
    Task Undelivered(IReadOnlyList<long> numbers);

    /// <summary>Learns how the person wants to be told; older preferences than known are ignored.</summary>
    [Alias("Prefer")]
    Task Prefer(Numbered<NotificationPreferences> preferences);

    /// <summary>How much is new.</summary>
    [Alias("Counts")]
    Task<InboxCounts> Counts();
}

/// <summary>Lists of notices.</summary>
[Alias("desk.INoticeDirectory")]
public interface INoticeDirectory : IGrainWithIntegerKey
{
    /// <summary>A page of an inbox, newest first. Refused when there is no such agent.</summary>
    /// <exception cref="FormatException">The cursor is not one of ours.</exception>
    [Alias("List")]
    Task<Outcome<Page<NoticeView>>> List(AgentId agent, NoticeFilter filter, string? after, int limit);
}

/// <summary>A notice with the position of its fact in the log.</summary>
[GenerateSerializer, Immutable, Alias("notice.told")]
public sealed record ToldNotice([property: Id(0)] long Position, [property: Id(1)] Notice Notice);

/// <summary>Which notices; what is null does not matter.</summary>
[GenerateSerializer, Immutable, Alias("notice.filter")]
public sealed record NoticeFilter(
    [property: Id(0)] bool? Unread = null, [property: Id(1)] NoticeKind? Kind = null, [property: Id(2)] TicketId? Ticket = null, [property: Id(3)] long? Number = null);

/// <summary>A notice as a reader gets it, with what its ticket is called now.</summary>
[GenerateSerializer, Immutable, Alias("notice.view")]
public sealed record NoticeView(
    [property: Id(0)] long Number,
    [property: Id(1)] Notice Notice,
    [property: Id(2)] int Count,
    [property: Id(3)] DateTimeOffset? SeenAt,
    [property: Id(4)] DateTimeOffset? ReadAt,
    [property: Id(5)] TicketNumber? Ticket,
    [property: Id(6)] string? Subject);

/// <summary>How much of an inbox is new.</summary>
/// <param name="Unread">How many the person is not through with.</param>
/// <param name="Unseen">How many they never had before their eyes.</param>
/// <param name="Last">The newest number; 0 for none.</param>
[GenerateSerializer, Immutable, Alias("notice.counts")]
public sealed record InboxCounts([property: Id(0)] int Unread, [property: Id(1)] int Unseen, [property: Id(2)] long Last);
