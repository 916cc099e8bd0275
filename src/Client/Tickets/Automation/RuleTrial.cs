using System.ComponentModel.DataAnnotations;

namespace Firstline.Client.Tickets.Automation;

/// <summary>Tries a rule on what really happened.</summary>
/// <param name="Rule">The rule as it would be saved. With neither <c>on</c> nor <c>forMinutes</c>, such as for a macro, it is asked of the tickets as they stand.</param>
/// <param name="Since">From when; at most 7 days ago, and 7 days ago when left out.</param>
/// <param name="Examples">How many places are told; 0 to 100, 20 when left out.</param>
public sealed record RuleTrialRequest(Rule Rule, DateTimeOffset? Since = null, int? Examples = null);

/// <summary>What a rule would have done, had it come into force at an instant. What it would have changed is not carried on: each place stands for itself.</summary>
/// <param name="Since">From when.</param>
/// <param name="Tickets">How many tickets were looked at: those that changed since then, the last changed first, at most 2,000.</param>
/// <param name="Touched">How many of them it would have acted on.</param>
/// <param name="Runs">How often it would have acted.</param>
/// <param name="Refused">How often an action would have been refused, so that nothing would have changed.</param>
/// <param name="Examples">Some places, of the tickets that changed last first.</param>
/// <param name="CutOff">Why not all tickets were looked at: there were more than 2,000, or it took more than 10 seconds. Left out when all were.</param>
public sealed record RuleTrial(
    DateTimeOffset Since, int Tickets, int Touched, int Runs, int Refused, IReadOnlyList<RuleTouch> Examples, [property: AllowedValues("tickets", "time")] string? CutOff = null);

/// <summary>A place where a rule would have acted.</summary>
/// <param name="Ticket">The ticket's number.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="At">When.</param>
/// <param name="Facts">How many facts it would have come to.</param>
/// <param name="On">What would have set it off; left out for an automation.</param>
/// <param name="Refusal">The code with which an action would have been refused.</param>
public sealed record RuleTouch(string Ticket, string Subject, DateTimeOffset At, int Facts, string? On = null, string? Refusal = null);
