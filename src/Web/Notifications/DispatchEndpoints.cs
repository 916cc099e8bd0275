using Firstline.Client;
using Firstline.Domain.Kernel;
using Firstline.Domain.Notifications;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Notifications;
using Firstline.Web.Http;
using Firstline.Web.Http.Documents;
using Shapes = Firstline.Client.Notifications;

namespace Firstline.Web.Notifications;

/// <summary>Messages to the people of the desk over REST, for administrators.</summary>
internal static class DispatchEndpoints
{
    public static void MapDispatches(this RouteGroupBuilder api)
    {
        var notifications = api.MapGroup("/notifications").WithTags("Notifications");
        notifications.MapGet("/dispatches", List)
            .Named("ListDispatches", "List messages to the people of the desk", "Newest first. Those that were given up are the dead letters: state=dead. What was sent is kept for 30 days.").Paged()
            .Takes(
                QueryParameter.Choice("state", "Only in this state.", Words<DispatchState>.All), QueryParameter.Choice("channel", "Only over this channel.", Words<NotifyChannel>.All),
                QueryParameter.Text("agent", "Only to this agent."))
            .Gives<DeskPage<Shapes.Dispatch>>().Refuses(400);
        notifications.MapGet("/dispatches/{dispatch}", async (string dispatch, GrainCalls desk) => await desk.Ask(grains => grains.Dispatches().Find(dispatch)) is { } found
                ? Answer(found)
                : Problems.Of(NoticeRefusal.UnknownDispatch.Because($"There is no message '{dispatch}'.")))
            .Named("GetDispatch", "Get a message").Gives<Shapes.Dispatch>().Refuses(404);
        notifications.MapPost("/dispatches/{dispatch}/retry", Retry)
            .Named("RetryDispatch", "Have a message tried again", "Only one that was given up; its tries begin anew.").Changes().Gives<Shapes.Dispatch>().Refuses(404, 409);
        notifications.MapPost("/retry", RetryAll)
            .Named("RetryDispatches", "Have everything tried again that was given up", "Idempotent.").Accepts<Shapes.RetryRequest>("application/json").Changes().Gives<Shapes.Retried>();
        notifications.MapGet("/health", Health).Named("GetNotificationHealth", "How the channels do").Gives<Shapes.NotificationHealth>();
    }

    private static async Task<IResult> List(HttpContext http, GrainCalls desk)
    {
        var query = new QueryFields(http.Request.Query);
        var (after, limit) = (query.Text("after"), query.Limit());
        var filter = new DispatchFilter(query.Choice<DispatchState>("state"), query.Choice<NotifyChannel>("channel"), query.Id<AgentId>("agent"));
        return await Paging.Answer(query, () => desk.Ask(grains => grains.Dispatches().List(filter, after, limit)), Shape, Answers.Json.DeskPageDispatch);
    }

    private static async Task<IResult> Retry(HttpContext http, string dispatch, GrainCalls desk)
    {
        var fields = await Body.Read(http, false);
        _ = Asking.Of(http, fields);
        return fields.Refused(out var problem) ? problem : Answers.Of(await desk.Ask(grains => grains.Dispatches().Retry(dispatch)), Answer);
    }

    private static async Task<IResult> RetryAll(HttpContext http, GrainCalls desk)
    {
        var fields = await Body.Read(http, true);
        _ = Asking.Of(http, fields);
        var channel = fields.OptionalChoice<NotifyChannel>("channel");
        return fields.Refused(out var problem) ? problem
            : Answers.Of(new Shapes.Retried(await desk.Ask(grains => grains.Dispatches().RetryAll(channel))), Answers.Json.Retried);
    }

    private static async Task<IResult> Health(GrainCalls desk) => Answers.Of(
        new Shapes.NotificationHealth([.. (await desk.Ask(grains => grains.Dispatches().Health())).Select(channel => new Shapes.ChannelHealth(
            Words<NotifyChannel>.Of(channel.Channel), channel.Unavailable, channel.Pending, channel.Failed, channel.Dead, channel.Sent, channel.Oldest,
            [.. channel.Resting.Select(rest => new Shapes.RestingEndpoint(rest.Endpoint, rest.Until, rest.Failures))]))]),
        Answers.Json.NotificationHealth);

    private static IResult Answer(Dispatch dispatch) => Answers.Of(Shape(dispatch), Answers.Json.Dispatch);

    private static Shapes.Dispatch Shape(Dispatch dispatch) => new(
        dispatch.Id, dispatch.Agent.Value, Words<NotifyChannel>.Of(dispatch.Channel), dispatch.Endpoint, dispatch.Content.Numbers, dispatch.Content.Total,
        Words<DispatchState>.Of(dispatch.State), dispatch.Attempts, dispatch.CreatedAt, dispatch.NextAt, dispatch.EndedAt, dispatch.Fault);
}
