using Firstline.Domain.Sla.Evaluation;
using static Firstline.Domain.Tests.Calendars.Given;

namespace Firstline.Domain.Tests.Sla.Evaluation;

/// <summary>Monday, 2 March 2026, is an ordinary day from nine to five.</summary>
public sealed class AskingWhenItIsDue
{
    [Theory]
    [InlineData("2026-03-02 09:00", 8, "2026-03-02 17:00")]
    [InlineData("2026-03-02 16:00", 2, "2026-03-03 10:00")]
    [InlineData("2026-03-07 12:00", 1, "2026-03-09 10:00")]
    [InlineData("2026-03-02 09:00", 0, "2026-03-02 09:00")]
    [InlineData("2026-03-07 12:00", 0, "2026-03-07 12:00")]
    public void It_is_due_when_open_time_equals_the_target(string start, double hours, string due) => Due(start, hours).ShouldBe(Utc(due));

    [Theory]
    [InlineData("2026-03-02 10:00", "2026-03-02 11:00", "2026-03-02 14:00")]
    [InlineData("2026-03-02 13:00", "2026-03-02 14:00", "2026-03-02 13:00")]
    [InlineData("2026-03-02 12:59", "2026-03-02 14:00", "2026-03-02 14:01")]
    [InlineData("2026-03-02 08:00", "2026-03-02 10:00", "2026-03-02 14:00")]
    [InlineData("2026-03-02 11:00", "2026-03-02 10:00", "2026-03-02 13:00")]
    [InlineData("2026-03-01 10:00", "2026-03-01 11:00", "2026-03-02 13:00")]
    [InlineData("2026-03-02 10:00", "2026-03-03 08:00", "2026-03-03 12:00")]
    public void A_pause_moves_it_by_the_open_time_inside_of_it(string from, string to, string due) =>
        Due("2026-03-02 09:00", 4, new Pause(Utc(from), Utc(to))).ShouldBe(Utc(due));

    [Fact]
    public void Pauses_that_overlap_count_once() => Due(
        "2026-03-02 09:00",
        1,
        new Pause(Utc("2026-03-02 09:45"), Utc("2026-03-02 11:00")),
        new Pause(Utc("2026-03-02 09:30"), Utc("2026-03-02 10:30")),
        new Pause(Utc("2026-03-02 10:00"), Utc("2026-03-02 10:15"))).ShouldBe(Utc("2026-03-02 11:30"));

    [Fact]
    public void No_target_is_due_at_once_even_inside_a_pause() =>
        Due("2026-03-02 10:30", 0, new Pause(Utc("2026-03-02 10:00"), Utc("2026-03-02 11:00"))).ShouldBe(Utc("2026-03-02 10:30"));

    [Fact]
    public void A_start_inside_a_pause_waits_for_its_end() =>
        Due("2026-03-02 10:30", 1, new Pause(Utc("2026-03-02 10:00"), Utc("2026-03-02 11:00"))).ShouldBe(Utc("2026-03-02 12:00"));

    [Fact]
    public void It_is_found_beyond_any_number_of_years()
    {
        var answer = SlaEvaluation.Of(new(NineToFive, Utc("2026-03-02 09:00"), TimeSpan.FromHours(8 * 2_600))).Value;

        answer.Deadline.ShouldBe(Utc("2036-02-15 17:00"));
        (answer.Segments.Length, answer.SegmentsTruncated).ShouldBe((5_199, false));
    }

    [Theory]
    [InlineData("2026-03-02 09:00", "2026-03-02 09:00", true)]
    [InlineData("2026-03-02 17:00", "2026-03-03 09:00", false)]
    [InlineData("2026-03-07 12:00", "2026-03-09 09:00", false)]
    public void The_next_opening_is_the_start_when_the_desk_is_open(string start, string opening, bool open)
    {
        var answer = SlaEvaluation.Of(new(NineToFive, Utc(start))).Value;

        (answer.NextOpening, answer.Open).ShouldBe((Utc(opening), open));
        (answer.Deadline, answer.Elapsed, answer.Segments.Length).ShouldBe((null, null, 0));
    }

    [Fact]
    public void Nothing_opens_after_the_last_day()
    {
        var answer = SlaEvaluation.Of(new(NineToFive, Utc("9999-12-31 17:00"))).Value;

        (answer.NextOpening, answer.Open).ShouldBe((null, false));
    }

    private static DateTimeOffset? Due(string start, double hours, params Pause[] pauses) =>
        SlaEvaluation.Of(new(NineToFive, Utc(start), TimeSpan.FromHours(hours), Paused: PausedTime.Of(pauses))).Value.Deadline;
}
