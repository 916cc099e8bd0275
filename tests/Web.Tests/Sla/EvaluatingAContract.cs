using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using Firstline.Client;
using Firstline.Client.Sla;
using Firstline.Web.Tests.Hosting;

namespace Firstline.Web.Tests.Sla;

[Collection<WithADesk>]
public sealed class EvaluatingAContract(RunningDesk running)
{
    private const string Path = "api/v1/sla/evaluate";
    private const string Week = """{"mon":[["09:00","17:00"]],"tue":[["09:00","17:00"]],"wed":[["09:00","17:00"]],"thu":[["09:00","17:00"]],"fri":[["09:00","12:00"],["13:00","16:00"]]}""";

    [Fact]
    public async Task The_deadline_comes_with_what_led_to_it()
    {
        using var answer = await running.Writer.SendRaw(HttpMethod.Post, Path, $$"""
            {"timezone":"Europe/Berlin","weeklyHours":{{Week}},"holidays":["2026-12-25"],"specialDays":{"2026-12-24":[["09:00","12:00"]]},"breaks":{"2026-12-23":[["12:00","13:00"]]},
             "start":"2026-12-23T10:30:00+01:00","targetSeconds":28800,"pauses":[["2026-12-23T15:00:00+01:00","2026-12-24T10:00:00+01:00"]]}
            """);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        JsonNode.DeepEquals(JsonNode.Parse(await answer.Content.ReadAsStringAsync()), JsonNode.Parse("""
            {"deadline":"2026-12-28T10:30:00Z","segments":[
              {"from":"2026-12-23T09:30:00Z","to":"2026-12-23T11:00:00Z","kind":"running","seconds":5400},
              {"from":"2026-12-23T11:00:00Z","to":"2026-12-23T12:00:00Z","kind":"closed","seconds":3600},
              {"from":"2026-12-23T12:00:00Z","to":"2026-12-23T14:00:00Z","kind":"running","seconds":7200},
              {"from":"2026-12-23T14:00:00Z","to":"2026-12-23T16:00:00Z","kind":"paused","seconds":7200},
              {"from":"2026-12-23T16:00:00Z","to":"2026-12-24T08:00:00Z","kind":"closed","seconds":57600},
              {"from":"2026-12-24T08:00:00Z","to":"2026-12-24T09:00:00Z","kind":"paused","seconds":3600},
              {"from":"2026-12-24T09:00:00Z","to":"2026-12-24T11:00:00Z","kind":"running","seconds":7200},
              {"from":"2026-12-24T11:00:00Z","to":"2026-12-28T08:00:00Z","kind":"closed","seconds":334800},
              {"from":"2026-12-28T08:00:00Z","to":"2026-12-28T10:30:00Z","kind":"running","seconds":9000}],
             "nextOpening":"2026-12-23T09:30:00Z","open":true}
            """)).ShouldBeTrue(await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task An_end_asks_for_the_time_that_was_spent()
    {
        var answer = await running.Desk.Evaluate(Contract("2026-03-07T12:00:00Z", end: "2026-03-09T10:30:00.5Z"));

        (answer.ElapsedSeconds, answer.Deadline, answer.Open).ShouldBe((5_400.5m, null, false));
        answer.NextOpening.ShouldBe(Utc("2026-03-09T09:00:00Z"));
        answer.Segments!.Select(segment => segment.Kind).ShouldBe(["closed", "running"]);
    }

    [Fact]
    public async Task A_target_and_an_end_ask_for_both_and_neither_for_the_next_opening()
    {
        var both = await running.Desk.Evaluate(Contract("2026-03-02T09:00:00Z", 0.25m, "2026-03-02T10:00:00Z"));
        (both.Deadline, both.ElapsedSeconds).ShouldBe((Utc("2026-03-02T09:00:00.25Z"), 3_600m));

        var neither = await running.Desk.Evaluate(Contract("2026-03-02T09:00:00Z"));
        neither.ShouldBe(new Evaluation(NextOpening: Utc("2026-03-02T09:00:00Z"), Open: true));
    }

    [Theory]
    [InlineData("2026-03-02T09:00:00Z", "2026-03-02T09:00:00Z")]
    [InlineData("2026-03-02T09:00", "2026-03-02T09:00:00Z")]
    [InlineData("2026-03-02T10:00:00+01:00", "2026-03-02T09:00:00Z")]
    [InlineData("2026-03-02T09:00:00.123456789Z", "2026-03-02T09:00:00.1234567Z")]
    [InlineData("2026-03-02T09:00:00.500-00:30", "2026-03-02T09:30:00.5Z")]
    public async Task Instants_are_read_as_people_write_them_and_written_with_a_z(string start, string opening)
    {
        using var answer = await running.Writer.SendRaw(HttpMethod.Post, Path, $$"""{"timezone":"UTC","weeklyHours":{{Week}},"start":"{{start}}"}""");

        (await answer.Content.ReadAsStringAsync()).ShouldBe($$"""{"nextOpening":"{{opening}}","open":true}""");
    }

    [Fact]
    public async Task Hours_that_overlap_or_touch_are_joined_and_a_day_may_end_at_midnight()
    {
        var request = new EvaluationRequest(
            "UTC",
            new(Mon: [["20:00", "24:00"], ["18:00", "22:00"], ["00:00", "06:00"], ["06:00", "07:00"]]),
            Utc("2026-03-02T00:00:00Z"),
            13 * 3_600,
            SpecialDays: new Dictionary<DateOnly, IReadOnlyList<IReadOnlyList<string>>> { [new(2026, 3, 9)] = [] });

        (await running.Desk.Evaluate(request)).Deadline.ShouldBe(Utc("2026-03-03T00:00:00Z"));
        (await running.Desk.Evaluate(request with { TargetSeconds = 14 * 3_600 })).Deadline.ShouldBe(Utc("2026-03-16T01:00:00Z"));
    }

    [Fact]
    public async Task A_thousand_are_answered_in_their_order_and_a_wrong_one_spoils_nothing()
    {
        var contracts = Enumerable.Range(0, 1_000)
            .Select(at => Contract(Utc("2026-03-02T09:00:00Z").AddMinutes(at).ToString("O"), at % 100 == 7 ? -1 : 3_600 * (at % 50)))
            .ToList();

        var answers = await running.Desk.Evaluate(contracts);

        answers.Count.ShouldBe(1_000);
        for (var at = 0; at < answers.Count; at++)
        {
            if (at % 100 == 7)
            {
                (answers[at].Problem!.Code, answers[at].Problem!.Status, answers[at].Problem!.Field, answers[at].Open).ShouldBe(("sla.target-out-of-range", 400, "targetSeconds", null));
                answers[at].Problem!.Detail.ShouldNotBeNullOrWhiteSpace();
                continue;
            }

            answers[at].Problem.ShouldBeNull();
            answers[at].Segments!.Where(segment => segment.Kind == "running").Sum(segment => segment.Seconds).ShouldBe(3_600 * (at % 50));
            (answers[at].Segments!.Count == 0 ? contracts[at].Start : answers[at].Segments![^1].To).ShouldBe(answers[at].Deadline!.Value);
        }

        answers[42].Deadline.ShouldBe((await running.Desk.Evaluate(contracts[42])).Deadline);
    }

    [Fact]
    public async Task A_batch_may_be_empty_or_large_but_not_without_end()
    {
        (await running.Desk.Evaluate([])).ShouldBeEmpty();

        using var large = await running.Writer.SendRaw(HttpMethod.Post, Path, $"[{string.Join(',', Enumerable.Repeat($$"""{"timezone":"UTC","weeklyHours":{{Week}},"start":"2026-03-02T09:00:00Z","targetSeconds":1}{{new string(' ', 1_300)}}""", 10_000))}]");
        large.StatusCode.ShouldBe(HttpStatusCode.OK);

        using var endless = await running.Writer.SendRaw(HttpMethod.Post, Path, $"[{string.Join(',', Enumerable.Repeat("1", 10_001))}]");
        await endless.Problem(HttpStatusCode.BadRequest, "sla.too-many-questions");

        using var larger = await running.Writer.SendRaw(HttpMethod.Post, Path, new string(' ', (16 * 1_048_576) + 1));
        await larger.Problem(HttpStatusCode.RequestEntityTooLarge, "api.body-too-large");
    }

    [Fact]
    public async Task Segments_of_a_batch_are_bounded_and_deadlines_exact_all_the_same()
    {
        var answers = await running.Desk.Evaluate([.. Enumerable.Repeat(Contract("2026-03-02T09:00:00Z", 8 * 3_600 * 26_000), 60)]);

        answers.Sum(answer => answer.Segments!.Count).ShouldBe(500_000);
        answers.ShouldAllBe(answer => answer.SegmentsTruncated == true && answer.Deadline == answers[0].Deadline);
    }

    [Fact]
    public async Task A_key_that_may_only_read_may_ask() =>
        (await new DeskClient(running.Reader).Evaluate(Contract("2026-03-02T09:00:00Z", 60))).Deadline.ShouldBe(Utc("2026-03-02T09:01:00Z"));

    [Fact]
    public async Task Strangers_and_the_cookie_of_a_wall_may_not()
    {
        using var stranger = await running.Stranger.SendRaw(HttpMethod.Post, Path, "{}");
        await stranger.Problem(HttpStatusCode.Unauthorized, "api.unauthenticated");

        using var admitted = await running.Stranger.GetAsync($"wall?token={running.Reader.DefaultRequestHeaders.Authorization!.Parameter}");
        var cookie = ("Cookie", admitted.Headers.GetValues("Set-Cookie").Single().Split(';')[0]);
        using var wall = await running.Stranger.SendRaw(HttpMethod.Post, Path, "{}", headers: cookie);
        await wall.Problem(HttpStatusCode.Unauthorized, "api.unauthenticated");
    }

    private static EvaluationRequest Contract(string start, decimal? target = null, string? end = null) =>
        new("UTC", WeeklyHours.Weekdays("09:00", "17:00"), Utc(start), target, end is null ? null : Utc(end));

    private static DateTimeOffset Utc(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
