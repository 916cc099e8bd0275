using System.Globalization;
using Firstline.Domain.Calendars;
using Firstline.Domain.Kernel;
using Firstline.Domain.OnCall;

namespace Firstline.Domain.Tests.OnCall;

/// <summary>Hand-offs worked out by hand.</summary>
public sealed class HandingOffByHand
{
    private static readonly TeamId Team = new("first-line");

    [Theory]
    [InlineData("Europe/Berlin", "2026-03-27T02:30", "2026-03-28T01:30Z 2026-03-29T01:00Z 2026-03-30T00:30Z")]
    [InlineData("Europe/Berlin", "2026-10-23T02:30", "2026-10-24T00:30Z 2026-10-25T00:30Z 2026-10-26T01:30Z")]
    [InlineData("America/New_York", "2026-03-06T02:30", "2026-03-07T07:30Z 2026-03-08T07:00Z 2026-03-09T06:30Z")]
    [InlineData("America/New_York", "2026-10-30T01:30", "2026-10-31T05:30Z 2026-11-01T05:30Z 2026-11-02T06:30Z")]
    public void daily_at_a_time_that_is_missing_or_comes_twice(string zone, string start, string handOffs) =>
        HandOffs(new("days", zone, RotationUnit.Days, 1, Local(start), [new("ann"), new("ben")]), 3).ShouldBe(handOffs);

    [Fact]
    public void monthly_on_the_31st_is_on_the_last_day_of_shorter_months() =>
        HandOffs(new("months", "UTC", RotationUnit.Months, 1, Local("2027-12-31T09:00"), [new("ann"), new("ben")]), 5)
            .ShouldBe("2028-01-31T09:00Z 2028-02-29T09:00Z 2028-03-31T09:00Z 2028-04-30T09:00Z 2028-05-31T09:00Z");

    [Fact]
    public void twelve_hours_keep_to_the_wall_clock() =>
        HandOffs(new("halves", "Europe/Berlin", RotationUnit.Hours, 12, Local("2026-03-28T08:00"), [new("ann"), new("ben")]), 4)
            .ShouldBe("2026-03-28T19:00Z 2026-03-29T06:00Z 2026-03-29T18:00Z 2026-03-30T06:00Z");

    [Fact]
    public void a_week_is_shorter_by_an_hour_in_spring()
    {
        var plan = Plan(new OnCallLayer("weeks", "America/New_York", RotationUnit.Weeks, 1, Local("2026-03-02T09:00"), [new("ann"), new("ben")]));
        var weeks = plan.Stretches(Utc("2026-03-02T14:00Z"), Utc("2026-03-16T13:00Z")).ToList();
        weeks.Select(week => (week.Agent!.Value.Value, (week.To - week.From).TotalHours)).ShouldBe([("ann", 167), ("ben", 168)]);
    }

    [Fact]
    public void nobody_before_the_first_turn() =>
        Plan(new OnCallLayer("weeks", "UTC", RotationUnit.Weeks, 1, Local("2026-03-02T09:00"), [new("ann")])).At(Utc("2026-03-02T08:59Z")).Agent.ShouldBeNull();

    [Fact]
    public void later_layers_follow_the_sun_and_leave_the_rest_to_the_first()
    {
        OnCallLayer Day(string zone, string agent) => new(zone, zone, RotationUnit.Weeks, 1, Local("2026-01-05T09:00"), [new(agent)], OpeningHours.Weekdays("09:00", "17:00"));
        var plan = Plan(
            new OnCallLayer("always", "UTC", RotationUnit.Weeks, 1, Local("2026-01-05T00:00"), [new("eve")]), Day("America/New_York", "ned"), Day("Europe/Berlin", "bea"));
        plan.Stretches(Utc("2026-03-10T00:00Z"), Utc("2026-03-11T00:00Z")).Select(stretch => $"{stretch.From:HH:mm} {stretch.Agent}")
            .ShouldBe(["00:00 eve", "08:00 bea", "16:00 ned", "21:00 eve"]);
    }

    [Fact]
    public void an_override_instead_of_somebody_leaves_the_others_alone()
    {
        var schedule = new OnCallSchedule(Team, [new("days", "UTC", RotationUnit.Days, 1, Local("2026-03-02T00:00"), [new("ann"), new("ben")])]);
        var plan = new OnCallPlan(schedule, [new("o1", Team, Utc("2026-03-02T00:00Z"), Utc("2026-03-04T12:00Z"), new("cem"), new("ann"))]);
        plan.Stretches(Utc("2026-03-02T00:00Z"), Utc("2026-03-05T00:00Z")).Select(stretch => $"{stretch.From:dd HH:mm} {stretch.Agent} {stretch.Override}")
            .ShouldBe(["02 00:00 cem o1", "03 00:00 ben ", "04 00:00 cem o1", "04 12:00 ann "]);
    }

    [Fact]
    public void a_far_year_costs_no_walk()
    {
        var plan = Plan(new OnCallLayer("hours", "Europe/Berlin", RotationUnit.Hours, 1, Local("1970-01-01T00:00"), [new("ann"), new("ben"), new("cem")]));
        plan.At(Utc("2500-07-01T12:00Z")).Agent.ShouldBe(new AgentId("cem"));
        plan.NextChange(Utc("2500-07-01T12:00Z")).ShouldBe(Utc("2500-07-01T13:00Z"));
    }

    private static string HandOffs(OnCallLayer layer, int count)
    {
        var plan = Plan(layer);
        var at = new DateTimeOffset(layer.Start, TimeSpan.Zero).AddDays(-2);
        at = plan.NextChange(at)!.Value;
        var handOffs = new List<string>();
        while (handOffs.Count < count)
        {
            at = plan.NextChange(at)!.Value;
            handOffs.Add(at.ToString("yyyy-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture));
        }

        return string.Join(' ', handOffs);
    }

    private static OnCallPlan Plan(params OnCallLayer[] layers) => new(new(Team, [.. layers]), []);

    private static DateTime Local(string text) => DateTime.ParseExact(text, "yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);

    private static DateTimeOffset Utc(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
