using System.ComponentModel.DataAnnotations;

namespace Firstline.Client.Settings;

/// <summary>What the desk's administrators choose for escalations. What is left out is as the desk ships it. Names, teams and bands of the levels are in the SLA policy.</summary>
/// <param name="SecurityIncidentLevel">Where a security incident leads, 1 to 4; 3 when left out.</param>
/// <param name="DataLossLevel">Where a loss of data leads; 3 when left out.</param>
/// <param name="SeveralCustomersLevel">Where a problem of several customers leads; 4 when left out.</param>
/// <param name="RemindersAtTheTop">How often the highest level is reminded again, a band apart, when it does not acknowledge; 0 to 50, 5 when left out.</param>
/// <param name="ReviewFromLevel">The level from which on a review is owed; 3 when left out.</param>
/// <param name="ReviewWithinDays">Within how many business days of the resolution it is owed; 1 to 60, 5 when left out.</param>
/// <param name="Patience">How long an acknowledged ticket may rest; where a level is not listed, its band's upper edge.</param>
/// <param name="Communications">The five communications; one that is left out is as the desk ships it.</param>
/// <param name="Outbreaks">When customers with the same trouble are taken for one problem.</param>
/// <param name="Version">The version; ignored when sent.</param>
/// <param name="Note">Why it was edited; at most 200 characters. Sent, and shown in the list of versions.</param>
public sealed record EscalationSettings(
    int? SecurityIncidentLevel = null,
    int? DataLossLevel = null,
    int? SeveralCustomersLevel = null,
    int? RemindersAtTheTop = null,
    int? ReviewFromLevel = null,
    int? ReviewWithinDays = null,
    IReadOnlyList<EscalationPatience>? Patience = null,
    IReadOnlyList<EscalationTemplate>? Communications = null,
    EscalationOutbreaks? Outbreaks = null,
    long? Version = null,
    string? Note = null);

/// <summary>How long an acknowledged ticket may rest at a level.</summary>
/// <param name="Level">The level, 1 to 4.</param>
/// <param name="IdleHours">For how many hours of the level's band nothing may be done about it; it may rest when left out.</param>
public sealed record EscalationPatience(int Level, double? IdleHours = null);

/// <summary>The text of a communication.</summary>
/// <param name="Kind">Which of the five.</param>
/// <param name="Audience">Who reads it: a note for the desk, or a public message for the customer.</param>
/// <param name="Automatic">Whether the desk sends it by itself at its occasion; never a status update.</param>
/// <param name="Text">Markdown with placeholders such as <c>{{ticket.number}}</c>; at most 10,000 characters.</param>
public sealed record EscalationTemplate(
    [property: AllowedValues("internal", "customer", "status-update", "resolution", "post-escalation")] string Kind,
    [property: AllowedValues("desk", "customer")] string Audience,
    bool Automatic,
    string Text);

/// <summary>When customers with the same trouble are taken for one problem.</summary>
/// <param name="Active">Whether anything is noticed at all.</param>
/// <param name="WindowMinutes">Within how many minutes their tickets open, 1 to 1,440.</param>
/// <param name="Customers">How many different customers, 2 to 100.</param>
public sealed record EscalationOutbreaks(bool Active = true, double WindowMinutes = 15, int Customers = 3);
