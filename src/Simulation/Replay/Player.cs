using Firstline.Client;
using Firstline.Client.Imports;
using Firstline.Client.Tickets;
using Firstline.Simulation.Imports;
using Firstline.Simulation.ServiceNow;

namespace Firstline.Simulation.Replay;

/// <summary>Plays acts of some tickets at a desk, one after the other, as any client would. Repeating after a failure changes nothing: each act has its own key.</summary>
internal sealed class Player(DeskClient desk, Timetable timetable, string run, IFaults faults)
{
    private readonly Dictionary<int, string?> _ids = [];

    /// <summary>Plays one act; false when the desk refused it, which was reported.</summary>
    public async Task<bool> Play(Act act, CancellationToken stop)
    {
        var history = timetable.Tickets[act.Ticket];
        var source = history.Source;
        try
        {
            if (act.Step < 0)
            {
                _ids[act.Ticket] = null;
                var opened = await Patience.Do(token => desk.OpenTicket(Opening(history), $"{run}:{source}", token), stop);
                _ids[act.Ticket] = opened.Id;
                return true;
            }

            if (_ids[act.Ticket] is not { } id)
            {
                Refused(history, act.Step, "The ticket was not opened.");
                return false;
            }

            await Patience.Do(token => Do(id, history.Steps[act.Step], $"{run}:{source}:{act.Step}", token), stop);
            return true;
        }
        catch (DeskProblem problem) when (!problem.IsTransient && problem.Problem.Status is not (401 or 403))
        {
            Refused(history, act.Step, $"{problem.Message} ({problem.Code})");
            return false;
        }
    }

    private void Refused(ImportedHistory history, int step, string sentence)
    {
        var line = step < 0 ? 0 : history.Steps[step].Line;
        faults.Report(new(FaultKind.Refused, line, history.Source[(history.Source.LastIndexOf(':') + 1)..], sentence, "Left out; the log goes on."));
    }

    private OpenTicketRequest Opening(ImportedHistory open) => new(
        open.Customer, open.Subject, open.Body, open.Priority, open.Category, open.Channel, open.Contact, null, $"{run}:{open.Source}", open.Component, open.Team);

    private Task<Ticket> Do(string id, ImportedStep step, string key, CancellationToken stop) => step switch
    {
        ImportedStep.Reply reply => desk.Reply(id, new ReplyRequest(reply.Body, reply.Channel), key, null, stop),
        ImportedStep.Note note => desk.Note(id, note.Body, key, null, stop),
        ImportedStep.SetPriority change => desk.ChangePriority(id, change.Priority, key, null, stop),
        ImportedStep.SetCategory change => desk.Categorize(id, change.Category, key, null, stop),
        ImportedStep.SetTeam change => desk.MoveToTeam(id, change.Team, key, null, stop),
        ImportedStep.Assign assign => desk.Assign(id, assign.Agent, key, null, stop),
        ImportedStep.Unassign => desk.Unassign(id, key, null, stop),
        ImportedStep.Wait wait => desk.Wait(id, wait.For, key, null, stop),
        ImportedStep.Continue => desk.Continue(id, key, null, stop),
        ImportedStep.Resolve resolve => desk.Resolve(id, resolve.How, key, null, stop),
        ImportedStep.Reopen reopen => desk.Reopen(id, reopen.Reason, key, null, stop),
        ImportedStep.Close => desk.Close(id, key, null, stop),
        _ => throw new System.Diagnostics.UnreachableException($"{step.GetType().Name} cannot be played."),
    };
}
