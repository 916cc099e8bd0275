using System.Globalization;
using Firstline.Client;
using Firstline.Client.Tickets;
using Firstline.Domain.Kernel;
using Firstline.Grains.Interfaces.Audit;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Tickets;
using Firstline.Web.Http;
using Firstline.Web.Http.Documents;

namespace Firstline.Web.Tickets;

/// <summary>One ticket now and at any moment of its past, its timeline, and who changed what.</summary>
internal static class PastEndpoints
{
    private const int Newest = int.MaxValue;

    public static void MapPast(this RouteGroupBuilder tickets)
    {
        tickets.MapGet("/{ticket}", View)
            .Named(
                "GetTicket", "Get a ticket", "The ETag is its version; with If-None-Match, 304 when it did not change. With at or version, the whole ticket as it stood then, its clocks included; without an ETag.")
            .Takes(
                QueryParameter.Instant("at", "An instant from its opening until now."),
                QueryParameter.Number("version", "One of its versions.", 1, Newest))
            .Gives<Ticket>().Refuses(400, 404);
        tickets.MapGet("/{ticket}/timeline", Timeline)
            .Named("GetTimeline", "What happened to a ticket", "Oldest first, with the texts of messages and notes, and as HTML that is safe to show. A public message says how far it came.")
            .Takes(QueryParameter.Instant("at", "Only what had happened by then."), QueryParameter.Flag("absorbed", "With what happened to the tickets that were merged into it, by time; each item names its ticket."))
            .Paged().Gives<DeskPage<TimelineItem>>().Refuses(400, 404);
        tickets.MapGet("/{ticket}/audit", Audit)
            .Named("GetTicketChanges", "Who changed what on a ticket", "Oldest first: each fact with who, when, from where, and its properties before and after. Send Accept: text/csv for a table with a row a change; the header Next-Cursor goes on.")
            .Takes(
                QueryParameter.Text("fact", "What happened, such as replied or priority-changed."),
                QueryParameter.Text("property", "A property that changed, or one below it, such as clocks."))
            .GivesChanges().Refuses(404);
    }

    private static async Task<IResult> View(HttpContext http, string ticket, GrainCalls desk)
    {
        var query = new QueryFields(http.Request.Query);
        var moment = new TicketMoment(query.Instant("at"), query.Number("version", 1, Newest));
        if (moment is { At: not null, Version: not null })
        {
            query.Fault("version", "version and at exclude each other.");
        }

        if (query.Refused(out var problem))
        {
            return problem;
        }

        return await desk.Find(ticket) is not { } id ? TicketActions.Unknown(ticket)
            : moment != TicketMoment.Now ? Answers.Of(await desk.Ask(grains => grains.Tickets().ViewAt(id, moment)), then => Answers.Of(TicketShapes.Of(then), Answers.Json.Ticket))
            : await desk.Ask(grains => grains.Ticket(id).View()) is { } view ? Answers.Of(TicketShapes.Of(view), Answers.Json.Ticket, view.Version)
            : TicketActions.Unknown(ticket);
    }

    private static async Task<IResult> Timeline(HttpContext http, string ticket, GrainCalls desk)
    {
        var query = new QueryFields(http.Request.Query);
        var (at, absorbed, after, limit) = (query.Instant("at"), query.Flag("absorbed") ?? false, Version(query), query.Limit());
        if (query.Refused(out var problem))
        {
            return problem;
        }

        if (await desk.Find(ticket) is not { } id)
        {
            return TicketActions.Unknown(ticket);
        }

        var then = await desk.Ask(grains => grains.Tickets().ViewAt(id, new(at, null)));
        return then.Refusal is { } refusal ? Problems.Of(refusal)
            : absorbed ? await TimelineOfAll(query, desk, id, at, after, limit)
            : await Paging.Answer(query, async () => Until(then.View!.Version, await desk.Ask(grains => grains.Tickets().Timeline(id, after, limit))), entry => MessageShapes.AsDelivered(TimelineShapes.Of(entry), then.View!), Answers.Json.DeskPageTimelineItem);
    }

    private static async Task<IResult> TimelineOfAll(QueryFields query, GrainCalls desk, TicketId id, DateTimeOffset? at, long after, int limit)
    {
        var page = await desk.Ask(grains => grains.Tickets().TimelineOfAll(id, at, after, limit));
        Dictionary<TicketId, TicketView> tickets = [];
        foreach (var ticket in page.Items.Select(entry => entry.Ticket!.Id).Distinct())
        {
            tickets[ticket] = (await desk.Ask(grains => grains.Ticket(ticket).View()))!;
        }

        return await Paging.Answer(
            query, () => Task.FromResult(page),
            entry => MessageShapes.AsDelivered(TimelineShapes.Of(entry), tickets[entry.Ticket!.Id]) with { Ticket = entry.Ticket.Number.ToString() }, Answers.Json.DeskPageTimelineItem);
    }

    private static async Task<IResult> Audit(HttpContext http, string ticket, GrainCalls desk)
    {
        var query = new QueryFields(http.Request.Query);
        var filter = new AuditFilter(null, query.Text("fact"), query.Text("actor"), query.Text("property"), query.Instant("from"), query.Instant("to"));
        var (after, limit) = (Version(query), query.Limit());
        return await desk.Find(ticket) is { } id && await desk.Ask(grains => grains.Ticket(id).View()) is not null
            ? await AuditAnswers.Answer(http, query, () => desk.Ask(grains => grains.Audit().OfEntity("ticket", id.ToString(), filter, after, limit)))
            : TicketActions.Unknown(ticket);
    }

    private static Page<TimelineEntry> Until(long version, Page<TimelineEntry> page) => page.Items is [.., var last] && last.Fact.Version > version
        ? new([.. page.Items.TakeWhile(entry => entry.Fact.Version <= version)], null)
        : page;

    private static long Version(QueryFields query)
    {
        var after = 0L;
        if (query.Text("after") is { } text && !long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out after))
        {
            query.Fault("after", Paging.BadCursor);
        }

        return after;
    }
}
