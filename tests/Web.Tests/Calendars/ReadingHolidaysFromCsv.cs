using Firstline.Web.Sla;

namespace Firstline.Web.Tests.Calendars;

public sealed class ReadingHolidaysFromCsv
{
    [Theory]
    [InlineData("2026-12-25,Christmas")]
    [InlineData("2026-12-25,\"Christmas\"\r\n")]
    [InlineData("\"2026-12-25\" , \"Christmas\"")]
    [InlineData("date,name\n2026-12-25,Christmas\n")]
    [InlineData("\uFEFFName,Country,Date\n\nChristmas,US,2026-12-25")]
    [InlineData("2026-12-25,Christmas\n2026-12-25,Christmas\n1999-01-01,Long ago\n2028-01-01,Later")]
    public void takes_a_date_and_a_name(string text) => Days(text).ShouldBe(["2026-12-25 Christmas"]);

    [Theory]
    [InlineData("2026-12-25")]
    [InlineData("date\n2026-12-25")]
    [InlineData("2026-12-25,")]
    public void needs_no_name(string text) => Days(text).ShouldBe(["2026-12-25 "]);

    [Fact]
    public void keeps_commas_and_quotation_marks_in_a_name() =>
        Days("2026-12-25,\"Christmas, the \"\"first\"\" day\"").ShouldBe(["2026-12-25 Christmas, the \"first\" day"]);

    [Fact]
    public void sorts_by_date() => Days("2026-12-25,B\n2026-01-01,A").ShouldBe(["2026-01-01 A", "2026-12-25 B"]);

    [Fact]
    public void has_no_days_when_it_is_empty() => Days("").ShouldBeEmpty();

    [Theory]
    [InlineData("25.12.2026,Christmas", 1)]
    [InlineData("2026-12-25,A\n\n2026-02-30,B", 3)]
    [InlineData("date,name\nChristmas,2026-12-25", 2)]
    [InlineData("2026-12-25,A\n2026-12-26,Second, really", 2)]
    [InlineData("2026-12-25,\"A", 1)]
    [InlineData("2026-12-25,\"A\"B", 1)]
    [InlineData("name,date\nChristmas", 2)]
    [InlineData("<html></html>", 1)]
    public void names_the_line_that_it_cannot_read(string text, int line)
    {
        var refusal = HolidayFiles.Read(text, 2026, 2027).Refusal.ShouldNotBeNull();
        refusal.Code.ShouldBe("calendar.unreadable-file");
        refusal.Field.ShouldBe("file");
        refusal.Sentence.ShouldStartWith($"Line {line}:");
    }

    [Fact]
    public void refuses_a_file_that_is_too_large()
    {
        Code(new string(' ', HolidayFiles.MostBytes + 1)).ShouldBe("calendar.too-large-file");
        Code(string.Join('\n', Enumerable.Range(0, 5_001).Select(i => $"{new DateOnly(2026, 1, 1).AddDays(i % 700):yyyy-MM-dd},{i}"))).ShouldBe("calendar.too-large-file");
    }

    private static string Code(string text) => HolidayFiles.Read(text, 2026, 2027).Refusal.ShouldNotBeNull().Code;

    private static IEnumerable<string> Days(string text) => HolidayFiles.Read(text, 2026, 2027).Value.Days.Select(day => $"{day.Date:yyyy-MM-dd} {day.Name}");
}
