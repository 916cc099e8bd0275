using Orleans;

namespace Firstline.Domain.Tickets.Automation;

/// <summary>Does several things at once, all or nothing.</summary>
/// <param name="Actions">What is done, in order.</param>
/// <param name="Seed">Ids of messages follow from it, so that asking again writes nothing twice.</param>
/// <param name="Macro">The macro whose actions these are; null for actions that were asked for one by one.</param>
/// <param name="Names">Names for placeholders; the grain adds them.</param>
/// <param name="Bulk">The bulk job that asks, if one does.</param>
[GenerateSerializer, Immutable, Alias("ticket.run-actions")]
public sealed record RunActions(
    [property: Id(0)] IReadOnlyList<TicketAction> Actions, [property: Id(1)] Guid Seed, [property: Id(2)] MacroRef? Macro = null, [property: Id(3)] TemplateNames? Names = null,
    [property: Id(4)] Guid? Bulk = null)
    : TicketCommand;

/// <summary>A macro as a fact names it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">Which edition of it.</param>
/// <param name="Title">What it was called then.</param>
[GenerateSerializer, Immutable, Alias("automation.macro-ref")]
public sealed record MacroRef([property: Id(0)] string Id, [property: Id(1)] int Version, [property: Id(2)] string Title);

/// <summary>Looks at rules that changed: arms and disarms automations. Asked when rules are edited; harmless at any time.</summary>
[GenerateSerializer, Immutable, Alias("ticket.look-at-rules")]
public sealed record LookAtRules : TicketCommand;
