using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Firstline.Client;
using Firstline.Client.Sla;
using Firstline.Web.Tests.Hosting;

namespace Firstline.Web.Tests.Sla;

[Collection<WithADesk>]
public sealed class EditingThePolicy(RunningDesk running)
{
    private const string Path = "api/v1/sla/policy";

    [Fact]
    public async Task What_was_read_may_be_sent_back_changed_and_is_the_next_version()
    {
        var ticket = await running.SomeTicket(await running.SomeCustomer("standard"), "low");
        var read = await running.Desk.Policy();
        var faster = WithFirstResponse(read, "low", 40);

        var preview = await running.Desk.PreviewPolicy(faster);
        preview.Touched.ShouldBeGreaterThan(0);
        preview.Examples.ShouldContain(example => example.Clock == "first-response" && example.DueThen < example.DueNow);
        (await running.Desk.Policy()).Version.ShouldBe(read.Version);

        var published = await running.Desk.PutPolicy(faster with { Note = "Faster for low." }, read.Version);
        published.Version.ShouldBe(read.Version + 1);
        published.Rules[^1].Targets.Single(target => target is { Clock: "first-response", Priority: "low" }).WithinHours.ShouldBe(40);
        (await running.Desk.PolicyVersions()).Items[0].ShouldSatisfyAllConditions(
            edition => edition.Version.ShouldBe(published.Version!.Value), edition => edition.Note.ShouldBe("Faster for low."), edition => edition.By.Name.ShouldBe("tests"));
        (await running.Desk.Policy(read.Version!.Value)).Rules[^1].Targets.ShouldBe(read.Rules[^1].Targets);
        await Applied(published.Version!.Value);
        var clock = (await running.Desk.GetTicket(ticket.Id)).Clocks.Single(known => known.Clock == "first-response");
        (clock.TargetSeconds, clock.PolicyVersion, clock.Rule).ShouldBe((40 * 3_600, published.Version!.Value, "standard"));
    }

    [Fact]
    public async Task On_another_version_than_the_one_in_force_is_refused()
    {
        var read = await running.Desk.Policy();
        await running.Desk.PutPolicy(WithFirstResponse(read, "low", 41), read.Version);

        (await Should.ThrowAsync<DeskProblem>(() => running.Desk.PutPolicy(read, read.Version))).Code.ShouldBe("desk.version-passed");
    }

    [Theory]
    [InlineData("rules[0].targets[0].withinHours", 0, "sla.bad-target", "rules[0].targets[0]")]
    [InlineData("rules[2].when", """{"tiers":["standard"]}""", "sla.no-default", "rules")]
    [InlineData("rules[1].when", """{"tiers":["enterprise"]}""", "sla.never-matches", "rules[1]")]
    [InlineData("rules[1].warnings", """{"atRisk":0.9,"critical":0.5}""", "sla.bad-warnings", "rules[1].warnings")]
    [InlineData("levels[1].level", 3, "sla.level-unreachable", "levels[1]")]
    [InlineData("hours.premium", "\"nowhere\"", "sla.unknown-calendar", "hours")]
    [InlineData("calendars[0].weeklyHours", "{}", "calendar.never-opens", "calendars[0].week")]
    [InlineData("zone", "\"Berlin\"", "calendar.unknown-zone", "zone")]
    public async Task Nonsense_is_refused_with_the_field_at_fault_by_edit_and_preview_alike(string path, object value, string code, string field)
    {
        var body = Changed(await running.Desk.Policy(), path, JsonNode.Parse(value.ToString()!)!);

        using var preview = await running.Reader.SendRaw(HttpMethod.Post, $"{Path}/preview", body);
        (await preview.Problem(HttpStatusCode.BadRequest, code)).Field.ShouldBe(field);
        using var edit = await running.Writer.SendRaw(HttpMethod.Put, Path, body);
        (await edit.Problem(HttpStatusCode.BadRequest, code)).Field.ShouldBe(field);
    }

