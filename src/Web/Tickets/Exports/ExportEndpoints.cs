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
            "Streamed, oldest first, with the filters of the list. JSON Lines, or CSV with what happened as JSON in the column events; a cell that a spreadsheet could take for a formula has an apostrophe before it. "
            + "The mappings samples/imports/firstline-jsonl.json and firstline-csv.json read it back.")
        .Takes([QueryParameter.Choice("form", "jsonl when left out.", Words<ExportForm>.All), .. TicketLists.Filters])
        .Produces<ExportedTicket>(StatusCodes.Status200OK, "application/x-ndjson", "text/csv").Refuses(400);

    private static IResult Export(HttpContext http, GrainCalls desk)
    {
        var query = new QueryFields(http.Request.Query);
        var form = query.Choice<ExportForm>("form") ?? ExportForm.Jsonl;
        var filter = TicketLists.ReadFilter(query);
        return query.Refused(out var problem) ? problem : new Answer(filter, form, desk);
    }

    private sealed class Answer(TicketFilter filter, ExportForm form, GrainCalls desk) : IResult
    {
        private readonly Dictionary<CustomerId, string> _names = [];

        public async Task ExecuteAsync(HttpContext httpContext)
        {
            var (response, stop) = (httpContext.Response, httpContext.RequestAborted);
            var page = await Lines(null);
            response.ContentType = form == ExportForm.Csv ? "text/csv; charset=utf-8" : "application/x-ndjson";
            response.Headers.ContentDisposition = $"attachment; filename=\"tickets.{Words<ExportForm>.Of(form)}\"";
            response.Headers.CacheControl = "no-store";
            var to = response.BodyWriter;
            var writer = new ExportWriter(to, form);
            writer.Begin();
            while (true)
            {
                foreach (var line in page.Items)
                {
                    if (await Whole(line) is { } ticket)
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

                page = await Lines(page.Next);
                stop.ThrowIfCancellationRequested();
            }

            await to.FlushAsync(stop);
        }

        private Task<Page<TicketLine>> Lines(string? after) => desk.Ask(grains => grains.Tickets().List(filter, TicketOrder.Oldest, after, TicketsAtOnce));

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
