using System.ComponentModel.DataAnnotations;

namespace Firstline.Client.Tickets.Automation;

/// <summary>Makes or replaces a macro.</summary>
/// <param name="Title">What people call it; 1 to 100 characters.</param>
/// <param name="Actions">What it does, in order; 1 to 20, with at most 50,000 characters of text.</param>
/// <param name="Scope">Who may use it; everyone when left out.</param>
/// <param name="Team">The team that a team's macro is for.</param>
public sealed record MacroRequest(
    string Title, IReadOnlyList<TicketAction> Actions, [property: AllowedValues("everyone", "team", "personal")] string? Scope = null, string? Team = null);

/// <summary>Several actions under a name.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Scope">Who may use it.</param>
/// <param name="Version">Which edition, from 1.</param>
/// <param name="Actions">What it does, in order.</param>
/// <param name="Team">The team that it is for, if it is a team's.</param>
public sealed record Macro(
    string Id, string Title, [property: AllowedValues("everyone", "team", "personal")] string Scope, int Version, IReadOnlyList<TicketAction> Actions, string? Team = null);

/// <summary>Does several things to a ticket at once.</summary>
/// <param name="Actions">What is done, in order; 1 to 20.</param>
/// <param name="DryRun">True only to see what would change.</param>
public sealed record ActionsRequest(IReadOnlyList<TicketAction> Actions, bool? DryRun = null);

/// <summary>Applies a macro.</summary>
/// <param name="DryRun">True only to see what would change.</param>
public sealed record MacroRun(bool? DryRun = null);

/// <summary>What actions came to.</summary>
/// <param name="Ticket">The ticket after them; as it would be, if this was a dry run.</param>
/// <param name="DryRun">Whether nothing was changed.</param>
/// <param name="Changes">For a dry run: what would happen, with the texts as they would be sent.</param>
public sealed record ActionRun(Ticket Ticket, bool DryRun, IReadOnlyList<TimelineItem>? Changes = null);
