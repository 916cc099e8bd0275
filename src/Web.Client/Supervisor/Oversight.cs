using Firstline.Client;
using Firstline.Client.Agents;
using Firstline.Web.Client.Shared;

namespace Firstline.Web.Client.Supervisor;

/// <summary>What a supervisor sees and does: reads the overview again and again, and moves work between people.</summary>
public sealed class Oversight(DeskSession session, TimeProvider clock)
{
    private long _readAt;

    /// <summary>Something is to be drawn anew.</summary>
    public event Action? Changed;

    /// <summary>What was read last; null until then. It stays when the desk does not answer.</summary>
    public Overview? Seen { get; private set; }

    /// <summary>Why it could not be read the last time.</summary>
    public Exception? Failure { get; private set; }

    /// <summary>How old what is shown is.</summary>
    public TimeSpan Age => clock.GetElapsedTime(_readAt);

    /// <summary>The ticket that is dragged.</summary>
    public Work? Held { get; private set; }

    /// <summary>What was done or refused last.</summary>
    public (string Text, bool Refused)? Said { get; private set; }

    /// <summary>How what was done is taken back; null when it cannot be.</summary>
    public Func<Task>? Undo { get; private set; }

    /// <summary>Whether work can be moved: with a key.</summary>
    public bool Editable => session.Unlocked;

    /// <summary>Whether a move is under way.</summary>
    public bool Busy { get; private set; }

    /// <summary>Opens the choice of an agent for a ticket.</summary>
    public Func<Work, Task> Choose { get; set; } = _ => Task.CompletedTask;

    /// <summary>Opens the ladder of a ticket.</summary>
    public Func<Work, Task> ShowLadder { get; set; } = _ => Task.CompletedTask;

    /// <summary>Reads everything.</summary>
    public async Task Read(CancellationToken stop)
    {
        try
        {
            Seen = await Overview.Read(session.Desk, stop);
            (Failure, _readAt) = (null, clock.GetTimestamp());
        }
        catch (Exception failure) when (failure is DeskProblem or HttpRequestException)
        {
            Failure = failure;
        }

        Changed?.Invoke();
    }

    /// <summary>Takes a ticket in hand, or lets go of it.</summary>
    public void Hold(Work? work)
    {
        Held = Editable ? work : null;
        Changed?.Invoke();
    }

    /// <summary>Gives what is in hand to an agent.</summary>
    public Task Drop(Agent agent)
    {
        var work = Held;
        Hold(null);
        return work is null || work.Agent == agent.Id ? Task.CompletedTask : Give(work, agent);
    }

    /// <summary>Gives a ticket to an agent, even beyond what they can hold.</summary>
    public Task Give(Work work, Agent agent) => Move(
        key => session.Desk.Push(work.Id, agent.Id, key), $"{work.Number} is {agent.Name}'s.", Back(work));

    /// <summary>Takes a ticket as the agent that one works as.</summary>
    public Task TakeOver(Work work) => Move(
        key => session.Desk.Take(work.Id, session.Agent!, key), $"{work.Number} is yours.", Back(work));

    private Func<Task> Back(Work work) => () => Move(
        key => work.Agent is { } before ? session.Desk.Push(work.Id, before, key) : session.Desk.Unassign(work.Id, key),
        work.Agent is { } agent ? $"{work.Number} is {session.NameOf(agent)}'s again." : $"{work.Number} is back in the queue.", null);

    private async Task Move(Func<string, Task> move, string done, Func<Task>? undo)
    {
        if (Busy)
        {
            return;
        }

        (Busy, Undo) = (true, null);
        try
        {
            await move(Guid.CreateVersion7(clock.GetUtcNow()).ToString());
            (Said, Undo) = ((done, false), undo);
        }
        catch (Exception failure) when (failure is DeskProblem or HttpRequestException)
        {
            Said = (failure is DeskProblem ? failure.Message : "The desk did not answer. Look whether the ticket moved before you try again.", true);
        }
        finally
        {
            Busy = false;
        }

        await Read(CancellationToken.None);
    }
}
