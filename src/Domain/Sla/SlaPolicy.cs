using System.Collections.Immutable;
using Firstline.Domain.Customers;
using Orleans;

namespace Firstline.Domain.Sla;

/// <summary>
/// One version of what the desk promises: calendars, ordered rules with targets, the levels' bands. Everything that a clock names is
/// in its version, so a version answers for ever as it did when it was in force.
/// </summary>
/// <param name="Version">Counts up with each edit, of a calendar too; facts name it.</param>
/// <param name="Zone">The IANA zone of customers that have none of their own and none by contract.</param>
/// <param name="Rules">In order: the first that matches a ticket gives its targets. The last one is the default.</param>
/// <param name="Calendars">The calendars by their ids.</param>
/// <param name="Hours">Which calendar each tier has.</param>
/// <param name="Levels">The escalation levels, from 1.</param>
/// <param name="CriticalLevel">The level at which a critical ticket is worked on at least.</param>
/// <param name="ReopenWindow">For how long after resolution a ticket may be reopened; 14 days by default.</param>
[GenerateSerializer, Immutable, Alias("sla.policy")]
public sealed record SlaPolicy(
    [property: Id(0)] int Version,
    [property: Id(1)] string Zone,
    [property: Id(2)] ImmutableArray<SlaRule> Rules,
    [property: Id(3)] ImmutableArray<DeskCalendar> Calendars,
    [property: Id(4)] ImmutableArray<TierHours> Hours,
    [property: Id(5)] ImmutableArray<LevelPromise> Levels,
    [property: Id(6)] int CriticalLevel,
    [property: Id(7)] TimeSpan ReopenWindow)
{
    /// <summary>The rule of a ticket: the first that matches. A sound policy ends with a default, which matches every ticket.</summary>
    public SlaRule RuleFor(Tier tier, TicketFacets ticket)
    {
        foreach (var rule in Rules.AsSpan())
        {
            if (rule.When.Match(tier, ticket))
            {
                return rule;
            }
        }

        throw new InvalidOperationException($"Version {Version} of the policy has no default rule.");
    }

    /// <summary>A rule by its id, or null.</summary>
    public SlaRule? Rule(string? id) => Rules.FirstOrDefault(rule => rule.Id == id);

    /// <summary>A calendar by its id, or null.</summary>
    public DeskCalendar? Calendar(string? id) => Calendars.FirstOrDefault(calendar => calendar.Id == id);

    /// <summary>The id of a tier's calendar.</summary>
    public string CalendarOf(Tier tier) => Hours.First(hours => hours.Tier == tier).Calendar;

    /// <summary>A level, or null.</summary>
    public LevelPromise? Level(int level) => Levels.FirstOrDefault(promise => promise.Level == level);
}

/// <summary>The calendar of a tier: the desk's default for its customers.</summary>
[GenerateSerializer, Immutable, Alias("sla.tier-hours")]
public sealed record TierHours([property: Id(0)] Tier Tier, [property: Id(1)] string Calendar);

/// <summary>A level of escalation with its band of hours.</summary>
/// <param name="Level">1 to 4.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Team">The team that acts at it; a slug.</param>
/// <param name="RemindAfter">The band's lower edge: when the level is reminded.</param>
/// <param name="RespondWithin">The band's upper edge: acknowledged by then, or the ticket moves on to the next level.</param>
/// <param name="AroundTheClock">Whether the band runs round the clock; otherwise in the ticket's support hours.</param>
[GenerateSerializer, Immutable, Alias("sla.level-promise")]
public sealed record LevelPromise(
    [property: Id(0)] int Level,
    [property: Id(1)] string Name,
    [property: Id(2)] string Team,
    [property: Id(3)] TimeSpan RemindAfter,
    [property: Id(4)] TimeSpan RespondWithin,
    [property: Id(5)] bool AroundTheClock);
