using Firstline.Domain.Kernel;

namespace Firstline.Grains.Interfaces.Live;

/// <summary>The names of topics.</summary>
public static class FeedTopics
{
    /// <summary>The board that counts the whole desk.</summary>
    public const string Floor = "floor";

    /// <summary>What a board's topic begins with.</summary>
    public const string WallPrefix = "wall/";

    /// <summary>What a ticket's topic begins with.</summary>
    public const string TicketPrefix = "ticket/";

    /// <summary>What an agent's topic begins with.</summary>
    public const string AgentPrefix = "agent/";

    /// <summary>What a count's topic begins with.</summary>
    public const string CountPrefix = "count/";

    /// <summary>What a bulk job's topic begins with.</summary>
    public const string BulkPrefix = "bulk/";

    /// <summary>The topic of a board.</summary>
    public static string Wall(string board) => WallPrefix + board;

    /// <summary>The topic of a ticket.</summary>
    public static string Ticket(TicketId ticket) => TicketPrefix + ticket;

    /// <summary>The topic of an agent.</summary>
    public static string Agent(AgentId agent) => AgentPrefix + agent;

    /// <summary>The topic of how many tickets a condition holds of.</summary>
    public static string Count(string condition) => CountPrefix + condition;

    /// <summary>The topic of how far a bulk job is.</summary>
    public static string Bulk(Guid job) => $"{BulkPrefix}{job:N}";

    /// <summary>The bulk job of a topic, or null.</summary>
    public static Guid? BulkOf(string topic) => Guid.TryParse(After(topic, BulkPrefix), out var job) ? job : null;

    /// <summary>The condition of a topic, or null.</summary>
    public static string? CountOf(string topic) => After(topic, CountPrefix);

    /// <summary>The board of a topic, or null.</summary>
    public static string? BoardOf(string topic) => After(topic, WallPrefix);

    /// <summary>The ticket of a topic, or null.</summary>
    public static TicketId? TicketOf(string topic) => TicketId.TryParse(After(topic, TicketPrefix), null, out var ticket) ? ticket : null;

    /// <summary>The agent of a topic, or null.</summary>
    public static AgentId? AgentOf(string topic) => AgentId.TryParse(After(topic, AgentPrefix), null, out var agent) ? agent : null;

    private static string? After(string topic, string prefix) =>
        topic.StartsWith(prefix, StringComparison.Ordinal) && topic.Length > prefix.Length ? topic[prefix.Length..] : null;
}
