using System.Globalization;
using CsCheck;
using Firstline.Domain.Calendars;
using Firstline.Domain.Shifts;

namespace Firstline.Domain.Tests.Shifts;

public sealed class BeingOnShift
{
    private static readonly ShiftPattern EarlyAndLate = new(
        "early-late", "Early and late", new(2026, 3, 4), [OpeningHours.Weekdays("06:00", "14:00"), OpeningHours.Weekdays("14:00", "22:00")]);

    private static readonly RosterEntry Ann = new(
        new("ann"),
        "Europe/Berlin",
        [new("first-line")],
        [],
        "early-late",
        [new(new(2026, 3, 4), []), new(new(2026, 3, 7), [LocalSpan.Between("10:00", "12:00")])],
        [new(new(2026, 3, 5, 10, 0, 0), new(2026, 3, 6), "Doctor")]);

    [Theory]
    [InlineData("2026-03-02T04:59Z", false)]
    [InlineData("2026-03-02T05:00Z", true)]
    [InlineData("2026-03-02T13:00Z", false)]
    [InlineData("2026-03-09T05:00Z", false)]
    [InlineData("2026-03-09T13:00Z", true)]
    [InlineData("2026-02-23T13:00Z", true)]
    [InlineData("2026-03-30T13:00Z", false)]
    [InlineData("2026-03-30T04:00Z", true)]
    [InlineData("2026-03-04T08:00Z", false)]
    [InlineData("2026-03-07T09:30Z", true)]
    [InlineData("2026-03-05T08:59Z", true)]
    [InlineData("2026-03-05T09:00Z", false)]
    public void goes_by_leave_then_days_then_the_weeks_in_turn(string at, bool on) =>
        new ShiftTimes(Ann, EarlyAndLate).On(DateTimeOffset.Parse(at, CultureInfo.InvariantCulture)).ShouldBe(on);

    [Fact]
    public void nothing_changes_between_the_changes() => Gen.Int[0, 400 * 96].Sample(
        quarter =>
        {
            var times = new ShiftTimes(Ann, EarlyAndLate);
            var at = new DateTimeOffset(2025, 12, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(15 * quarter);
            var next = times.NextChange(at)!.Value;
            next.ShouldBeGreaterThan(at);
            for (var minute = at; minute < next; minute = minute.AddMinutes(15))
            {
                times.On(minute).ShouldBe(times.On(at), $"{minute:u}");
            }
        },
        iter: 1_000,
        seed: "0000KOXKqCmt");

    [Fact]
    public void shifts_are_listed_cut_off_at_the_ends()
    {
        var shifts = new ShiftTimes(Ann, EarlyAndLate).Shifts(new(2026, 3, 3, 6, 0, 0, TimeSpan.Zero), new(2026, 3, 6, 6, 0, 0, TimeSpan.Zero));
        shifts.Select(shift => $"{shift.From:dd HH:mm}-{shift.To:dd HH:mm}").ShouldBe(["03 06:00-03 13:00", "05 05:00-05 09:00", "06 05:00-06 06:00"]);
    }

    [Fact]
    public void every_fault_of_a_roster_is_told_at_once()
    {
        var entry = new RosterEntry(new("ann"), "Nowhere", [], [new("tls", 6)], "missing", [], [new(new(2026, 3, 6), new(2026, 3, 5))]);
        RosterRules.Broken(new() { Entries = [entry, entry with { Zone = "UTC", Skills = [], Leave = [], Pattern = null }] })!.Faults!.Select(fault => fault.Field)
            .ShouldBe(["entries[0].pattern", "entries[0].timezone", "entries[0].skills[0].grade", "entries[0].leave[0].to", "entries[1].agent"]);
    }

    [Fact]
    public void more_than_the_limits_is_refused()
    {
        var many = Enumerable.Range(0, RosterRules.MostLeave + 1).Select(at => new Leave(new(2026, 1, 1), new(2026, 1, 2)));
        var days = Enumerable.Range(0, RosterRules.MostDays + 1).Select(at => new ShiftDay(new DateOnly(2026, 1, 1).AddDays(at), []));
        RosterRules.Broken(new() { Entries = [Ann with { Pattern = null, Leave = [.. many], Days = [.. days] }] })!.Faults!.Select(fault => fault.Field)
            .ShouldBe(["entries[0].days", "entries[0].leave"]);
        RosterRules.Broken(new() { Entries = [.. Enumerable.Range(0, RosterRules.MostEntries + 1).Select(at => Ann)] })!.Field.ShouldBe("entries");
        RosterRules.Broken(new() { Patterns = [EarlyAndLate with { Weeks = [.. Enumerable.Repeat(OpeningHours.AlwaysOpen, RosterRules.MostWeeks + 1)] }] })!
            .Field.ShouldBe("patterns[0].weeks");
    }
}
