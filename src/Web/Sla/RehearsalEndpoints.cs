using System.Collections.Immutable;
using Firstline.Client.Sla;
using Firstline.Domain.Calendars;
using Firstline.Domain.Customers;
using Firstline.Domain.Kernel;
using Firstline.Domain.Sla;
using Firstline.Domain.Tickets;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Sla;
using Firstline.Web.Http;
using Firstline.Web.Http.Documents;
using Firstline.Web.Identity;
using RehearsalRow = Firstline.Grains.Interfaces.Sla.RehearsalRow;
using RowShape = Firstline.Client.Sla.RehearsalRow;

namespace Firstline.Web.Sla;

/// <summary>What if? The past, played again under a changed policy.</summary>
internal static class RehearsalEndpoints
{
    private const int LargestBody = 4 * 1_048_576;

    public static void MapRehearsals(this RouteGroupBuilder api) => api.MapPost("/sla/rehearsals", Rehearse)
        .WithMetadata(OnlyReads.Mark)
        .WithTags("Promises")
        .Named(
            "RehearseSla", "What if?",
            "Replays the real events of past tickets through a changed policy, calendar or staffing hours on a virtual clock, and answers compliance side by side. Changes nothing.")
        .Accepts<RehearsalRequest>("application/json").Gives<Rehearsal>().Refuses(400, 409, 413, 415);

    private static async Task<IResult> Rehearse(HttpContext http, GrainCalls desk)
    {
        var fields = await Body.Read(http, true, LargestBody);
        var scope = new RehearsalScope(
            fields.OptionalInstant("from"), fields.OptionalInstant("to"), fields.OptionalChoice<Tier>("tier"), fields.OptionalChoice<Priority>("priority"),
            fields.OptionalId<CustomerId>("customer"), fields.OptionalId<TeamId>("team"), fields.OptionalText("source"));
        var (policies, calendars) = (new PolicyReading(), new CalendarReading());
        var policy = fields.OptionalObject("policy", policies.Read);
        var changed = fields.List("calendars", calendars.Read);
        var weeks = fields.OptionalObject("hours", hours => Weeks(hours, calendars)) ?? [];
        if (fields.Refused(out var problem))
        {
            return problem;
        }

        if ((policies.Refusal ?? calendars.Refusal) is { } refusal)
        {
            return Problems.Of(refusal);
        }

        var draft = Changed(policy ?? (await desk.Ask(grains => grains.SlaPolicy().View())).Policy, changed, weeks);
        var started = TimeProvider.System.GetTimestamp();
        var outcome = await desk.Ask(grains => grains.SlaTrials().Rehearse(draft, scope));
        return Answers.Of(outcome, rehearsal => Answers.Of(Of(rehearsal, TimeProvider.System.GetElapsedTime(started)), Answers.Json.Rehearsal));
    }

    private static Dictionary<Tier, OpeningHours> Weeks(Fields fields, CalendarReading reading)
    {
        var weeks = new Dictionary<Tier, OpeningHours>();
        foreach (var tier in Enum.GetValues<Tier>().Where(tier => fields.Has(Words<Tier>.Of(tier))))
        {
            weeks[tier] = reading.Week(fields, Words<Tier>.Of(tier));
        }

        return weeks;
    }

    private static SlaPolicy Changed(SlaPolicy policy, IReadOnlyList<DeskCalendar> calendars, Dictionary<Tier, OpeningHours> weeks)
    {
        string? HoursOf(Tier tier) => policy.Hours.FirstOrDefault(hours => hours.Tier == tier)?.Calendar;
        var known = policy.Calendars.Where(calendar => calendars.All(other => other.Id != calendar.Id)).Concat(calendars).ToImmutableArray();
        foreach (var (tier, week) in weeks)
        {
            known = [.. known.Select(calendar => calendar.Id == HoursOf(tier) ? calendar with { Definition = calendar.Definition with { Week = week } } : calendar)];
        }

        return policy with { Calendars = known };
    }

    private static Rehearsal Of(SlaRehearsal rehearsal, TimeSpan took) => new(
        rehearsal.Tickets, rehearsal.Events, rehearsal.Refused, rehearsal.Changed, Math.Round(took.TotalSeconds, 3), [.. rehearsal.Rows.Select(Of)]);

    private static RowShape Of(RehearsalRow row) =>
        new(Words<ClockKind>.Of(row.Clock), Words<Tier>.Of(row.Tier), Words<Priority>.Of(row.Priority), Of(row.Recorded), Of(row.Rehearsed));

    private static RehearsalSum Of(CycleSum sum) =>
        new(sum.Cycles, sum.Missed, Figures.Percent(sum.Cycles - sum.Missed, sum.Cycles), Figures.Hours(sum.MedianSeconds), Figures.Hours(sum.P90Seconds));
}
