using Firstline.Domain.Calendars;

namespace Firstline.Domain.Sla.Evaluation;

/// <summary>What is asked about a promise: when it is due, how much of it is spent, or only when the desk is open.</summary>
/// <param name="Calendar">The opening hours that it is counted in.</param>
/// <param name="Start">When its clock starts.</param>
/// <param name="Target">The open time that it allows, to ask for the deadline.</param>
/// <param name="End">When its clock stops, to ask for the time spent.</param>
/// <param name="Paused">When its clock stands still; never when null.</param>
public sealed record SlaQuestion(Calendar Calendar, DateTimeOffset Start, TimeSpan? Target = null, DateTimeOffset? End = null, PausedTime? Paused = null);