    [Theory]
    [InlineData("rules[0].targets[0].clock", "\"lunch\"", "rules[0].targets[0].clock")]
    [InlineData("rules[0].surprise", "1", "rules[0].surprise")]
    [InlineData("calendars[0].weeklyHours", """{"mon":[["9","17"]]}""", "calendars[0].weeklyHours.mon[0][0]")]
    [InlineData("levels", "7", "levels")]
    public async Task Faults_of_shape_name_their_place(string path, string value, string field)
    {
        using var answer = await running.Writer.SendRaw(HttpMethod.Put, Path, Changed(await running.Desk.Policy(), path, JsonNode.Parse(value)!));

        (await answer.Problem(HttpStatusCode.BadRequest, "api.invalid-request")).Errors!.ShouldContain(error => error.Field == field);
    }

    [Fact]
    public async Task A_key_that_may_only_read_may_preview_and_not_publish()
    {
        var body = JsonSerializer.Serialize(await running.Desk.Policy(), DeskJson.Default.PolicyDocument);

        using var preview = await running.Reader.SendRaw(HttpMethod.Post, $"{Path}/preview", body);
        preview.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var edit = await running.Reader.SendRaw(HttpMethod.Put, Path, body);
        await edit.Problem(HttpStatusCode.Forbidden, "api.forbidden");
        using var unknown = await running.Reader.GetAsync($"{Path}/versions/9999");
        await unknown.Problem(HttpStatusCode.NotFound, "sla.unknown-version");
    }

    [Fact]
    public async Task The_past_is_rehearsed_with_other_hours_and_nothing_is_changed()
    {
        var source = running.NewId("rehearsal");
        var customer = await running.SomeCustomer("standard");
        var ticket = await running.Desk.OpenTicket(new(customer, "S", "B", "critical", Source: source));
        await running.Desk.Reply(ticket.Id, new("Answered."));
        var version = (await running.Desk.Policy()).Version;

        var rehearsal = await running.Desk.Rehearse(new(Source: source, Hours: new(Standard: new(Sun: [["00:00", "24:00"]]))));

        (rehearsal.Tickets, rehearsal.Refused).ShouldBe((1, 0));
        var row = rehearsal.Rows.Single(known => known is { Clock: "first-response", Tier: null });
        (row.Recorded.N, row.Recorded.Missed, row.Rehearsed.N, row.Rehearsed.CompliancePercent).ShouldBe((1, 0, 1, 100.0));
        (await running.Desk.Rehearse(new(Source: source))).Changed.ShouldBe(0);
        (await running.Desk.Policy()).Version.ShouldBe(version);
        using var nonsense = await running.Reader.SendRaw(HttpMethod.Post, "api/v1/sla/rehearsals", """{"hours":{"standard":{"mon":[["17:00","09:00"]]}}}""");
        await nonsense.Problem(HttpStatusCode.BadRequest, "calendar.reversed-span");
    }

    private static PolicyDocument WithFirstResponse(PolicyDocument policy, string priority, double hours) => policy with
    {
        Rules =
        [
            .. policy.Rules.SkipLast(1),
            policy.Rules[^1] with
            {
                Targets = [.. policy.Rules[^1].Targets.Select(target => target.Priority == priority && target.Clock == "first-response" ? target with { WithinHours = hours } : target)],
            },
        ],
    };

    private static string Changed(PolicyDocument policy, string path, JsonNode value)
    {
        var root = JsonSerializer.SerializeToNode(policy, DeskJson.Default.PolicyDocument)!;
        var parts = path.Replace("[", ".[", StringComparison.Ordinal).Split('.');
        var at = parts.SkipLast(1).Aggregate(root, (node, part) => part[0] == '[' ? node[int.Parse(part[1..^1], System.Globalization.CultureInfo.InvariantCulture)]! : node[part]!);
        at[parts[^1]] = value;
        return root.ToJsonString();
    }

    private async Task Applied(int version)
    {
        for (var left = 200; (await running.Desk.Policy()).Applied < version; left--)
        {
            left.ShouldBeGreaterThan(0, "The version never reached the open tickets.");
            await Task.Delay(TimeSpan.FromMilliseconds(25), TimeProvider.System);
        }
    }
}
