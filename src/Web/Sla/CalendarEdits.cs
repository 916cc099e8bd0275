using Firstline.Domain.Sla;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Sla;
using Firstline.Web.Http;

namespace Firstline.Web.Sla;

/// <summary>Edits of one calendar as edits of the whole policy.</summary>
internal static class CalendarEdits
{
    /// <summary>Nobody knows such a calendar.</summary>
    public static IResult Unknown(string calendar) => Problems.Of(SlaRefusal.NoSuchCalendar.Because($"The policy has no calendar '{calendar}'."));

    /// <summary>Puts a calendar into the version in force, in place of the one of its id, and publishes that.</summary>
    /// <remarks>Only on the version that it was put into: an edit that was published meanwhile refuses it, and nothing is lost.</remarks>
    public static async Task<Outcome<SlaPolicyView>> Put(GrainCalls desk, DeskCalendar calendar, Asked asked)
    {
        var policy = (await desk.Ask(grains => grains.SlaPolicy().View())).Policy;
        var at = policy.Calendars.IndexOf(policy.Calendar(calendar.Id)!);
        var edited = policy with { Calendars = at < 0 ? policy.Calendars.Add(calendar) : policy.Calendars.SetItem(at, calendar) };
        return await desk.Ask(grains => grains.SlaPolicy().Publish(edited, $"Calendar {calendar.Id}.", asked with { IfVersion = asked.IfVersion ?? policy.Version }));
    }
}
