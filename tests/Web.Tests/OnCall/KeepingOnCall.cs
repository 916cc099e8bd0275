using System.Net;
using System.Text;
using Firstline.Client;
using Firstline.Client.OnCall;
using Firstline.Client.Sla;
using Firstline.Web.Tests.Hosting;

namespace Firstline.Web.Tests.OnCall;

[Collection<WithADesk>]
public sealed class KeepingOnCall(RunningDesk running)
{
    private static readonly OnCallLayer Weeks = new("Weeks", "Europe/Berlin", "weeks", 1, "2020-01-06T09:00", ["noor", "emil"]);

    [Fact]
    public async Task Schedules_are_read_back_as_they_were_put_and_answer_for_any_instant()
    {
        var layers = new[] { Weeks, Weeks with { Name = "Office", Unit = "days", Members = ["ned"], Hours = WeeklyHours.Weekdays("09:00", "17:00") } };
        var put = await running.Desk.PutOnCallSchedules(new([new("phones", layers)], Note: "New."));
        (await running.Desk.OnCallSchedules()).Schedules!.ShouldHaveSingleItem().Layers[1].Hours!.Mon!.ShouldHaveSingleItem().ShouldBe(["09:00", "17:00"]);
        put.Version.ShouldNotBeNull();

        var later = TimeProvider.System.GetUtcNow().Date.AddYears(1);
        var monday = new DateTimeOffset(later.AddDays((8 - (int)later.DayOfWeek) % 7), TimeSpan.Zero);
        var now = (await running.Desk.OnCall(monday.AddHours(12), "phones")).Teams.ShouldHaveSingleItem();
        (now.Agent, now.Layer).ShouldBe(("ned", "Office"));
        var times = await running.Desk.OnCallTimes("phones", monday, monday.AddDays(1));
        times.Final.Select(stretch => stretch.Agent).ShouldContain("ned");
        times.Layers.Select(layer => layer.Name).ShouldBe(["Weeks", "Office"]);

        using var unknown = await running.Reader.SendRaw(HttpMethod.Get, "api/v1/on-call?team=nobody", null);
        await unknown.Problem(HttpStatusCode.NotFound, "on-call.no-schedule");
        using var reversed = await running.Reader.SendRaw(HttpMethod.Get, "api/v1/on-call/schedule?team=phones&from=2026-01-02&to=2026-01-01", null);
        await reversed.Problem(HttpStatusCode.BadRequest, "api.invalid-request");
        using var nonsense = await running.Writer.SendRaw(
            HttpMethod.Put, "api/v1/settings/on-call", """{"schedules":[{"team":"phones","layers":[{"name":"","timezone":"Mars","unit":"weeks","every":0,"start":"2026-01-01T09:00","members":[]}]}]}""");
        (await nonsense.Problem(HttpStatusCode.BadRequest, "settings.unsound")).Errors!.Select(error => error.Field).ShouldBe(
            ["schedules[0].layers[0].name", "schedules[0].layers[0].timezone", "schedules[0].layers[0].every", "schedules[0].layers[0].members"]);
    }

