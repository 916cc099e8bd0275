using Firstline.Client.Tickets;
using Firstline.Client.Tickets.Automation;
using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets.Automation;
using Firstline.Grains.Interfaces.Tickets;
using Firstline.Web.Http;
using BulkFailure = Firstline.Client.Tickets.Automation.BulkFailure;

namespace Firstline.Web.Tickets.Automation;

/// <summary>Bulk jobs as the public shape.</summary>
internal static class BulkShapes
{
    public static Bulk Of(BulkView view) => new(
        view.Tickets, Words<BulkState>.Of(view.State), [.. view.Actions.Select(ActionShapes.Of)], view.Id.ToString("N"), view.Macro?.Id, view.Query.Length == 0 ? null : view.Query,
        new Actor(Words<WhoKind>.Of(view.By.Kind), view.By.Id, view.By.Name), view.BegunAt, view.CancelledAt, Of(view.Run), view.Undo is { } undo ? Of(undo) : null);

    private static BulkStage Of(BulkStageView stage) => new(
        stage.Done, stage.Skipped, stage.Failed, [.. stage.Failures.Select(failure => new BulkFailure(failure.Ticket.ToString(), failure.Code, failure.Sentence))], stage.EndedAt);
}
