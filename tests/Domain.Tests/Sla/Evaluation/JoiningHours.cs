using Firstline.Domain.Calendars;
using Firstline.Domain.Sla.Evaluation;
using static Firstline.Domain.Tests.Calendars.Given;

namespace Firstline.Domain.Tests.Sla.Evaluation;

public sealed class JoiningHours
{
    [Theory]
    [InlineData("", "")]
    [InlineData("13:00-17:00 09:00-12:00", "09:00-12:00 13:00-17:00")]
    [InlineData("09:00-12:00 12:00-17:00", "09:00-17:00")]
    [InlineData("09:00-14:00 12:00-17:00", "09:00-17:00")]
    [InlineData("09:00-17:00 10:00-11:00", "09:00-17:00")]
    [InlineData("09:00-17:00 09:00-17:00", "09:00-17:00")]
    [InlineData("20:00-24:00 22:00-23:00 18:00-20:30", "18:00-24:00")]
    [InlineData("00:00-08:00 08:00-24:00", "00:00-24:00")]
    public void Spans_that_overlap_or_touch_become_one(string spans, string joined) =>
        string.Join(' ', JoinedHours.Of(Spans(spans))).ShouldBe(joined);

    [Fact]
    public void What_is_wrong_is_left_for_the_calendar_to_refuse() =>
        Calendar.Of(new("UTC", new(Monday: JoinedHours.Of(Spans("09:00-17:00 17:00-16:00"))))).Refusal!.Code.ShouldBe(CalendarRefusal.ReversedSpan.Name);

    private static IEnumerable<LocalSpan> Spans(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Span);
}
