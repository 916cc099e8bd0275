using System.Collections.Concurrent;
using Firstline.Client.Imports;
using Firstline.Domain.Kernel;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Tickets;
using Firstline.Web.Http;
using Firstline.Web.Http.Documents;
using Firstline.Web.Identity;

namespace Firstline.Web.Imports;

/// <summary>Taking over tickets from other systems.</summary>
internal static class ImportEndpoints
{
    private const int AtOnce = 64;

    public static void MapImports(this RouteGroupBuilder api) => api.MapPost("/tickets/histories", TakeOverAll)
        .WithTags("Tickets")
        .Named(
            "TakeOverHistories",
            "Take over tickets with their histories",
            "Each history is replayed step by step at its own instants, through the same decisions as live traffic. A ticket that exists is left as it is, so that sending a batch again is harmless. "
            + "A history or a step that the desk's rules refuse is told and left out; the others are kept.")
        .Accepts<ImportBatch>("application/json")
        .Gives<ImportedBatch>()
        .Refuses(400, 403, 413, 415);

    private static async Task<IResult> TakeOverAll(HttpContext http, GrainCalls desk, TimeProvider time)
    {
        var fields = await Body.Read(http, true);
        var histories = HistoryShapes.Read(fields, time.GetUtcNow());
        if (fields.Refused(out var problem))
        {
            return problem;
        }

        var by = Caller.Of(http.User) with { Kind = WhoKind.Import };
        var from = Origins.Of(http, "import");
        var tickets = new ConcurrentDictionary<int, ImportedTicket>();
        await Parallel.ForEachAsync(
            histories.Index(),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = http.RequestAborted },
            async (item, _) => tickets[item.Index] = await TakeOver(item.Item.Id, item.Item.History, by, from, desk));
        return Answers.Of(new ImportedBatch([.. histories.Select((_, at) => tickets[at])]), ImportsJson.Default.ImportedBatch);
    }

    private static async Task<ImportedTicket> TakeOver(TicketId id, TicketHistory history, Who by, Origin from, GrainCalls desk)
    {
        var asked = new Asked(by, $"import:{history.Open.Source}", From: from);
        var outcome = await desk.Ask(grains => grains.Ticket(id).TakeOver(history, asked));
        return HistoryShapes.Of(id, history.Open.Source, outcome);
    }
}
