using Firstline.Client.Tickets;
using Firstline.Domain.Kernel;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Tickets;
using Firstline.Web.Http;
using Firstline.Web.Http.Documents;

namespace Firstline.Web.Tickets.Exports;

/// <summary>Tickets with their conversations, for another system or for a table.</summary>
internal static class ExportEndpoints
{
    private const int TicketsAtOnce = 100;
    private const int FactsAtOnce = 500;
    private const int MostNames = 10_000;
    private const long FlushAt = 65_536;

    public static void MapExports(this RouteGroupBuilder api) => api.MapGet("/exports/tickets", Export)
        .WithTags("Exports")
        .Named(
            "ExportTickets", "Export tickets with their conversations",
            "Streamed, oldest first, with the filters and the condition of the list. JSON Lines, which alone have links, merges, checklists, time and snoozes, or CSV with what happened as JSON in the column events; a cell that a spreadsheet could take for a formula has an apostrophe before it. "
            + "The mappings samples/imports/firstline-jsonl.json and firstline-csv.json read it back.")
        .Takes([QueryParameter.Choice("form", "jsonl when left out.", Words<ExportForm>.All), .. TicketLists.Conditions, .. TicketLists.Filters])
        .Produces<ExportedTicket>(StatusCodes.Status200OK, "application/x-ndjson", "text/csv").Refuses(400);

    private static async Task<IResult> Export(HttpContext http, GrainCalls desk)
    {
        var query = new QueryFields(http.Request.Query);
        var form = query.Choice<ExportForm>("form") ?? ExportForm.Jsonl;
        var filter = TicketLists.ReadFilter(query);
        var (text, me) = (query.Text("q") ?? "", query.Id<AgentId>("me"));
        _ = await TicketLists.Checked(query, text, desk);
        if (query.Refused(out var problem))
        {
            return problem;
        }

        var asked = new TicketSearch(filter, text, me, TicketOrder.Oldest);
        return Answers.Of(await desk.Ask(grains => grains.Tickets().Search(asked, null, TicketsAtOnce)), first => new Answer(asked, first, form, desk));
    }

    private sealed class Answer(TicketSearch asked, FoundTickets first, ExportForm form, GrainCalls desk) : IResult
    {
        private readonly Dictionary<CustomerId, string> _names = [];

        public async Task ExecuteAsync(HttpContext httpContext)
        {
            var (response, stop) = (httpContext.Response, httpContext.RequestAborted);
            var page = first;
            response.ContentType = form == ExportForm.Csv ? "text/csv; charset=utf-8" : "application/x-ndjson";
            response.Headers.ContentDisposition = $"attachment; filename=\"tickets.{Words<ExportForm>.Of(form)}\"";
            response.Headers.CacheControl = "no-store";
            var to = response.BodyWriter;
            var writer = new ExportWriter(to, form);
            writer.Begin();
            while (true)
            {
                foreach (var found in page.Items)
                {
                    if (await Whole(found.Line) is { } ticket)
                    {
                        writer.Write(ticket);
                    }

                    if (to.UnflushedBytes >= FlushAt)
                    {
                        await to.FlushAsync(stop);
                    }
                }

                if (page.Next is null)
                {
                    break;
                }

                page = await After(page.Next);
                stop.ThrowIfCancellationRequested();
            }

            await to.FlushAsync(stop);
        }

        /// <summary>What was begun cannot be refused any more: it is broken off, so that nobody takes a part for the whole.</summary>
        private async Task<FoundTickets> After(string place)
        {
            var outcome = await desk.Ask(grains => grains.Tickets().Search(asked, place, TicketsAtOnce));
            return outcome.View ?? throw new InvalidOperationException($"The export was broken off: {outcome.Refusal!.Sentence}");
        }

        private async Task<ExportedTicket?> Whole(TicketLine line)
        {
            var fold = new TicketFold(line);
            var after = 0L;
            while (true)
            {
                var facts = await desk.Ask(grains => grains.Tickets().Timeline(line.Id, after, FactsAtOnce));
                foreach (var entry in facts.Items)
                {
                    fold.Add(entry);
                }

                if (facts.Next is null)
                {
                    return fold.Whole(await NameOf(line.Customer));
                }

                after = facts.Items[^1].Fact.Version;
            }
        }

        private async Task<string> NameOf(CustomerId customer)
        {
            if (_names.TryGetValue(customer, out var known))
            {
                return known;
            }

            if (_names.Count >= MostNames)
            {
                _names.Clear();
            }

            return _names[customer] = (await desk.Ask(grains => grains.Customer(customer).View()))?.Name ?? customer.Value;
        }
    }
}
