using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets;
using Firstline.Domain.Tickets.Automation;
using Firstline.Grains.Interfaces.Kernel;
using Orleans.Concurrency;

namespace Firstline.Grains.Interfaces.Tickets;

/// <summary>The triggers and automations of the desk: one document. An edit reaches open tickets in the background.</summary>
[Alias("desk.IRules")]
public interface IRulesGrain : IDocumentGrain<AutomationRules>;

/// <summary>Brings open tickets up to edited rules: arms and disarms automations. There is one, under the key <c>desk</c>.</summary>
[Alias("desk.IRulesPass")]
public interface IRulesPassGrain : IGrainWithStringKey
{
    /// <summary>Asks for a pass for a version of the rules. Idempotent; an older version than was asked for changes nothing.</summary>
    /// <remarks>Returns when that is durable; the pass goes on by itself, through crashes, until it finds no ticket that would change.</remarks>
    [Alias("Begin")]
    Task Begin(long version);

    /// <summary>How far it is.</summary>
    [AlwaysInterleave, Alias("View")]
    Task<RulesPassView> View();
}

/// <summary>How far open tickets are.</summary>
/// <param name="Wanted">The version that they are to go by.</param>
/// <param name="Reached">The version that every open ticket has gone by.</param>
[GenerateSerializer, Immutable, Alias("automation.pass")]
public sealed record RulesPassView([property: Id(0)] long Wanted, [property: Id(1)] long Reached);

/// <summary>What rules did.</summary>
[Alias("desk.IRuleLog")]
public interface IRuleLog : IGrainWithIntegerKey
{
    /// <summary>A page of runs, newest first: of a rule, of a ticket, or of all.</summary>
    /// <param name="after">The cursor of the page before; null for the first one.</param>
    [Alias("Runs")]
    Task<Page<RuleRun>> Runs(string? rule, TicketId? ticket, string? after, int limit);

    /// <summary>How often each rule ran since an instant, by the rules' ids.</summary>
    [Alias("Counts")]
    Task<IReadOnlyList<RuleCount>> Counts(DateTimeOffset since);

    /// <summary>The facts that a run came to.</summary>
    [Alias("Changes")]
    Task<IReadOnlyList<TimelineEntry>> Changes(TicketId ticket, long version, int changes);
}

/// <summary>A rule that acted on a ticket.</summary>
/// <param name="Ticket">The ticket.</param>
/// <param name="Version">The place of the fact in the ticket's history; the changes follow it.</param>
/// <param name="Rule">The rule's id.</param>
/// <param name="Rules">The version of the rules.</param>
/// <param name="At">When.</param>
/// <param name="On">What set it off; null for an automation.</param>
/// <param name="Changes">How many facts it came to.</param>
/// <param name="Refusal">The code with which an action was refused; nothing was changed then.</param>
[GenerateSerializer, Immutable, Alias("automation.run")]
public sealed record RuleRun(
    [property: Id(0)] TicketRef Ticket,
    [property: Id(1)] long Version,
    [property: Id(2)] string Rule,
    [property: Id(3)] long Rules,
    [property: Id(4)] DateTimeOffset At,
    [property: Id(5)] RuleOccasion? On,
    [property: Id(6)] int Changes,
    [property: Id(7)] string? Refusal);

/// <summary>How often a rule acted.</summary>
[GenerateSerializer, Immutable, Alias("automation.count")]
public sealed record RuleCount([property: Id(0)] string Rule, [property: Id(1)] long Runs, [property: Id(2)] long Refused, [property: Id(3)] DateTimeOffset Last);
