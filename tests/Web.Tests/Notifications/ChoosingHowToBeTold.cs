using System.Net;
using Firstline.Client;
using Firstline.Client.Notifications;
using Firstline.Web.Tests.Hosting;

namespace Firstline.Web.Tests.Notifications;

[Collection<WithADesk>]
public sealed class ChoosingHowToBeTold(RunningDesk running)
{
    [Fact]
    public async Task keeps_what_is_chosen_and_shows_what_it_comes_to()
    {
        var agent = await running.SomeAgent();
        (await running.Desk.GetNotificationPreferences(agent)).Version.ShouldBe(0);
        var request = new NotificationPreferencesRequest(
            [new("watched", ["email", "in-app"])], "Europe/Berlin", [new(["monday", "sunday"], "22:00", "07:30")], true, new("daily", At: "08:30"), "noor@desk.test", "https://hooks.desk.test/noor");

        var chosen = await running.Desk.PutNotificationPreferences(agent, request, ifVersion: 0);

        (chosen.Version, chosen.Zone, chosen.UrgentWaits, chosen.Email, chosen.Webhook).ShouldBe((1, "Europe/Berlin", true, "noor@desk.test", "https://hooks.desk.test/noor"));
        chosen.Digest.ShouldBe(new Digest("daily", null, "08:30"));
        chosen.QuietHours.ShouldHaveSingleItem().Days.ShouldBe(["monday", "sunday"]);
        chosen.Effective.Single(kind => kind.Kind == "watched").Channels.ShouldBe(["email", "in-app"]);
        chosen.Effective.Single(kind => kind.Kind == "breached").Channels.ShouldBe(["in-app", "browser", "webhook", "email"]);
        (await Should.ThrowAsync<DeskProblem>(running.Desk.PutNotificationPreferences(agent, request, ifVersion: 0))).Code.ShouldBe("desk.version-passed");
    }

    [Fact]
    public async Task mutes_tickets_and_lets_them_be_heard_again()
    {
        var (agent, ticket) = (await running.SomeAgent(), await running.SomeTicket());
        (await running.Desk.MuteTicket(agent, ticket.Number)).Muted.ShouldBe([ticket.Id]);
        (await running.Desk.PutNotificationPreferences(agent, new())).Muted.ShouldBe([ticket.Id]);
        (await running.Desk.UnmuteTicket(agent, ticket.Number)).Muted.ShouldBeEmpty();
        (await Should.ThrowAsync<DeskProblem>(running.Desk.MuteTicket(agent, "FL-999999"))).Code.ShouldBe("ticket.unknown");
    }

    [Fact]
    public async Task tells_the_secret_of_a_webhook_only_to_who_may_write()
    {
        var agent = await running.SomeAgent();
        (await running.Desk.TellWebhookSecret(agent)).Secret.ShouldStartWith("whsec_");
        using var answer = await running.Reader.SendRaw(HttpMethod.Post, $"api/v1/agents/{agent}/webhook-secret", "");
        await answer.Problem(HttpStatusCode.Forbidden, "api.forbidden");
    }

    [Fact]
    public async Task the_desk_has_settings_of_its_own_in_versions()
    {
        var before = await running.Desk.GetNotificationSettings();
        (before.PatienceMinutes, before.MessagesPerWindow, before.Attempts).ShouldBe((15, 10, 8));
        var after = await running.Desk.PutNotificationSettings(before with { PatienceMinutes = 20, Note = "Calmer." }, before.Version);
        (after.Version, after.PatienceMinutes).ShouldBe((before.Version + 1, 20));
        await running.Desk.PutNotificationSettings(before with { Note = "Back." });
    }

    [Fact]
    public async Task tells_how_channels_do_and_what_was_given_up()
    {
        var health = await running.Desk.GetNotificationHealth();
        health.Channels.Select(channel => channel.Channel).ShouldBe(["email", "webhook"]);
        health.Channels[0].Unavailable.ShouldNotBeNull();
        (await running.Desk.ListDispatches(state: "dead", channel: "webhook")).Next.ShouldBeNull();
        (await running.Desk.RetryDispatches(new("email"))).Messages.ShouldBe(0);
        (await Should.ThrowAsync<DeskProblem>(running.Desk.RetryDispatch("nothing"))).Code.ShouldBe("notification.unknown-dispatch");
    }

    [Theory]
    [InlineData("agents/{agent}/notification-preferences", """{"zone":"Mars","email":"x"}""", "notification.unsound")]
    [InlineData("agents/{agent}/notification-preferences", """{"quietHours":[{"days":["monday"],"from":"25:00","to":"07:00"}]}""", "api.invalid-request")]
    [InlineData("agents/{agent}/notification-preferences", """{"kinds":[{"kind":"watched","channels":["pigeon"]}]}""", "api.invalid-request")]
    [InlineData("agents/{agent}/notification-preferences", """{"digest":{"kind":"every","minutes":0}}""", "notification.unsound")]
    [InlineData("settings/notifications", """{"windowMinutes":0}""", "settings.unsound")]
    public async Task refuses_what_makes_no_sense(string path, string body, string code)
    {
        using var answer = await running.Writer.SendRaw(HttpMethod.Put, $"api/v1/{path.Replace("{agent}", await running.SomeAgent(), StringComparison.Ordinal)}", body);

        await answer.Problem(HttpStatusCode.BadRequest, code);
    }
}
