using Firstline.Client;
using Firstline.Client.Notifications;
using Firstline.Domain.Kernel;
using Firstline.Domain.Notifications;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Notifications;
using Firstline.Web.Http;
using Firstline.Web.Http.Documents;
using Inbox = Firstline.Client.Notifications.InboxCounts;
using Notice = Firstline.Client.Notifications.Notice;

namespace Firstline.Web.Notifications;

/// <summary>Inboxes over REST.</summary>
internal static class NoticeEndpoints
{
    public static void MapNotices(this RouteGroupBuilder api)
    {
        var notices = api.MapGroup("/agents/{agent}/notices").WithTags("Notifications");
        notices.MapGet("", List).Named("ListNotices", "List what an agent is to hear", "Newest first. An inbox keeps the newest 20,000.").Paged()
            .Takes(
                QueryParameter.Flag("unread", "Only what they are not through with, or everything."), QueryParameter.Choice("kind", "Only of this kind.", Words<NoticeKind>.All),
                QueryParameter.Text("ticket", "Only about this ticket, by id or number."))
            .Gives<DeskPage<Notice>>().Refuses(400, 404);
        notices.MapGet("/counts", Counts).Named("CountNotices", "How much of an inbox is new").Gives<Inbox>().Refuses(400, 404);
        notices.MapGet("/{number:long}", View).Named("GetNotice", "Get a notice").Gives<Notice>().Refuses(400, 404);
        notices.MapPost("/{number:long}/read", Read).Named("ReadNotice", "Be through with a notice", "Idempotent.").Changes().Gives<Notice>().Refuses(404);
        notices.MapPost("/read", ReadAll).Named("ReadNotices", "Be through with an inbox", "With everything up to a number, or with what is about one ticket. Idempotent.")
            .Accepts<ReadRequest>("application/json").Changes().Gives<Inbox>().Refuses(404);
        notices.MapPost("/seen", See).Named("SeeNotices", "Have notices before one's eyes", "Whoever saw a notice is not told again over another channel. Idempotent.")
            .Accepts<SeenRequest>("application/json").Changes().Gives<Inbox>().Refuses(404);
        notices.MapPost("/test", Test).Named("TestNotice", "Try out whether notices arrive", "Each request is one notice, over every channel that the person chose for it.").Changes().Gives<Notice>().Refuses(404);
    }

    private static async Task<IResult> List(HttpContext http, string agent, GrainCalls desk)
    {
        var query = new QueryFields(http.Request.Query);
        var (after, limit) = (query.Text("after"), query.Limit());
        var filter = new NoticeFilter(query.Flag("unread"), query.Choice<NoticeKind>("kind"));
        if (query.Text("ticket") is { } ticket)
        {
            filter = filter with { Ticket = await Agents.Find(desk, ticket) };
            if (filter.Ticket is null)
            {
                query.Fault("ticket", $"There is no ticket '{ticket}'.");
            }
        }

        return AgentId.TryParse(agent, null, out var id)
            ? await Paging.Answer(query, () => desk.Ask(grains => grains.Notices().List(id, filter, after, limit)), page => page, NoticeShapes.Of, Answers.Json.DeskPageNotice)
            : Agents.BadId(agent);
    }

    private static Task<IResult> View(string agent, long number, GrainCalls desk) => Agents.Known(agent, desk, async id =>
        Answers.Of(await desk.Ask(grains => grains.Notices().List(id, new(Number: number), null, 1)), page => page.Items is [var view]
            ? Answer(view)
            : Problems.Of(NoticeRefusal.Unknown.Because($"There is no notice {number} in the inbox of '{id}'."))));

    private static Task<IResult> Counts(string agent, GrainCalls desk) => Agents.Known(agent, desk, async id => Answer(await desk.Ask(grains => grains.Notifier(id).Counts())));

    private static Task<IResult> Read(HttpContext http, string agent, long number, GrainCalls desk) => Agents.Asked(
        http, agent, desk, false, "notice read", _ => true, async (id, _, _) => Answers.Of(await desk.Ask(grains => grains.Notifier(id).Read(number)), Answer));

    private static Task<IResult> Test(HttpContext http, string agent, GrainCalls desk) => Agents.Asked(
        http, agent, desk, false, "test", _ => true, async (id, _, _) => Answers.Of(await desk.Ask(grains => grains.Notifier(id).Test()), Answer));

    private static Task<IResult> See(HttpContext http, string agent, GrainCalls desk) => Agents.Asked(
        http, agent, desk, true, "seen", fields => UpTo(fields, true), async (id, upTo, _) => Answer(await desk.Ask(grains => grains.Notifier(id).See(upTo))));

    private static Task<IResult> ReadAll(HttpContext http, string agent, GrainCalls desk) => Agents.Asked(
        http, agent, desk, true, "read", fields => (UpTo: UpTo(fields, false), Ticket: fields.OptionalText("ticket")), async (id, what, _) =>
        {
            TicketId? ticket = what.Ticket is null ? null : await Agents.Find(desk, what.Ticket);
            return what.Ticket is not null && ticket is null ? Agents.NoTicket(what.Ticket) : Answer(await desk.Ask(grains => grains.Notifier(id).ReadAll(what.UpTo, ticket)));
        });

    private static long UpTo(Fields fields, bool needed)
    {
        var upTo = fields.OptionalLong("upTo");
        if (upTo < 0 || (needed && upTo is null))
        {
            fields.Fault("upTo", "upTo must be the number of a notice.");
        }

        return upTo ?? long.MaxValue;
    }

    private static IResult Answer(NoticeView view) => Answers.Of(NoticeShapes.Of(view), Answers.Json.Notice);

    private static IResult Answer(Grains.Interfaces.Notifications.InboxCounts counts) => Answers.Of(NoticeShapes.Of(counts), Answers.Json.InboxCounts);
}
