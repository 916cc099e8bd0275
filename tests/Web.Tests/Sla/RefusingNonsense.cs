using System.Net;
using System.Text.Json.Nodes;
using Firstline.Web.Tests.Hosting;

namespace Firstline.Web.Tests.Sla;

[Collection<WithADesk>]
public sealed class RefusingNonsense(RunningDesk running)
{
    private const string Path = "api/v1/sla/evaluate";

    [Theory]
    [InlineData("""{"timezone":"Mars/Olympus"}""", "calendar.unknown-zone", "timezone")]
    [InlineData("""{"timezone":""}""", "calendar.unknown-zone", "timezone")]
    [InlineData("""{"timezone":null}""", "api.invalid-request", "timezone")]
    [InlineData("""{"timezone":7}""", "api.invalid-request", "timezone")]
    [InlineData("""{"weeklyHours":null}""", "api.invalid-request", "weeklyHours")]
    [InlineData("""{"weeklyHours":[]}""", "api.invalid-request", "weeklyHours")]
    [InlineData("""{"weeklyHours":{}}""", "calendar.never-opens", "weeklyHours")]
    [InlineData("""{"weeklyHours":{"mon":[]}}""", "calendar.never-opens", "weeklyHours")]
    [InlineData("""{"weeklyHours":{"monday":[["09:00","17:00"]]}}""", "api.invalid-request", "weeklyHours.monday")]
    [InlineData("""{"weeklyHours":{"mon":["09:00","17:00"]}}""", "api.invalid-request", "weeklyHours.mon[0]")]
    [InlineData("""{"weeklyHours":{"mon":"09:00-17:00"}}""", "api.invalid-request", "weeklyHours.mon")]
    [InlineData("""{"weeklyHours":{"mon":[["09:00"]]}}""", "api.invalid-request", "weeklyHours.mon[0]")]
    [InlineData("""{"weeklyHours":{"mon":[["9am","17:00"]]}}""", "api.invalid-request", "weeklyHours.mon[0][0]")]
    [InlineData("""{"weeklyHours":{"mon":[["24:00","24:00"]]}}""", "api.invalid-request", "weeklyHours.mon[0][0]")]
    [InlineData("""{"weeklyHours":{"mon":[["09:00","25:00"]]}}""", "api.invalid-request", "weeklyHours.mon[0][1]")]
    [InlineData("""{"weeklyHours":{"mon":[["17:00","09:00"]]}}""", "calendar.reversed-span", "weeklyHours.mon[0]")]
    [InlineData("""{"weeklyHours":{"mon":[["22:00","00:00"]]}}""", "calendar.reversed-span", "weeklyHours.mon[0]")]
    [InlineData("""{"weeklyHours":{"mon":[["08:00","09:00"],["09:00","09:00"]]}}""", "calendar.empty-span", "weeklyHours.mon[1]")]
    [InlineData("""{"specialDays":{"2026-12-24":[["12:00","09:00"]]}}""", "calendar.reversed-span", "specialDays.2026-12-24[0]")]
    [InlineData("""{"specialDays":{"24.12.2026":[]}}""", "api.invalid-request", "specialDays.24.12.2026")]
    [InlineData("""{"breaks":{"2026-12-24":[["12:00","12:00"]]}}""", "calendar.empty-span", "breaks.2026-12-24[0]")]
    [InlineData("""{"breaks":{"2026-02-30":[["12:00","13:00"]]}}""", "api.invalid-request", "breaks.2026-02-30")]
    [InlineData("""{"holidays":["Christmas"]}""", "api.invalid-request", "holidays[0]")]
    [InlineData("""{"holidays":["1850-01-01"]}""", "calendar.date-out-of-range", "holidays")]
    [InlineData("""{"start":null}""", "api.invalid-request", "start")]
    [InlineData("""{"start":"tomorrow"}""", "api.invalid-request", "start")]
    [InlineData("""{"start":"2026-03-02T25:00:00Z"}""", "api.invalid-request", "start")]
    [InlineData("""{"start":1772442000}""", "api.invalid-request", "start")]
    [InlineData("""{"end":"2026-03-02T08:59:59Z"}""", "sla.end-before-start", "end")]
    [InlineData("""{"targetSeconds":"3600"}""", "api.invalid-request", "targetSeconds")]
    [InlineData("""{"targetSeconds":-0.001}""", "sla.target-out-of-range", "targetSeconds")]
    [InlineData("""{"targetSeconds":4e9}""", "sla.target-out-of-range", "targetSeconds")]
    [InlineData("""{"targetSeconds":1e400}""", "sla.target-out-of-range", "targetSeconds")]
    [InlineData("""{"start":"9999-12-30T00:00:00Z","targetSeconds":604800}""", "sla.deadline-too-far", "targetSeconds")]
    [InlineData("""{"pauses":[["2026-03-02T09:00:00Z"]]}""", "api.invalid-request", "pauses[0]")]
    [InlineData("""{"pauses":[["2026-03-02T09:00:00Z","later"]]}""", "api.invalid-request", "pauses[0][1]")]
    [InlineData("""{"pauses":[["2026-03-02T09:00:00Z",null]]}""", "api.invalid-request", "pauses[0][1]")]
    [InlineData("""{"timeZone":"UTC"}""", "api.invalid-request", "timeZone")]
    public async Task It_has_a_code_and_the_field_at_fault(string changes, string code, string field)
    {
        var question = JsonNode.Parse("""{"timezone":"UTC","weeklyHours":{"mon":[["09:00","17:00"]]},"start":"2026-03-02T09:00:00Z"}""")!.AsObject();
        foreach (var (name, value) in JsonNode.Parse(changes)!.AsObject())
        {
            question[name] = value?.DeepClone();
        }

        using var single = await running.Reader.SendRaw(HttpMethod.Post, Path, question.ToJsonString());
        var problem = await single.Problem(HttpStatusCode.BadRequest, code);
        problem.Field.ShouldBe(field);
        problem.Detail.ShouldNotBeNullOrWhiteSpace();

        using var batch = await running.Reader.SendRaw(HttpMethod.Post, Path, $"[{question.ToJsonString()}]");
        batch.StatusCode.ShouldBe(HttpStatusCode.OK);
        var item = JsonNode.Parse(await batch.Content.ReadAsStringAsync())![0]!.AsObject();
        item.Select(property => property.Key).ShouldBe(["problem"]);
        (item["problem"]!["code"]!.GetValue<string>(), item["problem"]!["field"]!.GetValue<string>(), item["problem"]!["status"]!.GetValue<int>()).ShouldBe((code, field, 400));
        item["problem"]!["detail"]!.GetValue<string>().ShouldBe(problem.Detail);
    }

