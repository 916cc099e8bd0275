using System.Net;
using Firstline.Client;
using Firstline.Client.Settings;
using Firstline.Web.Tests.Hosting;

namespace Firstline.Web.Tests.Settings;

[Collection<WithADesk>]
public sealed class EditingTicketSettings(RunningDesk running) : IAsyncLifetime
{
    private const string Path = "api/v1/settings/tickets";

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>Other tests share the desk and expect the usual settings.</summary>
    public async ValueTask DisposeAsync() => await running.Desk.PutTicketSettings(await running.Desk.TicketSettings(0));

    [Fact]
    public async Task What_was_read_may_be_sent_back_changed_and_is_the_next_version()
    {
        var read = await running.Desk.TicketSettings();
        var published = await running.Desk.PutTicketSettings(read with { CloseAfterDays = 3, Components = [new("payments")], Note = "Quicker." }, read.Version);

        published.ShouldSatisfyAllConditions(
            now => now.Version.ShouldBe(read.Version + 1), now => now.CloseAfterDays.ShouldBe(3), now => now.Components!.ShouldHaveSingleItem().ShouldBe(new ManagedComponent("payments")));
        (await running.Desk.TicketSettingsVersions(limit: 1)).Items.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            edition => edition.Version.ShouldBe(published.Version!.Value), edition => edition.Note.ShouldBe("Quicker."), edition => edition.By.Name.ShouldBe("tests"));
        (await Should.ThrowAsync<DeskProblem>(() => running.Desk.PutTicketSettings(read, read.Version))).Code.ShouldBe("desk.version-passed");
        using var same = await running.Reader.SendRaw(HttpMethod.Get, Path, null, headers: ("If-None-Match", $"\"{published.Version}\""));
        same.StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Fact]
    public async Task Tickets_go_by_it_at_once()
    {
        await running.Desk.PutTicketSettings(new(CloseAfterDays: 1, Components: [new("payments")], OnlyListedComponents: true));
        var ticket = await running.SomeTicket();

        (await Should.ThrowAsync<DeskProblem>(() => running.Desk.SetComponent(ticket.Id, "fax"))).Code.ShouldBe("ticket.unlisted-component");
        var resolved = await running.Desk.Resolve(ticket.Id, "spam");
        (resolved.ClosesAt - resolved.ResolvedAt).ShouldBe(TimeSpan.FromDays(1) + TimeSpan.FromTicks(1));
    }

    [Fact]
    public async Task Nonsense_is_refused_with_every_place_at_fault()
    {
        var before = await running.Desk.TicketSettings();
        using var answer = await running.Writer.SendRaw(HttpMethod.Put, Path, """{"closeAfterDays":-1,"components":[{"name":""},{"name":"fax"},{"name":"fax"}]}""");

        (await answer.Problem(HttpStatusCode.BadRequest, "settings.unsound")).Errors!.Select(error => error.Field).ShouldBe(["closeAfterDays", "components[0].name", "components[2].name"]);
        (await running.Desk.TicketSettings()).Version.ShouldBe(before.Version);
        using var shape = await running.Writer.SendRaw(HttpMethod.Put, Path, """{"closeAfterDays":"soon","colour":"red"}""");
        (await shape.Problem(HttpStatusCode.BadRequest, "api.invalid-request")).Errors!.Count.ShouldBe(2);
        using var unknown = await running.Reader.SendRaw(HttpMethod.Get, $"{Path}/versions/999999", null);
        await unknown.Problem(HttpStatusCode.NotFound, "settings.unknown-version");
        using var forbidden = await running.Reader.SendRaw(HttpMethod.Put, Path, "{}");
        forbidden.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }
}
