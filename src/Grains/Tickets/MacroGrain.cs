using System.Diagnostics;
using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets;
using Firstline.Domain.Tickets.Automation;
using Firstline.Domain.Tickets.Settings;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Tickets;
using Firstline.Grains.Kernel;

namespace Firstline.Grains.Tickets;

/// <inheritdoc cref="IMacroGrain"/>
internal sealed class MacroGrain(DeciderKit kit, Shelf<MacroBook> shelf, TicketLimits limits, Shelf<TicketSettings> settings)
    : DocumentGrain<MacroBook, MacroBookEvent>(kit, shelf), IMacroGrain
{
    /// <summary>How the log names the macros.</summary>
    public const string EntityKind = "macros";

    public async Task<Outcome<Macro>> Put(Macro macro, Asked asked)
    {
        var known = State.Find(macro.Id);
        if (Barred(known, asked) is { } barred)
        {
            return barred;
        }

        if (known?.SameAs(macro) is true)
        {
            return known;
        }

        if (Passed(known, asked) is { } passed && await AppliedBefore(asked) is null)
        {
            return passed;
        }

        if ((MacroRules.Unfit(macro, settings.Newest.Document) ?? await GrainFactory.Lost(macro.Actions, settings.Newest.Document)) is { } lost)
        {
            return lost;
        }

        var outcome = await Publish(State.With(macro), "", asked with { IfVersion = null });
        return outcome.Refusal is { } refusal ? refusal : outcome.View!.Document.Find(macro.Id)!;
    }

    public async Task<Outcome<Macro>> Remove(string id, Asked asked)
    {
        if (State.Find(id) is not { } known || !known.IsFor(asked.By))
        {
            return AutomationRefusal.UnknownMacro.Because($"There is no macro '{id}'.");
        }

        if (Passed(known, asked) is { } passed)
        {
            return passed;
        }

        var outcome = await Publish(State.Without(id), "", asked with { IfVersion = null });
        return outcome.Refusal is { } refusal ? refusal : known;
    }

    public Task<Macro?> Find(string id, Who who) => Task.FromResult(State.Find(id) is { } macro && macro.IsFor(who) ? macro : null);

    protected override Refusal? Broken(MacroBook draft) => MacroRules.Broken(draft, limits);

    protected override MacroBookEvent Published(MacroBook document, string note) => new MacroBookEvent.Published(document, note);

    protected override (MacroBook Document, string Note) Told(MacroBookEvent fact) => fact is MacroBookEvent.Published published
        ? (published.Macros, published.Note)
        : throw new UnreachableException($"{fact} is not folded.");

    private static Refusal? Barred(Macro? known, Asked asked) => known?.IsFor(asked.By) is false
        ? AutomationRefusal.NotYours.Because($"'{known.Id}' is somebody's own macro.", "macro")
        : null;

    private static Refusal? Passed(Macro? known, Asked asked) => asked.IfVersion is { } expected && expected != (known?.Version ?? 0)
        ? DeskRefusal.VersionPassed.Because($"The request names edition {expected}; it is at {known?.Version ?? 0} now.")
        : null;
}
