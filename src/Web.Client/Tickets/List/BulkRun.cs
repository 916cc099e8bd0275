using Firstline.Client;
using Firstline.Client.Tickets.Automation;
using Firstline.Web.Client.Shared;

namespace Firstline.Web.Client.Tickets.List;

/// <summary>One change to many tickets, done by the desk itself: it goes on when this page is left, and what is refused for one ticket does not stop the others.</summary>
/// <remarks>For one bar, on its thread.</remarks>
public sealed class BulkRun(DeskSession session, TimeProvider clock, string what)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(700);
    private static readonly string[] Restored = ["set-priority", "set-category", "set-component", "add-tags", "remove-tags", "assign", "unassign", "move-to-team", "set-fields"];

    /// <summary>What is done, in words.</summary>
    public string What => what;

    /// <summary>How far it is; null until the desk took it.</summary>
    public Bulk? Job { get; private set; }

    /// <summary>Why the desk did not take it, or why it cannot be followed just now.</summary>
    public Exception? Failure { get; private set; }

    /// <summary>What the walk that is under way came to so far.</summary>
    public BulkStage? Stage => Job?.Undo ?? Job?.Run;

    /// <summary>How many tickets were tried.</summary>
    public int Tried => Stage is { } stage ? stage.Done + stage.Skipped + stage.Failed : 0;

    /// <summary>Whether it is at its end.</summary>
    public bool Over => Job is null ? Failure is not null : Job.State is "ended" or "cancelled" or "undone";

    /// <summary>Whether the desk can put back what it did.</summary>
    public bool CanUndo => Job is { State: "ended" or "cancelled", Run.Done: > 0 } && Job.Actions.All(action => Restored.Contains(action.Do));

    /// <summary>Begins it and follows it to its end.</summary>
    /// <param name="request">What is done to which tickets.</param>
    /// <param name="moved">It moved on.</param>
    /// <param name="stop">Nobody looks any more; the job goes on.</param>
    public Task Run(BulkRequest request, Action moved, CancellationToken stop = default) =>
        Follow(() => session.Automation.Begin(request, Guid.CreateVersion7(clock.GetUtcNow()).ToString("N"), stop), moved, stop);

    /// <summary>Puts back what it did, where nobody changed it since, and follows that.</summary>
    public Task Undo(Action moved, CancellationToken stop = default) => Follow(() => session.Automation.Undo(Job!.Id!, stop), moved, stop);

    /// <summary>Stops it where it is.</summary>
    public async Task Cancel(CancellationToken stop = default)
    {
        try
        {
            Job = await session.Automation.Cancel(Job!.Id!, stop);
        }
        catch (Exception failure) when (failure is DeskProblem or HttpRequestException)
        {
            Failure = failure;
        }
    }

    private async Task Follow(Func<Task<Bulk>> begin, Action moved, CancellationToken stop)
    {
        try
        {
            (Job, Failure) = (await begin(), null);
            moved();
            while (!Over)
            {
                await Task.Delay(Pause, clock, stop);
                await Look(stop);
                moved();
            }
        }
        catch (DeskProblem refused)
        {
            Failure = refused;
        }
        catch (HttpRequestException silent)
        {
            Failure = silent;
        }
        catch (OperationCanceledException)
        {
            return;
        }

        moved();
    }

    /// <summary>A line that is lost is looked for again: the job goes on without it.</summary>
    private async Task Look(CancellationToken stop)
    {
        try
        {
            (Job, Failure) = (await session.Automation.Bulk(Job!.Id!, stop), null);
        }
        catch (HttpRequestException lost)
        {
            Failure = lost;
        }
    }
}
