using Firstline.Client.Tickets;

namespace Firstline.Web.Client.Shared;

/// <summary>How the tightest deadline of a ticket stands.</summary>
public static class DeadlineState
{
    /// <summary>on-track, at-risk, critical or breached.</summary>
    public static string Of(TicketSummary ticket, DateTimeOffset now) => ticket switch
    {
        { Breached: true } => "breached",
        { Deadline: { } deadline } when now >= deadline.LateAt => "breached",
        { Deadline: { } deadline } when now >= deadline.CriticalAt => "critical",
        { Deadline: { } deadline } when now >= deadline.AtRiskAt => "at-risk",
        _ => "on-track",
    };
}
