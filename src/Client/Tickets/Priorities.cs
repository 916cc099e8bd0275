using System.ComponentModel.DataAnnotations;

namespace Firstline.Client.Tickets;

/// <summary>How much a ticket touches and how soon it hurts; the desk's matrix gives the priority.</summary>
/// <param name="Impact">high: everybody; medium: a group; low: one person.</param>
/// <param name="Urgency">high: now; medium: soon; low: it can wait.</param>
/// <param name="LiftOverride">True to let a priority set by hand give way to the matrix; otherwise it stands.</param>
public sealed record ImpactRequest(
    [property: AllowedValues("high", "medium", "low")] string Impact,
    [property: AllowedValues("high", "medium", "low")] string Urgency,
    bool? LiftOverride = null);
