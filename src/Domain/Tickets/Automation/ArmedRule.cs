namespace Firstline.Domain.Tickets.Automation;

/// <summary>An automation whose condition is true of a ticket.</summary>
/// <param name="Rule">Its id.</param>
/// <param name="Mark">What it waited for, when it was armed.</param>
/// <param name="Due">When it acts; null once it has.</param>
internal sealed record ArmedRule(string Rule, string Mark, DateTimeOffset? Due);
