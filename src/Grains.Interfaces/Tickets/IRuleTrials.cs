using Firstline.Domain.Tickets;
using Firstline.Domain.Tickets.Automation;
using Firstline.Grains.Interfaces.Kernel;

namespace Firstline.Grains.Interfaces.Tickets;

/// <summary>What a rule would have done. Nothing is changed by asking.</summary>
[Alias("desk.IRuleTrials")]
public interface IRuleTrials : IGrainWithIntegerKey
{
    /// <summary>Tries a rule on what really happened to the tickets that were touched since an instant, those touched last first.</summary>
    /// <remarks>Refused as saving the rule would be, except that a rule may have neither occasions nor a time: then it is asked of the tickets as they stand. Ends early by number or time, and says so.</remarks>
    /// <param name="examples">How many places are told, the newest of the tickets that were looked at first.</param>
    [Alias("Try"), ResponseTimeout("00:01:00")]
    Task<Outcome<RuleTrialResult>> Try(AutomationRule rule, DateTimeOffset since, int examples);

    /// <summary>The most tickets of a trial.</summary>
    const int MostTickets = 2_000;

    /// <summary>How far back a trial goes, in days.</summary>
    const int MostDays = 7;

    /// <summary>How long a trial goes on, in seconds.</summary>
    const int MostSeconds = 10;
}

/// <summary>What a trial came to.</summary>
/// <param name="Since">From when.</param>
/// <param name="Tickets">How many tickets were looked at.</param>
/// <param name="Touched">How many the rule would have acted on.</param>
/// <param name="Runs">How often it would have acted.</param>
/// <param name="Refused">How often an action would have been refused, so that nothing would have changed.</param>
/// <param name="CutOff">Why not all tickets were looked at; null when all were.</param>
/// <param name="Examples">Some places.</param>
[GenerateSerializer, Immutable, Alias("automation.trial")]
public sealed record RuleTrialResult(
    [property: Id(0)] DateTimeOffset Since,
    [property: Id(1)] int Tickets,
    [property: Id(2)] int Touched,
    [property: Id(3)] int Runs,
    [property: Id(4)] int Refused,
    [property: Id(5)] TrialEnd? CutOff,
    [property: Id(6)] IReadOnlyList<RuleTouch> Examples);

/// <summary>A place where a rule would have acted.</summary>
[GenerateSerializer, Immutable, Alias("automation.touch")]
public sealed record RuleTouch(
    [property: Id(0)] TicketRef Ticket,
    [property: Id(1)] string Subject,
    [property: Id(2)] DateTimeOffset At,
    [property: Id(3)] RuleOccasion? On,
    [property: Id(4)] int Changes,
    [property: Id(5)] string? Refusal);

/// <summary>Why a trial ended early.</summary>
[GenerateSerializer, Alias("automation.trial-end")]
public enum TrialEnd
{
    /// <summary>As many tickets as are looked at were looked at.</summary>
    Tickets,

    /// <summary>It took too long.</summary>
    Time,
}
