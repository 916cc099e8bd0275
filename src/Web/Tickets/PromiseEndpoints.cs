using Firstline.Client.Tickets;
using Firstline.Domain.Kernel;
using Firstline.Domain.Sla;
using Firstline.Domain.Tickets;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Web.Http;
using Firstline.Web.Http.Documents;

namespace Firstline.Web.Tickets;

/// <summary>What a ticket's clocks stand at and why, due dates set by hand, and who took an escalated ticket on.</summary>
internal static class PromiseEndpoints
{
    public static void MapPromises(this RouteGroupBuilder tickets)
    {
        tickets.MapGet("/{ticket}/clocks", Ledger)
            .Named("GetClocks", "Why is it due then?", "Every cycle of every clock: what time counted and what did not, what set the target, each change, and a sentence for people.")
            .Gives<TicketLedger>().Refuses(404);
        foreach (var clock in Enum.GetValues<ClockKind>().Where(clock => clock.IsPromise()))
        {
            tickets.MapDueDate(clock);
        }

        tickets.Act<AcknowledgementRequest, AcknowledgeTicket>("POST", "acknowledgement", (fields, _) => new(fields.Id<AgentId>("agent")), (ticket, command, asked) => ticket.Acknowledge(command, asked))
            .Named("Acknowledge", "Take an escalated ticket on", "Stops the level's response clock. Only members of the level's team may.");
    }

    private static void MapDueDate(this RouteGroupBuilder tickets, ClockKind clock)
    {
        var word = Words<ClockKind>.Of(clock);
        tickets.Act<DueDateRequest, SetDueDate>("PUT", $"due-dates/{word}", (fields, _) => new(clock, fields.Instant("due"), fields.Text("reason")), (ticket, command, asked) => ticket.SetDueDate(command, asked))
            .Named($"Set{clock}DueDate", $"Set the due date of the {word.Replace('-', ' ')} by hand", "It goes before the policy until it is lifted. In the past it is a breach at once.");
        tickets.Act("DELETE", $"due-dates/{word}", new LiftDueDate(clock), (ticket, command, asked) => ticket.LiftDueDate(command, asked))
            .Named($"Lift{clock}DueDate", $"Lift the due date of the {word.Replace('-', ' ')} that was set by hand");
    }

    private static async Task<IResult> Ledger(string ticket, GrainCalls desk) =>
        await desk.Find(ticket) is { } id && await desk.Ask(grains => grains.Tickets().Ledger(id)) is { } ledger
            ? Answers.Of(LedgerShapes.Of(ledger), Answers.Json.TicketLedger)
            : TicketActions.Unknown(ticket);
}
