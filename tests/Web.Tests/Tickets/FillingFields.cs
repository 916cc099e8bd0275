using System.Net;
using System.Text.Json;
using Firstline.Client;
using Firstline.Client.Tickets;
using Firstline.Web.Tests.Hosting;

namespace Firstline.Web.Tests.Tickets;

[Collection<WithADesk>]
public sealed class FillingFields(RunningDesk running) : IAsyncLifetime
{
    private readonly List<string> _tickets = [];

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>Other tests share the desk and expect the usual settings.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var ticket in _tickets)
        {
            var none = (await running.Desk.GetTicket(ticket)).Fields.Keys.ToDictionary(field => field, _ => JsonElement.Parse("null"));
            await running.Desk.FillFields(ticket, new(none));
        }

        await running.Desk.PutTicketSettings(await running.Desk.TicketSettings(0));
    }

    [Fact]
    public async Task Actions_fill_them_move_to_statuses_and_lay_aside_and_are_read_back_as_they_were_sent()
    {
        var usual = await running.Desk.TicketSettings(0);
        await running.Desk.PutTicketSettings(usual with { Fields = [new("seats", "Seats", "number", Min: 1), new("serial", "Serial", "text")] });
        var (macro, ticket) = (running.NewId("macro"), await running.SomeTicket());
        _tickets.Add(ticket.Id);
        const string Actions = """[{"do":"set-status","status":"waiting-on-third-party"},{"do":"set-fields","fields":{"seats":"2","serial":null}},{"do":"snooze","text":"Later.","forMinutes":90,"untilReply":false},{"do":"wake"},{"do":"snooze","untilReply":true}]""";

        using var made = await running.Writer.SendRaw(HttpMethod.Put, $"api/v1/macros/{macro}", $$"""{"title":"Park","actions":{{Actions}}}""");
        made.StatusCode.ShouldBe(HttpStatusCode.OK);
        JsonElement.DeepEquals(JsonElement.Parse(await made.Content.ReadAsStringAsync()).GetProperty("actions"), JsonElement.Parse(Actions)).ShouldBeTrue();
        (await running.Writer.SendRaw(HttpMethod.Post, $"api/v1/tickets/{ticket.Id}/macros/{macro}", null)).EnsureSuccessStatusCode();
        var parked = await running.Desk.GetTicket(ticket.Id);
        (parked.Status, Shown(parked), parked.Snooze?.UntilReply).ShouldBe(("waiting-on-third-party", """{"seats":2}""", true));

        using var unsound = await running.Writer.SendRaw(
            HttpMethod.Put, $"api/v1/macros/{macro}", """{"title":"Park","actions":[{"do":"set-status","status":"nowhere"},{"do":"set-fields","fields":{"seats":0}}]}""");
        (await unsound.Problem(HttpStatusCode.BadRequest, "settings.unsound")).Errors!.Select(error => error.Field).ShouldBe(["actions[0].status", "actions[1].fields.seats"]);
    }

    [Fact]
    public async Task Values_are_taken_shown_by_their_kind_merged_and_kept_while_in_use()
    {
        var usual = await running.Desk.TicketSettings(0);
        var agent = await running.SomeAgent();
        var own = usual with
        {
            Fields =
            [
                new("seats", "Seats", "number", Min: 1), new("insured", "Insured", "checkbox"), new("expert", "Expert", "agent"),
                new("systems", "Systems", "multi-choice", Options: [new("linux", "Linux"), new("mac", "macOS")], CustomerVisible: true),
            ],
        };
        (await running.Desk.PutTicketSettings(own)).Fields!.Count.ShouldBe(4);
        var customer = await running.SomeCustomer();
        var ticket = await running.Desk.OpenTicket(new(customer, "Seats", "More of them.") { Fields = Values("""{"seats":2.50,"systems":["mac","linux"],"insured":true}""") });
        _tickets.Add(ticket.Id);
        Shown(ticket).ShouldBe("""{"insured":true,"seats":2.5,"systems":["linux","mac"]}""");
        (await running.Desk.CountTickets($"customer:{customer} field.seats>2 field.systems:mac field.insured:true")).Count.ShouldBe(1);

        using var bad = await running.Writer.SendRaw(HttpMethod.Put, $"api/v1/tickets/{ticket.Id}/fields", """{"fields":{"seats":0,"expert":"nobody-at-all"}}""");
        (await bad.Problem(HttpStatusCode.BadRequest, "ticket.bad-fields")).Errors.ShouldNotBeEmpty();
        using var shape = await running.Writer.SendRaw(HttpMethod.Put, $"api/v1/tickets/{ticket.Id}/fields", """{"fields":{"seats":{"deep":1},"insured":[1]}}""");
        (await shape.Problem(HttpStatusCode.BadRequest, "api.invalid-request")).Errors!.Count.ShouldBe(2);

        var filled = await running.Desk.FillFields(ticket.Id, new(Values($$"""{"seats":null,"expert":"{{agent}}"}""")));
        Shown(filled).ShouldBe($$"""{"expert":"{{agent}}","insured":true,"systems":["linux","mac"]}""");
        (await running.Desk.CountTickets($"customer:{customer} field.seats:none field.expert:{agent} {agent}")).Count.ShouldBe(1);
        (await running.Desk.Timeline(ticket.Id)).Items.Last(item => item.Kind == "fields-changed").ShouldSatisfyAllConditions(
            item => item.From.ShouldBe("seats: 2.5\nexpert: –"), item => item.To.ShouldBe($"seats: –\nexpert: {agent}"));

        (await Should.ThrowAsync<DeskProblem>(() => running.Desk.PutTicketSettings(own with { Fields = [.. own.Fields.Skip(1).Take(2)] }))).Code.ShouldBe("settings.in-use");
        await running.Desk.PutTicketSettings(own with { Fields = [.. own.Fields.Skip(1)] });

        var part = await running.Desk.Split(ticket.Id, new("Insurance", "Only that."));
        _tickets.Add(part.Id);
        Shown(part).ShouldBe(Shown(filled));
    }

    private static Dictionary<string, JsonElement> Values(string json) => JsonElement.Parse(json).EnumerateObject().ToDictionary(value => value.Name, value => value.Value);

    private static string Shown(Ticket ticket) => "{" + string.Join(',', ticket.Fields.OrderBy(value => value.Key, StringComparer.Ordinal).Select(value => $"\"{value.Key}\":{value.Value.GetRawText()}")) + "}";
}
