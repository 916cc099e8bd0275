using Firstline.Domain.Calendars;
using Firstline.Domain.Kernel;

namespace Firstline.Domain.OnCall;

/// <summary>What sound schedules are. Every fault is told at once, by its place in the document.</summary>
internal static class OnCallRules
{
    public const int MostSchedules = 200;
    public const int MostLayers = 10;
    public const int MostMembers = 50;
    public const int MostOverrides = 1_000;
    public const int MostEvery = 400;
    public static readonly TimeSpan LongestOverride = TimeSpan.FromDays(366);

    private const int LongestName = 100;
    private static readonly DateTime First = new(1970, 1, 1);
    private static readonly DateTime Last = new(2100, 1, 1);

    /// <summary>Why a draft cannot come into force, or null.</summary>
    public static Refusal? Broken(OnCallBook draft)
    {
        var faults = new FaultList();
        if (faults.Unless(draft.Schedules.Length <= MostSchedules, "schedules", $"{draft.Schedules.Length:N0} schedules are more than {MostSchedules}."))
        {
            var teams = new HashSet<TeamId>();
            foreach (var (at, schedule) in draft.Schedules.Index())
            {
                var place = $"schedules[{at}]";
                faults.Unless(teams.Add(schedule.Team), $"{place}.team", $"The team '{schedule.Team}' has two schedules.");
                Schedule(schedule, place, faults);
            }
        }

        if (faults.Unless(draft.Overrides.Length <= MostOverrides, "overrides", $"{draft.Overrides.Length:N0} overrides are more than {MostOverrides:N0}."))
        {
            var ids = new HashSet<string>(StringComparer.Ordinal);
            foreach (var (at, known) in draft.Overrides.Index())
            {
                var place = $"overrides[{at}]";
                faults.Unless(Slug.IsSlug(known.Id) && ids.Add(known.Id), $"{place}.id", $"{place}.id must be an id that no other override has.");
                faults.Unless(draft.Of(known.Team) is not null, $"{place}.team", $"The team '{known.Team}' has no schedule.");
                Override(known, $"{place}.", faults);
            }
        }

        return faults.Refusal(DocumentRefusal.Unsound);
    }

    /// <summary>Why an override cannot be made at an instant, or null.</summary>
    public static Refusal? Broken(OnCallOverride draft, OnCallBook book, DateTimeOffset now)
    {
        if (book.Of(draft.Team) is null)
        {
            return OnCallRefusal.NoSchedule.Because($"The team '{draft.Team}' has no schedule.", "team");
        }

        var faults = new FaultList();
        Override(draft, "", faults);
        faults.Unless(draft.To > now, "to", "to must not have passed: what was, stays.");
        faults.Unless(
            book.Overrides.Count(known => known.To > now) < MostOverrides, "team", $"{MostOverrides:N0} overrides are there already; remove one first.");
        return faults.Refusal(OnCallRefusal.BadOverride);
    }

    private static void Override(OnCallOverride known, string place, FaultList faults)
    {
        faults.Unless(known.From < known.To, $"{place}to", $"{place}to must be after {place}from.");
        faults.Unless(known.To - known.From <= LongestOverride, $"{place}to", $"An override lasts at most {LongestOverride.TotalDays} days.");
        faults.Unless(known.From >= First && known.To <= Last, $"{place}from", "An override lies in the years 1970 to 2099.");
        faults.Unless(known.Instead != known.Agent, $"{place}instead", "Somebody cannot stand in for themselves.");
    }

    private static void Schedule(OnCallSchedule schedule, string place, FaultList faults)
    {
        if (!faults.Unless(schedule.Layers.Length is > 0 and <= MostLayers, $"{place}.layers", $"{place}.layers must have 1 to {MostLayers} layers."))
        {
            return;
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (at, layer) in schedule.Layers.Index())
        {
            var here = $"{place}.layers[{at}]";
            faults.Unless(names.Add(layer.Name), $"{here}.name", $"'{layer.Name}' is there twice.");
            Layer(layer, here, faults);
        }
    }

    private static void Layer(OnCallLayer layer, string place, FaultList faults)
    {
        faults.Unless(
            layer.Name.Length is > 0 and <= LongestName && layer.Name.Trim() == layer.Name, $"{place}.name", $"{place}.name must have 1 to {LongestName} characters, without blanks around them.");
        HoursFaults.Zone(layer.Zone, $"{place}.timezone", faults);
        faults.Unless(layer.Every is > 0 and <= MostEvery, $"{place}.every", $"{place}.every must be between 1 and {MostEvery}.");
        faults.Unless(layer.Start >= First && layer.Start < Last, $"{place}.start", $"{place}.start must lie in the years 1970 to 2099.");
        faults.Unless(layer.Members.Length is > 0 and <= MostMembers, $"{place}.members", $"{place}.members must have 1 to {MostMembers} people.");
        if (layer.Hours is { } hours)
        {
            HoursFaults.Week(hours, $"{place}.hours", faults);
            faults.Unless(Enum.GetValues<DayOfWeek>().Any(day => hours[day].Length > 0), $"{place}.hours", $"{place}.hours has no time in any week.");
        }
    }
}
