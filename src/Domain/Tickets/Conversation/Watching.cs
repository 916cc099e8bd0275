using System.Collections.Immutable;
using Firstline.Domain.Kernel;

namespace Firstline.Domain.Tickets.Conversation;

/// <summary>Who follows a ticket.</summary>
internal static class Watching
{
    /// <summary>How many agents may watch one ticket.</summary>
    public const int Most = 100;

    /// <summary>Those who watch, and those who were mentioned as far as there is room.</summary>
    public static ImmutableArray<AgentId> With(ImmutableArray<AgentId> watchers, IReadOnlyList<AgentId>? mentioned) =>
        mentioned is null or [] ? watchers : [.. watchers.Union(mentioned).Take(Math.Max(Most, watchers.Length))];

    public static Refusal? Refused(Ticket.Known ticket, WatchTicket command) =>
        ticket.Watchers.Length >= Most && !ticket.Watchers.Contains(command.Agent)
            ? TicketRefusal.TooManyWatchers.Because($"{ticket.Number} has {Most} watchers already.", "agent")
            : null;
}
