using Firstline.Domain.Kernel;

namespace Firstline.Domain.Routing;

/// <summary>Why routing may refuse.</summary>
public static class RoutingRefusal
{
    /// <summary>No such queue.</summary>
    public static readonly RefusalCode UnknownQueue = new(
        "routing.unknown-queue", RefusalKind.NotFound, "No level of the SLA policy and no settings of routing name this team, and nothing waits for it. List the queues.");
}
