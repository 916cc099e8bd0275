using Firstline.Domain.Kernel;
using Firstline.Domain.Sla.Evaluation;
using static Firstline.Domain.Tests.Calendars.Given;

namespace Firstline.Domain.Tests.Sla.Evaluation;

public sealed class RefusingAQuestion
{
    [Fact]
    public void The_end_must_not_lie_before_the_start() =>
        Refused(new(NineToFive, Utc("2026-03-02 09:00"), End: Utc("2026-03-02 08:59")), EvaluationRefusal.EndBeforeStart, "end");

    [Fact]
    public void The_end_may_be_the_start() =>
        SlaEvaluation.Of(new(NineToFive, Utc("2026-03-02 09:00"), End: Utc("2026-03-02 09:00"))).Value.Elapsed.ShouldBe(TimeSpan.Zero);

    [Theory]
    [InlineData(-1)]
    [InlineData(36_601)]
    public void The_target_lies_between_nothing_and_a_hundred_years(int days) =>
        Refused(new(NineToFive, Utc("2026-03-02 09:00"), TimeSpan.FromDays(days)), EvaluationRefusal.TargetOutOfRange, "targetSeconds");

    [Theory]
    [InlineData("9999-12-31 16:59", 120)]
    [InlineData("9970-01-01 09:00", 30_000_000)]
    public void The_deadline_lies_before_the_end_of_time(string start, int minutes) =>
        Refused(new(NineToFive, Utc(start), TimeSpan.FromMinutes(minutes)), EvaluationRefusal.DeadlineTooFar, "targetSeconds");

    private static void Refused(SlaQuestion question, RefusalCode code, string field)
    {
        var refusal = SlaEvaluation.Of(question).Refusal.ShouldNotBeNull();
        (refusal.Code, refusal.Field).ShouldBe((code.Name, field));
    }
}
