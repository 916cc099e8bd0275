using Firstline.Domain.Kernel;
using Firstline.Web.Sla;

namespace Firstline.Web.Tests.Calendars;

public sealed class ReadingHolidaysFromIcs
{
    [Fact]
    public void takes_a_whole_day_with_its_name() =>
        Days(Event("DTSTART;VALUE=DATE:20261225", "DTEND;VALUE=DATE:20261226")).ShouldBe(["2026-12-25 Day"]);

    [Fact]
    public void takes_an_event_without_an_end_as_one_day() => Days(Event("DTSTART;VALUE=DATE:20261225")).ShouldBe(["2026-12-25 Day"]);

    [Fact]
    public void takes_each_day_of_several() =>
        Days(Event("DTSTART;VALUE=DATE:20261224", "DTEND;VALUE=DATE:20261227")).ShouldBe(["2026-12-24 Day", "2026-12-25 Day", "2026-12-26 Day"]);

    [Fact]
    public void writes_a_rule_out_for_the_years_asked_for() =>
        Days(Event("DTSTART;VALUE=DATE:19991225", "RRULE:FREQ=YEARLY")).ShouldBe(["2026-12-25 Day", "2027-12-25 Day"]);

    [Fact]
    public void knows_the_fourth_thursday_and_what_is_excepted() =>
        Days(Event("DTSTART;VALUE=DATE:20201126", "RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH", "EXDATE;VALUE=DATE:20261126")).ShouldBe(["2027-11-25 Day"]);

    [Fact]
    public void moves_an_occurrence_that_was_moved() => Days(
        Event("UID:1", "DTSTART;VALUE=DATE:20261225", "RRULE:FREQ=YEARLY"),
        Event("UID:1", "RECURRENCE-ID;VALUE=DATE:20271225", "DTSTART;VALUE=DATE:20271224")).ShouldBe(["2026-12-25 Day", "2027-12-24 Day"]);

    [Fact]
    public void takes_a_timed_event_from_midnight_to_midnight() =>
        Days(Event("DTSTART;TZID=Europe/Berlin:20261025T000000", "DTEND;TZID=Europe/Berlin:20261026T000000")).ShouldBe(["2026-10-25 Day"]);

    [Fact]
    public void skips_what_takes_part_of_a_day_and_says_how_many()
    {
        var file = Read(
            Event("DTSTART:20261225T090000Z", "DTEND:20261225T100000Z", "RRULE:FREQ=SECONDLY"),
            Event("DTSTART;TZID=America/New_York:20261226T000000", "DURATION:PT12H"),
            Event("DTSTART;VALUE=DATE:20261227")).Value;
        file.Skipped.ShouldBe(2);
        file.Days.ShouldHaveSingleItem().Date.ShouldBe(new(2026, 12, 27));
    }

    [Fact]
    public void leaves_out_what_was_cancelled() => Days(Event("DTSTART;VALUE=DATE:20261225", "STATUS:CANCELLED")).ShouldBeEmpty();

    [Fact]
    public void merges_what_stands_twice() =>
        Days(Event("DTSTART;VALUE=DATE:20261225"), Event("DTSTART;VALUE=DATE:20261224", "DTEND;VALUE=DATE:20261226")).ShouldBe(["2026-12-24 Day", "2026-12-25 Day"]);

    [Fact]
    public void reads_two_calendars_in_one_file()
    {
        var text = Calendar(Event("DTSTART;VALUE=DATE:20261225")) + Calendar(Event("DTSTART;VALUE=DATE:20261226"));
        HolidayFiles.Read("\uFEFF" + text, 2026, 2027).Value.Days.Length.ShouldBe(2);
    }

    [Theory]
    [InlineData("DTSTART;VALUE=DATE:20261345")]
    [InlineData("DTSTART;VALUE=DATE:20261225", "RRULE:FREQ=NEVER")]
    [InlineData("DTSTART;VALUE=DATE:20261225", "DTEND;VALUE=DATE:20261220")]
    [InlineData("DTSTART;VALUE=DATE:20261225", "this is no line")]
    [InlineData("DTSTART;VALUE=DATE:20261225", "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30")]
    [InlineData("DTSTART;TZID=Mars/Olympus:20261225T000000", "DURATION:P1D")]
    [InlineData("DTSTART;VALUE=DATE:20261225", "DURATION:P99999999D")]
    public void names_the_line_of_an_event_that_it_cannot_read(params string[] lines)
    {
        var refusal = Read(Event("DTSTART;VALUE=DATE:20261224"), Event(lines)).Refusal.ShouldNotBeNull();
        refusal.Code.ShouldBe("calendar.unreadable-file");
        refusal.Sentence.ShouldStartWith("Line 8:");
    }

    [Fact]
    public void names_the_line_of_an_event_that_never_ends() =>
        HolidayFiles.Read("BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20261225\n", 2026, 2027)
            .Refusal.ShouldNotBeNull().Sentence.ShouldStartWith("Line 3:");

    [Theory]
    [InlineData("RRULE:FREQ=SECONDLY")]
    [InlineData("DURATION:P9000D")]
    public void refuses_more_days_than_anybody_has(string line) =>
        HolidayFiles.Read(Calendar(Event("DTSTART;VALUE=DATE:20000101", line)), 1990, 2060).Refusal.ShouldNotBeNull().Code.ShouldBe("calendar.too-large-file");

    [Fact]
    public void refuses_more_repeating_events_than_anybody_has() =>
        Read([.. Enumerable.Repeat(Event("DTSTART;VALUE=DATE:19040229", "RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=29"), 501)])
            .Refusal.ShouldNotBeNull().Code.ShouldBe("calendar.too-large-file");

    [Fact]
    public void survives_a_file_made_to_hurt() =>
        HolidayFiles.Read("BEGIN:VCALENDAR\n" + string.Concat(Enumerable.Repeat("BEGIN:VEVENT\n", 50_000)), 2026, 2027)
            .Refusal.ShouldNotBeNull().Code.ShouldBe("calendar.unreadable-file");

    private static Result<HolidayFile> Read(params string[] events) => HolidayFiles.Read(Calendar(events), 2026, 2027);

    private static IEnumerable<string> Days(params string[] events) => Read(events).Value.Days.Select(day => $"{day.Date:yyyy-MM-dd} {day.Name}");

    private static string Calendar(params string[] events) => $"BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:test\n{string.Concat(events)}END:VCALENDAR\n";

    private static string Event(params string[] lines) => $"BEGIN:VEVENT\nSUMMARY:Day\n{string.Join('\n', lines)}\nEND:VEVENT\n";
}
