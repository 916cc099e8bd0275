using Firstline.Domain.Calendars;
using Firstline.Domain.Sla;
using Firstline.Domain.Sla.Evaluation;
using static Firstline.Domain.Tests.Calendars.Given;

namespace Firstline.Domain.Tests.Sla.Evaluation;

public sealed class LayingOutSegments
{
    [Fact]
    public void Open_time_in_a_pause_is_paused_and_closed_time_stays_closed() => Text(SlaEvaluation.Of(new(
        NineToFive, Utc("2026-03-02 15:00"), TimeSpan.FromHours(3), Paused: PausedTime.Of([new(Utc("2026-03-02 16:00"), Utc("2026-03-03 10:00"))]))).Value).ShouldBe(
        ["02 15:00-02 16:00 Running", "02 16:00-02 17:00 Paused", "02 17:00-03 09:00 Closed", "03 09:00-03 10:00 Paused", "03 10:00-03 12:00 Running"]);

    [Fact]
    public void Neighbors_of_one_kind_are_one_segment() => Text(SlaEvaluation.Of(new(
        NineToFive,
        Utc("2026-03-06 16:00"),
        End: Utc("2026-03-09 10:00"),
        Paused: PausedTime.Of([new(Utc("2026-03-07 10:00"), Utc("2026-03-07 11:00")), new(Utc("2026-03-08 10:00"), Utc("2026-03-08 11:00"))]))).Value).ShouldBe(
        ["06 16:00-06 17:00 Running", "06 17:00-09 09:00 Closed", "09 09:00-09 10:00 Running"]);

    [Fact]
    public void They_lead_to_the_deadline_when_an_end_is_given_too()
    {
        var answer = SlaEvaluation.Of(new(NineToFive, Utc("2026-03-02 09:00"), TimeSpan.FromHours(1), Utc("2026-03-02 12:00"))).Value;

        Text(answer).ShouldBe(["02 09:00-02 10:00 Running"]);
        answer.Elapsed.ShouldBe(TimeSpan.FromHours(3));
    }

    [Fact]
    public void Round_the_clock_is_one_segment_whatever_its_length()
    {
        var answer = SlaEvaluation.Of(new(Calendar.AlwaysOpen, Utc("0001-01-01 00:00"), End: DateTimeOffset.MaxValue)).Value;

        answer.Segments.ShouldHaveSingleItem().ShouldBe(new(DateTimeOffset.MinValue, DateTimeOffset.MaxValue, SegmentKind.Running));
    }

    [Fact]
    public void One_closed_day_in_all_the_years_is_found()
    {
        var calendar = Calendar.Of(new("UTC", OpeningHours.AlwaysOpen, [new(Date("2026-12-25"))])).Value;

        var answer = SlaEvaluation.Of(new(calendar, Utc("0001-01-01 00:00"), End: DateTimeOffset.MaxValue)).Value;

        answer.Segments.ShouldBe(
        [
            new(DateTimeOffset.MinValue, Utc("2026-12-25 00:00"), SegmentKind.Running),
            new(Utc("2026-12-25 00:00"), Utc("2026-12-26 00:00"), SegmentKind.Closed),
            new(Utc("2026-12-26 00:00"), DateTimeOffset.MaxValue, SegmentKind.Running),
        ]);
    }

    [Fact]
    public void Beyond_the_limit_they_are_cut_and_the_deadline_is_exact_all_the_same()
    {
        var answer = SlaEvaluation.Of(new(NineToFive, Utc("2026-03-02 09:00"), TimeSpan.FromHours(8 * 26_000))).Value;

        (answer.Segments.Length, answer.SegmentsTruncated).ShouldBe((SlaEvaluation.MostSegments, true));
        NineToFive.Elapsed(Utc("2026-03-02 09:00"), answer.Deadline!.Value).ShouldBe(TimeSpan.FromHours(8 * 26_000));
    }

    private static IEnumerable<string> Text(SlaAnswer answer) =>
        answer.Segments.Select(segment => $"{segment.From:dd HH:mm}-{segment.To:dd HH:mm} {segment.Kind}");
}
