using Firstline.Client.Tickets;
using Firstline.Client.Tickets.Automation;
using Firstline.Domain.Kernel;
using Firstline.Grains.Interfaces.Tickets;
using Firstline.Web.Http;

namespace Firstline.Web.Tickets.Automation;

/// <summary>Bulk jobs as the public shape.</summary>
internal static class BulkShapes
{
    public static Bulk Of(BulkView view) => new(
        view.Tickets, State(view), [.. view.Actions.Select(ActionShapes.Of)], view.Id.ToString("N"), view.Macro?.Id, view.Query.Length == 0 ? null : view.Query,
        new Actor(Words<WhoKind>.Of(view.By.Kind), view.By.Id, view.By.Name), view.BegunAt, view.CancelledAt, Of(view.Run), view.Undo is { } undo ? Of(undo) : null);

    private static string State(BulkView view) => view switch
    {
        { Undo.EndedAt: not null } => "undone",
        { Undo: not null } => "undoing",
        { CancelledAt: not null } => "cancelled",
        { Run.EndedAt: not null } => "ended",
        _ => "running",
    };

    private static BulkStage Of(BulkStageView stage) => new(
        stage.Done, stage.Skipped, stage.Failed, [.. stage.Failures.Select(failure => new BulkFailure(failure.Ticket.ToString(), failure.Code, failure.Sentence))], stage.EndedAt);
}
