using System.Collections.Immutable;
using Firstline.Domain.Calendars;
using static Firstline.Domain.Tests.Calendars.Given;

namespace Firstline.Domain.Tests.Calendars;

public sealed class KeepingExceptions
{
    private static readonly DateOnly Tuesday = Date("2026-03-03");
    private static readonly DateOnly Saturday = Date("2026-03-07");

    [Fact]
    public void Closes_a_holiday_whole() =>
        Hours(holidays: [new(Tuesday, "Town fair")]).ShouldBe(TimeSpan.Zero);

    [Fact]
    public void Replaces_the_hours_on_a_special_day() =>
        Hours(special: [new(Tuesday, [Span("12:00-14:00")])]).ShouldBe(Given.Hours(2));

    [Fact]
    public void Closes_a_special_day_without_hours() =>
        Hours(special: [new(Tuesday, [])]).ShouldBe(TimeSpan.Zero);

    [Fact]
    public void Opens_a_day_off_that_is_special()
    {
        var calendar = With(special: [new(Saturday, [Span("10:00-12:00")])]);
        calendar.Deadline(Utc("2026-03-06 16:00"), Given.Hours(3)).ShouldBe(Utc("2026-03-07 12:00"));
        calendar.FirstInstantLate(Utc("2026-03-06 16:00"), Given.Hours(3)).ShouldBe(Utc("2026-03-09 09:00"));
    }

    [Fact]
    public void Lets_a_holiday_beat_a_special_day() =>
        Hours(holidays: [new(Tuesday)], special: [new(Tuesday, [LocalSpan.WholeDay])]).ShouldBe(TimeSpan.Zero);

    [Fact]
    public void Cuts_a_break_out_of_the_ordinary_hours()
    {
        var calendar = With(breaks: [new(Tuesday, Span("12:00-13:00"), "All hands")]);
        calendar.Deadline(Utc("2026-03-03 11:00"), Given.Hours(1)).ShouldBe(Utc("2026-03-03 12:00"));
        calendar.FirstInstantLate(Utc("2026-03-03 11:00"), Given.Hours(1)).ShouldBe(Utc("2026-03-03 13:00"));
        calendar.Elapsed(Utc("2026-03-03"), Utc("2026-03-04")).ShouldBe(Given.Hours(7));
    }

    [Fact]
    public void Cuts_a_break_out_of_a_special_day() =>
        Hours(special: [new(Tuesday, [Span("10:00-20:00")])], breaks: [new(Tuesday, Span("19:00-22:00"))]).ShouldBe(Given.Hours(9));

    [Fact]
    public void Cuts_overlapping_breaks_once() =>
        Hours(breaks: [new(Tuesday, Span("10:00-12:00")), new(Tuesday, Span("11:00-13:00")), new(Tuesday, Span("16:00-24:00"))])
            .ShouldBe(Given.Hours(4));

    [Fact]
    public void Ignores_a_break_where_nothing_was_open() =>
        Hours(breaks: [new(Tuesday, Span("20:00-21:00"))]).ShouldBe(Given.Hours(8));

    [Fact]
    public void Closes_the_local_day_and_not_the_utc_day()
    {
        var tokyo = Calendar.Of(new("Asia/Tokyo", OpeningHours.AlwaysOpen, [new(Tuesday)])).Value;
        tokyo.Windows(Utc("2026-03-01"), Utc("2026-03-06")).ShouldBe(
        [
            new(Utc("2026-03-01"), Utc("2026-03-02 15:00")),
            new(Utc("2026-03-03 15:00"), Utc("2026-03-06")),
        ]);
    }

    private static TimeSpan Hours(
        ImmutableArray<Holiday> holidays = default,
        ImmutableArray<SpecialDay> special = default,
        ImmutableArray<Break> breaks = default) =>
        With(holidays, special, breaks).Elapsed(Utc("2026-03-03"), Utc("2026-03-04"));

    private static Calendar With(
        ImmutableArray<Holiday> holidays = default,
        ImmutableArray<SpecialDay> special = default,
        ImmutableArray<Break> breaks = default) =>
        Calendar.Of(new("UTC", OpeningHours.Weekdays("09:00", "17:00"), holidays, special, breaks)).Value;
}
