using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets.Automation;
using Firstline.Grains.Interfaces.Kernel;
using Orleans.Concurrency;

namespace Firstline.Grains.Interfaces.Tickets;

/// <summary>The macros of the desk: one document, of which one macro at a time is edited.</summary>
[Alias("desk.IMacros")]
public interface IMacroGrain : IDocumentGrain<MacroBook>
{
    /// <summary>Makes a macro, or replaces it under its next edition.</summary>
    /// <remarks>
    /// Idempotent: the same macro again makes no edition. <see cref="Asked.IfVersion"/> is the macro's edition. Refused with every fault at once; and for
    /// somebody else's personal macro with <see cref="AutomationRefusal.NotYours"/>.
    /// </remarks>
    [Alias("Put")]
    Task<Outcome<Macro>> Put(Macro macro, Asked asked);

    /// <summary>Removes a macro; answers it as it was. Tickets keep what it did.</summary>
    /// <remarks>Asked again it is refused with <see cref="AutomationRefusal.UnknownMacro"/>.</remarks>
    [Alias("Remove")]
    Task<Outcome<Macro>> Remove(string id, Asked asked);

    /// <summary>A macro that somebody may use, or null.</summary>
    [AlwaysInterleave, Alias("Find")]
    Task<Macro?> Find(string id, Who who);
}
