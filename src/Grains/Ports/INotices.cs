using Firstline.Domain.Kernel;
using Firstline.Domain.Notifications;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Notifications;

namespace Firstline.Grains.Ports;

/// <summary>Where notices rest. Safe for concurrent use; what returns is durable.</summary>
public interface INotices
{
    /// <summary>The position of the log up to which everybody was told.</summary>
    Task<long> Cursor();

    /// <summary>Everybody was told up to a position. Never moves back.</summary>
    Task MoveCursor(long position);

    /// <summary>The states of some tickets, as their grains write them; unknown ones are left out.</summary>
    Task<IReadOnlyDictionary<string, string>> TicketStates(IReadOnlyCollection<string> tickets);

    /// <summary>An inbox with its notices since an instant, and those whose next channel is to come.</summary>
    Task<StoredInbox> Load(AgentId agent, DateTimeOffset since);

    /// <summary>One notice, or null.</summary>
    Task<InboxItem?> Find(AgentId agent, long number);

    /// <summary>Those who have a notice whose next channel is due.</summary>
    Task<IReadOnlyList<AgentId>> Due(DateTimeOffset now);

    /// <summary>Keeps notices with the messages that tell of them, and forgets those up to a number.</summary>
    Task<InboxCounts> Save(AgentId agent, long position, long last, IReadOnlyList<InboxItem> items, long forget, IReadOnlyList<Dispatch> messages);

    /// <summary>Everything up to a number was seen.</summary>
    Task<InboxCounts> See(AgentId agent, long upTo, DateTimeOffset now);

    /// <summary>Everything up to a number, or what of it is about a ticket, is read.</summary>
    Task<InboxCounts> Read(AgentId agent, long upTo, TicketId? ticket, DateTimeOffset now);

    /// <summary>A page of an inbox, newest first.</summary>
    /// <exception cref="FormatException">The cursor is not one of ours.</exception>
    Task<Page<NoticeView>> List(AgentId agent, NoticeFilter filter, string? after, int limit);
}

/// <summary>An inbox at rest.</summary>
/// <param name="Position">The position of the newest fact that it has.</param>
/// <param name="Counts">How much is new.</param>
/// <param name="Items">Its recent notices by number.</param>
public sealed record StoredInbox(long Position, InboxCounts Counts, IReadOnlyList<InboxItem> Items);
