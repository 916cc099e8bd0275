using Firstline.Client.Tickets;

namespace Firstline.Web.Client.Tickets.Workspace;

/// <summary>What was just done, and how it is taken back, for as long as that is offered.</summary>
/// <param name="Sentence">What was done.</param>
/// <param name="Inverse">Takes it back.</param>
/// <param name="Until">How long it is offered.</param>
public sealed record UndoOffer(string Sentence, Func<Task<Ticket>> Inverse, DateTimeOffset Until)
{
    /// <summary>How long an undo is offered.</summary>
    public static readonly TimeSpan Offered = TimeSpan.FromSeconds(8);
}
