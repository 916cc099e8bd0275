using Firstline.Domain.Kernel;
using Firstline.Domain.Notifications;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Notifications;
using Firstline.Web.Http;
using Firstline.Web.Http.Documents;
using Shapes = Firstline.Client.Notifications;

namespace Firstline.Web.Notifications;

/// <summary>How people want to be told, over REST.</summary>
internal static class PreferenceEndpoints
{
    public static void MapNotificationPreferences(this RouteGroupBuilder api)
    {
        var own = api.MapGroup("/agents/{agent}").WithTags("Notifications");
        own.MapGet("/notification-preferences", (string agent, GrainCalls desk) => Agents.Known(agent, desk, id => View(id, desk)))
            .Named("GetNotificationPreferences", "How an agent wants to be told").Gives<Shapes.NotificationPreferences>().Refuses(400, 404);
        own.MapPut("/notification-preferences", Choose)
            .Named("PutNotificationPreferences", "Choose how to be told", "As a whole; muted tickets stay as they are. Every fault is told at once. If-Match is the version that was edited.")
            .Accepts<Shapes.NotificationPreferencesRequest>("application/json").Changes().Gives<Shapes.NotificationPreferences>().Refuses(404);
        own.MapPut("/muted-tickets/{ticket}", (HttpContext http, string agent, string ticket, GrainCalls desk) => Mute(http, agent, ticket, desk, "mute", (grain, id, asked) => grain.Mute(id, asked)))
            .Named("MuteTicket", "Do not want to hear of a ticket", "What asks the person in person is heard all the same. Idempotent; at most 500.").Changes().Gives<Shapes.NotificationPreferences>().Refuses(404, 409);
        own.MapDelete("/muted-tickets/{ticket}", (HttpContext http, string agent, string ticket, GrainCalls desk) => Mute(http, agent, ticket, desk, "unmute", (grain, id, asked) => grain.Unmute(id, asked)))
            .Named("UnmuteTicket", "Want to hear of a ticket again", "Idempotent.").Changes().Gives<Shapes.NotificationPreferences>().Refuses(404);
        own.MapPost("/webhook-secret", Secret)
            .Named("TellWebhookSecret", "What requests to an agent are signed with", "Always the same for an agent; in the spelling of Standard Webhooks. Told only to keys that may change things.")
            .Changes().Gives<Shapes.WebhookSecret>().Refuses(404);
        api.MapDocument<NotificationSettings, Shapes.NotificationSettings>(new(
            "/settings/notifications",
            "NotificationSettings",
            "the settings of notifications",
            "What is told from then on goes by it.",
            grains => grains.NotificationSettings(),
            PreferenceShapes.ReadSettings,
            PreferenceShapes.Of,
            Answers.Json.NotificationSettings));
    }

    private static async Task<IResult> View(AgentId agent, GrainCalls desk) => await Answer(await desk.Ask(grains => grains.NotificationPreferences(agent).View()), desk);

    private static Task<IResult> Choose(HttpContext http, string agent, GrainCalls desk) => Agents.Asked(
        http, agent, desk, true, "preferences", PreferenceShapes.Read, async (id, preferences, asked) => await Answered(desk, grain => grain.Choose(preferences, asked), id));

    private static async Task<IResult> Mute(
        HttpContext http, string agent, string ticket, GrainCalls desk, string what,
        Func<INotificationPreferencesGrain, TicketId, Asked, Task<Outcome<Numbered<NotificationPreferences>>>> ask) => await Agents.Asked(
        http, agent, desk, false, $"{what} {ticket}", _ => true, async (id, _, asked) => await Agents.Find(desk, ticket) is { } found
            ? await Answered(desk, grain => ask(grain, found, asked), id)
            : Agents.NoTicket(ticket));

    private static Task<IResult> Secret(HttpContext http, string agent, GrainCalls desk) => Agents.Asked(
        http, agent, desk, false, "webhook secret", _ => true, async (id, _, _) =>
            Answers.Of(new Shapes.WebhookSecret(await desk.Ask(grains => grains.Dispatches().WebhookSecret(id))), Answers.Json.WebhookSecret));

    private static async Task<IResult> Answered(GrainCalls desk, Func<INotificationPreferencesGrain, Task<Outcome<Numbered<NotificationPreferences>>>> ask, AgentId agent)
    {
        var outcome = await desk.Ask(grains => ask(grains.NotificationPreferences(agent)));
        return outcome.View is { } view ? await Answer(view, desk) : Problems.Of(outcome.Refusal!);
    }

    private static async Task<IResult> Answer(Numbered<NotificationPreferences> view, GrainCalls desk) => Answers.Of(
        PreferenceShapes.Of(view, (await desk.Ask(grains => grains.NotificationSettings().View())).Document), Answers.Json.NotificationPreferences, view.Version);
}
