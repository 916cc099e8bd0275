using Bunit;
using Firstline.Client.Sla;
using Firstline.Web.Client.Sla;

namespace Firstline.Web.Tests.Screens;

public sealed class DrawingHours : BunitContext
{
    [Fact]
    public void a_week_has_seven_days_and_a_block_for_each_interval()
    {
        var week = new WeeklyHours(Mon: [["09:00", "12:00"], ["13:00", "17:00"]], Sat: [["00:00", "24:00"]]);

        var drawing = Render<WeekDrawing>(parameters => parameters.Add(d => d.Hours, week).Add(d => d.Name, "Office"));

        drawing.FindAll(".week-closed").Count.ShouldBe(7);
        drawing.FindAll(".week-open title").Select(title => title.TextContent).ShouldBe(["Mon 09:00 to 12:00", "Mon 13:00 to 17:00", "Sat 00:00 to 24:00"]);
        drawing.FindAll(".week-open").Select(block => (block.GetAttribute("y"), block.GetAttribute("height"))).ShouldBe([("103", "27"), ("139", "36"), ("22", "216")]);
        drawing.Find("svg").GetAttribute("aria-label").ShouldBe("Office: Mon 09:00–12:00, 13:00–17:00; Tue–Fri closed; Sat 00:00–24:00; Sun closed");
    }

    [Fact]
    public void what_is_half_typed_is_not_drawn() =>
        Render<WeekDrawing>(parameters => parameters.Add(d => d.Hours, new WeeklyHours(Mon: [["09:00", ""], ["17:00", "09:00"]]))).FindAll(".week-open").ShouldBeEmpty();

    [Theory]
    [InlineData("9-17", "09:00-17:00")]
    [InlineData("08:00 - 12:00, 13:00–24:00", "08:00-12:00, 13:00-24:00")]
    [InlineData("", "")]
    [InlineData("9:30-", "09:30-")]
    public void hours_are_read_as_they_are_typed(string typed, string read) => Week.Text(Week.Read(typed)).ShouldBe(read);

    [Fact]
    public void a_year_has_every_day_in_the_calendars_own_zone()
    {
        var year = new CalendarYear(
            "Europe/Berlin",
            [new CalendarHoliday(new(2026, 12, 25), "Christmas Day")],
            [new OpenStretch(new(2026, 1, 1, 22, 0, 0, TimeSpan.Zero), new(2026, 1, 2, 1, 0, 0, TimeSpan.Zero))],
            3);

        var drawing = YearDrawing.Of(2026, year);

        drawing.Days.Count.ShouldBe(365);
        drawing.Months.Count.ShouldBe(12);
        (drawing.Days[0].Column, drawing.Days[0].Row).ShouldBe((0, 3));
        drawing.Days.Take(2).Select(day => day.Hours).ShouldBe([1, 2]);
        drawing.Days.Single(day => day.Holiday is not null).Text.ShouldBe("Fri 25 Dec 2026: closed, Christmas Day");
    }

    [Fact]
    public void what_is_special_goes_before_what_is_general()
    {
        PolicyTarget[] targets = [new("first-response", 8), new("resolution", 24)];

        var more = Targets.With(targets, new("first-response", null, "critical"), 1, true);
        var less = Targets.With(more, new("first-response", null, null), null, null);

        more.Select(target => (target.Clock, target.Priority)).ShouldBe([("first-response", "critical"), ("first-response", null), ("resolution", null)]);
        less.Select(target => target.WithinHours).ShouldBe([1, 24]);
    }
}
