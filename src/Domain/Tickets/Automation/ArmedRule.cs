namespace Firstline.Domain.Tickets.Automation;

/// <summary>An automation whose condition is, or by mere time will be, true of a ticket for long enough.</summary>
/// <param name="Rule">Its id.</param>
/// <param name="Mark">What it waited for, when it was armed.</param>
/// <param name="Due">When it acts; null once it has, unless it will again by mere time.</param>
/// <param name="RestsUntil">It has acted; until then its condition stays true, by which it does not act again. Null when that has no end in sight.</param>
internal sealed record ArmedRule(string Rule, string Mark, DateTimeOffset? Due, DateTimeOffset? RestsUntil = null);