    [Fact]
    public async Task Somebody_stands_in_and_goes_again()
    {
        await running.Desk.PutOnCallSchedules(new([new("phones", [Weeks])]));
        var (from, to) = (TimeProvider.System.GetUtcNow().AddHours(-1), TimeProvider.System.GetUtcNow().AddDays(1));
        var made = await running.Desk.AddOnCallOverride(new("phones", from, to, "ida"), "stand-in-1");
        (await running.Desk.AddOnCallOverride(new("phones", from, to, "ida"), "stand-in-1")).ShouldBe(made);
        (await running.Desk.OnCall(team: "phones")).Teams.Single().ShouldSatisfyAllConditions(now => now.Agent.ShouldBe("ida"), now => now.Override.ShouldBe(made.Id));
        (await running.Desk.OnCallOverrides("phones")).Items.ShouldHaveSingleItem().ShouldBe(made);

        using var removed = await running.Writer.SendRaw(HttpMethod.Delete, $"api/v1/on-call/overrides/{made.Id}", null);
        removed.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await running.Desk.OnCall(team: "phones")).Teams.Single().Agent.ShouldNotBe("ida");
        (await Should.ThrowAsync<DeskProblem>(() => running.Desk.AddOnCallOverride(new("phones", from, from.AddMinutes(1), "ida", "ida")))).Code.ShouldBe("on-call.bad-override");
        (await Should.ThrowAsync<DeskProblem>(() => running.Desk.AddOnCallOverride(new("nobody", from, to, "ida")))).Code.ShouldBe("on-call.no-schedule");
    }

    [Fact]
    public async Task Teams_and_skills_are_a_document_too()
    {
        var put = await running.Desk.PutTeams(new([new("phones", "Phones", "Europe/Berlin")], [new("tls", "TLS", ["1", "2", "3", "4", "5"])]));
        (await running.Desk.Teams()).ShouldSatisfyAllConditions(
            teams => teams.Version.ShouldBe(put.Version), teams => teams.Teams!.ShouldHaveSingleItem().Name.ShouldBe("Phones"), teams => teams.Skills!.ShouldHaveSingleItem().Grades!.Count.ShouldBe(5));
    }

    [Fact]
    public async Task A_calendar_is_imported_and_given_out_under_a_secret_address()
    {
        var pattern = new ShiftPattern("week", "Week", new(2026, 1, 5), [new(WeeklyHours.Weekdays("09:00", "17:00"))]);
        await running.Desk.PutRoster(new([pattern], [new("noor", "Europe/Berlin", ["phones"], [new("tls", 4)], "week")]));
        var year = TimeProvider.System.GetUtcNow().Year;
        var file = $"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//EN\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:{year}0101T000000Z\r\nDTSTART;VALUE=DATE:{year}0615\r\nDTEND;VALUE=DATE:{year}0617\r\nSUMMARY:Holiday\r\nEND:VEVENT\r\n"
            + $"BEGIN:VEVENT\r\nUID:2\r\nDTSTAMP:{year}0101T000000Z\r\nDTSTART:{year}0701T080000Z\r\nDTEND:{year}0701T100000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
        using var imported = await running.Writer.PostAsync("api/v1/agents/noor/shifts?kind=leave", new StringContent(file, Encoding.UTF8, "text/calendar"), TestContext.Current.CancellationToken);
        imported.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await running.Desk.Roster()).Entries!.Single().Leave!.Select(leave => (leave.From, leave.To, leave.Note)).ShouldBe(
            [($"{year}-06-15T00:00", $"{year}-06-17T00:00", "Holiday"), ($"{year}-07-01T10:00", $"{year}-07-01T12:00", null)]);
        using var garbage = await running.Writer.PostAsync("api/v1/agents/noor/shifts?kind=shifts", new StringContent("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART:never\r\nEND:VEVENT\r\nEND:VCALENDAR", Encoding.UTF8, "text/calendar"), TestContext.Current.CancellationToken);
        await garbage.Problem(HttpStatusCode.BadRequest, "roster.bad-file");

        using var closed = await running.Stranger.SendRaw(HttpMethod.Get, "api/v1/agents/noor/shifts.ics", null);
        await closed.Problem(HttpStatusCode.NotFound, "calendar-feed.shut");
        using var opened = await running.Writer.SendRaw(HttpMethod.Post, "api/v1/agents/noor/calendar-feed", "{}");
        var address = System.Text.Json.JsonSerializer.Deserialize(await opened.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), DeskJson.Default.CalendarFeed)!.Address;
        var calendar = await running.Stranger.GetStringAsync(address, TestContext.Current.CancellationToken);
        calendar.ShouldSatisfyAllConditions(
            text => text.ShouldStartWith("BEGIN:VCALENDAR"), text => text.ShouldContain("SUMMARY:On shift"), text => text.ShouldContain("UID:noor-shift-"));
        (await running.Desk.OnShift(team: "phones")).Agents.Count.ShouldBeLessThanOrEqualTo(1);

        using var ended = await running.Writer.SendRaw(HttpMethod.Delete, "api/v1/agents/noor/calendar-feed", null);
        ended.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var shut = await running.Stranger.GetAsync(address, TestContext.Current.CancellationToken);
        await shut.Problem(HttpStatusCode.NotFound, "calendar-feed.shut");
    }
}
