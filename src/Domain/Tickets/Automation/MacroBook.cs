using System.Collections.Immutable;
using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets.Settings;
using Orleans;

namespace Firstline.Domain.Tickets.Automation;

/// <summary>The macros of the desk.</summary>
/// <remarks>Rests in facts for ever: new parts have a usual value and may be absent in what is read.</remarks>
[GenerateSerializer, Immutable, Alias("automation.macros")]
public sealed record MacroBook
{
    /// <summary>No macros.</summary>
    public static MacroBook Usual { get; } = new();

    /// <summary>The macros, by their ids.</summary>
    [Id(0)]
    public ImmutableArray<Macro> Macros { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>A macro by its id, or null.</summary>
    public Macro? Find(string id) => Macros.FirstOrDefault(macro => macro.Id == id);

    /// <summary>The book with a macro put in or replaced under its next edition.</summary>
    public MacroBook With(Macro macro) => new()
    {
        Macros = [.. Macros.Where(known => known.Id != macro.Id).Append(macro with { Version = (Find(macro.Id)?.Version ?? 0) + 1 }).OrderBy(known => known.Id, StringComparer.Ordinal)],
    };

    /// <summary>The book without a macro.</summary>
    public MacroBook Without(string id) => new() { Macros = [.. Macros.Where(known => known.Id != id)] };
}

/// <summary>Several actions under a name.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Scope">Who may use it.</param>
/// <param name="Owner">Who made it; a personal one is theirs alone.</param>
/// <param name="Team">The team that it is for, if it is a team's.</param>
/// <param name="Actions">What it does, in order.</param>
/// <param name="Version">Which edition, from 1.</param>
[GenerateSerializer, Immutable, Alias("automation.macro")]
public sealed record Macro(
    [property: Id(0)] string Id,
    [property: Id(1)] string Title,
    [property: Id(2)] MacroScope Scope,
    [property: Id(3)] string Owner,
    [property: Id(4)] TeamId? Team,
    [property: Id(5)] ImmutableArray<TicketAction> Actions,
    [property: Id(6)] int Version = 0)
{
    /// <summary>Whether somebody may see and use it.</summary>
    public bool IsFor(Who who) => Scope != MacroScope.Personal || Owner == who.Id;

    /// <summary>Whether it says the same as another one.</summary>
    public bool SameAs(Macro other) => (this with { Version = 0, Actions = [] }) == (other with { Version = 0, Actions = [] }) && ActionRules.Same(Actions, other.Actions);
}

/// <summary>Who may use a macro.</summary>
[GenerateSerializer, Alias("automation.macro-scope")]
public enum MacroScope
{
    /// <summary>Everyone at the desk.</summary>
    Everyone,

    /// <summary>A team, though others may use it, too.</summary>
    Team,

    /// <summary>Who made it.</summary>
    Personal,
}

/// <summary>Something that happened to the macros. Events are facts: never edited, never removed.</summary>
[GenerateSerializer, Immutable, Alias("macros.event")]
public abstract record MacroBookEvent
{
    private MacroBookEvent()
    {
    }

    /// <summary>The macros are these from here on.</summary>
    [GenerateSerializer, Immutable, Alias("macros.published.1")]
    public sealed record Published([property: Id(0)] MacroBook Macros, [property: Id(1)] string Note) : MacroBookEvent;
}

/// <summary>What sound macros are.</summary>
internal static class MacroRules
{
    /// <summary>The most macros of a desk.</summary>
    public const int Most = 500;

    private const int LongestTitle = 100;

    /// <summary>What a macro names that the settings do not have, or null. Asked of the macro that is edited alone: others keep what they say.</summary>
    public static Refusal? Unfit(Macro macro, TicketSettings settings)
    {
        var faults = new FaultList();
        foreach (var fault in ActionSettings.Faults(macro.Actions, settings))
        {
            faults.Add(fault.Field!, fault.Sentence);
        }

        return faults.Refusal(DocumentRefusal.Unsound);
    }

    /// <summary>Why the macros cannot be so, or null; faults name the fields of the macro that was edited.</summary>
    public static Refusal? Broken(MacroBook book, TicketLimits limits)
    {
        var faults = new FaultList();
        faults.Unless(book.Macros.Length <= Most, "macros", $"There can be {Most} macros.");
        foreach (var macro in book.Macros)
        {
            faults.Unless(Slug.IsSlug(macro.Id), "macro", $"'{macro.Id}' is not an id: 1 to 64 of a-z, 0-9 and hyphen.");
            faults.Unless(macro.Title.Trim().Length is > 0 and <= LongestTitle, "title", $"title must have 1 to {LongestTitle} characters.");
            faults.Unless((macro.Team is not null) == (macro.Scope == MacroScope.Team), "team", "A team's macro names its team, and no other macro does.");
            foreach (var fault in ActionRules.Faults(macro.Actions, limits))
            {
                faults.Add(fault.Field!, fault.Sentence);
            }
        }

        return faults.Refusal(DocumentRefusal.Unsound);
    }
}
