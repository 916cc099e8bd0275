using Firstline.Domain.Kernel;
using Firstline.Domain.Notifications;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Notifications;

namespace Firstline.Grains.Ports;

/// <summary>Where messages to the people of the desk rest. Safe for concurrent use; what returns is durable.</summary>
public interface IDispatches
{
    /// <summary>When messages were written to a person over a channel since an instant, the oldest first.</summary>
    Task<IReadOnlyList<DateTimeOffset>> WrittenSince(AgentId agent, NotifyChannel channel, DateTimeOffset since);

    /// <summary>Endpoints to which something is due.</summary>
    Task<IReadOnlyList<string>> DueEndpoints(DateTimeOffset now);

    /// <summary>What is due to an endpoint, the earliest first.</summary>
    Task<IReadOnlyList<Dispatch>> Due(string endpoint, DateTimeOffset now, int limit);

    /// <summary>Keeps what became of messages.</summary>
    Task Save(IReadOnlyList<Dispatch> dispatches);

    /// <summary>One message, or null.</summary>
    Task<Dispatch?> Find(string id);

    /// <summary>A page of messages, newest first.</summary>
    /// <exception cref="FormatException">The cursor is not one of ours.</exception>
    Task<Page<Dispatch>> List(DispatchFilter filter, string? after, int limit);

    /// <summary>Has everything tried again that was given up; answers how many.</summary>
    Task<int> RetryAll(NotifyChannel? channel, DateTimeOffset now);

    /// <summary>How many messages of each channel are in each state, and when the oldest of them was written; what was sent counts since an instant.</summary>
    Task<IReadOnlyList<(NotifyChannel Channel, DispatchState State, int Count, DateTimeOffset Oldest)>> Counts(DateTimeOffset sentSince);

    /// <summary>Removes what was sent before an instant.</summary>
    Task Forget(DateTimeOffset before);
}
