using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets.Automation;
using Firstline.TestKit;

namespace Firstline.Domain.Tests.Tickets.Automation;

public sealed class CountingABulkJob
{
    private static readonly DateTimeOffset At = Some.Instant("2026-03-02 10:00");

    [Fact]
    public void counts_every_failure_and_tells_a_thousand()
    {
        var job = Begun(1_200);
        for (var position = 100; position <= 1_200; position += 100)
        {
            job = BulkJob.Evolve(job, new BulkEvent.Went(false, position, 0, 0, [.. Enumerable.Repeat(new BulkFailure(new(Guid.Empty), "x.y", "Why."), 100)]), At);
        }

        var begun = (BulkJob.Begun)job;
        (begun.Run.Failed, begun.Run.Told.Length, begun.Stands).ShouldBe((1_200, BulkJob.MostTold, BulkState.Ended));
    }

    [Fact]
    public void stands_as_the_last_that_was_asked()
    {
        var job = BulkJob.Evolve(Begun(200), new BulkEvent.Went(false, 100, 100, 0, []), At);
        Stands(job).ShouldBe(BulkState.Running);
        BulkJob.AskUndo(job).Refusal!.Code.ShouldBe(AutomationRefusal.BulkBusy.Name);
        job = BulkJob.Evolve(job, new BulkEvent.Cancelled(), At);
        Stands(job).ShouldBe(BulkState.Cancelled);
        job = BulkJob.Evolve(job, new BulkEvent.UndoAsked(), At);
        Stands(job).ShouldBe(BulkState.Undoing);
        job = BulkJob.Evolve(job, new BulkEvent.Went(true, 100, 100, 0, []), At);
        Stands(job).ShouldBe(BulkState.Undone);
        BulkJob.Cancel(BulkJob.Evolve(Begun(0), new BulkEvent.UndoAsked(), At)).Refusal!.Code.ShouldBe(AutomationRefusal.BulkEnded.Name);
    }

    private static BulkState Stands(BulkJob job) => ((BulkJob.Begun)job).Stands;

    private static BulkJob Begun(int count) => BulkJob.Evolve(
        new BulkJob.Unknown(), new BulkEvent.Begun(count, Guid.Empty, [new TicketAction.Continue()], null, "", new Who(WhoKind.ApiClient, "test", "Test")), At);
}
