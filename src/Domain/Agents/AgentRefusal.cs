using Firstline.Domain.Kernel;

namespace Firstline.Domain.Agents;

/// <summary>Why an agent may refuse.</summary>
public static class AgentRefusal
{
    /// <summary>No agent has this id.</summary>
    public static readonly RefusalCode Unknown = new("agent.unknown", RefusalKind.NotFound, "No agent has this id. Register it first.");

    /// <summary>The id is not a slug.</summary>
    public static readonly RefusalCode BadId = new("agent.bad-id", RefusalKind.Invalid, "An agent's id is 1 to 64 of a-z, 0-9 and hyphen.");

    /// <summary>The name is empty or too long.</summary>
    public static readonly RefusalCode BadName = new("agent.bad-name", RefusalKind.Invalid, "The name is empty or too long.");

    /// <summary>The capacity makes no sense.</summary>
    public static readonly RefusalCode BadCapacity = new("agent.bad-capacity", RefusalKind.Invalid, "The capacity is negative or far too large.");

    /// <summary>More teams than one agent may have.</summary>
    public static readonly RefusalCode TooManyTeams = new("agent.too-many-teams", RefusalKind.Invalid, "The agent would have more teams than are kept.");

    /// <summary>A team's id is not a slug.</summary>
    public static readonly RefusalCode BadTeam = new("agent.bad-team", RefusalKind.Invalid, "A team's id is 1 to 64 of a-z, 0-9 and hyphen.");

    /// <summary>The agent takes nothing now.</summary>
    public static readonly RefusalCode NotAvailable = new("agent.not-available", RefusalKind.NotNow, "The agent is busy, away or offline, so nothing can be offered to them. Push it by hand, or ask somebody else.");

    /// <summary>The agent is full.</summary>
    public static readonly RefusalCode NoRoom = new("agent.no-room", RefusalKind.NotNow, "The ticket would take the agent beyond their capacity. Push it by hand, or ask somebody else.");

    /// <summary>The status does not exist.</summary>
    public static readonly RefusalCode UnknownStatus = new("agent.unknown-status", RefusalKind.Invalid, "Statuses are available, busy, away and offline.");
}