    [Fact]
    public async Task A_reversed_interval_holds_no_time()
    {
        using var answer = await running.Reader.SendRaw(
            HttpMethod.Post, Path, """{"timezone":"UTC","weeklyHours":{"mon":[["09:00","17:00"]]},"start":"2026-03-02T09:00:00Z","end":"2026-03-01T09:00:00Z"}""");

        var problem = await answer.Problem(HttpStatusCode.BadRequest, "sla.end-before-start");
        problem.ElapsedSeconds.ShouldBe(0);
    }

    [Fact]
    public async Task Every_field_that_is_missing_is_named()
    {
        using var answer = await running.Reader.SendRaw(HttpMethod.Post, Path, "{}");

        var problem = await answer.Problem(HttpStatusCode.BadRequest, "api.invalid-request");
        problem.Errors!.Select(error => error.Field).ShouldBe(["timezone", "weeklyHours", "start"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("7", "api.invalid-request")]
    [InlineData("null", "api.invalid-request")]
    [InlineData("{", "api.malformed-body")]
    [InlineData("", "api.malformed-body")]
    public async Task What_is_no_question_is_refused(string body, string code)
    {
        using var answer = await running.Reader.SendRaw(HttpMethod.Post, Path, body);

        await answer.Problem(HttpStatusCode.BadRequest, code);
    }

    [Fact]
    public async Task Overnight_hours_are_explained()
    {
        using var answer = await running.Reader.SendRaw(
            HttpMethod.Post, Path, """{"timezone":"UTC","weeklyHours":{"mon":[["22:00","06:00"]]},"start":"2026-03-02T09:00:00Z"}""");

        var detail = (await answer.Problem(HttpStatusCode.BadRequest, "calendar.reversed-span")).Detail!;
        detail.ShouldContain("two intervals");
        detail.ShouldContain("24:00");
    }
}
