using Firstline.Client.Live;
using Firstline.Client;
using Firstline.TestKit;
using Firstline.Web.Tests.Hosting;
using System.Text.Json;

namespace Firstline.Web.Tests.Live;

[Collection<WithADesk>]
public sealed class FollowingABulkJob(RunningDesk desk)
{
    private const string Watch = nameof(IDeskHub.WatchBulk);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task each_step_is_pushed_to_its_end_and_back(bool messagePack)
    {
        var ticket = await desk.SomeTicket();
        var id = await Begin($$"""{"tickets":["{{ticket.Id}}"],"actions":[{"do":"set-priority","priority":"high"}]}""");
        await using var line = await HubLine.Open(desk.Host.Address, desk.Host.Key, messagePack);

        var first = await line.Ask<BulkMoved>(Watch, id);
        (first.Id, first.Topic, first.Tickets, first.Undo).ShouldBe((id, $"bulk/{id}", 1, null));
        var ended = first.State == "ended" ? first : await line.Hears<BulkMoved>(moved => moved.Topic == first.Topic && moved.State == "ended");
        ended.Run.ShouldBe(new BulkTally(1, 0, 0));

        (await desk.Writer.SendRaw(HttpMethod.Post, $"api/v1/bulk/{id}/undo", null)).EnsureSuccessStatusCode();

        var undone = await line.Hears<BulkMoved>(moved => moved.Topic == first.Topic && moved.State == "undone");
        (undone.Undo, undone.Version > ended.Version).ShouldBe((new BulkTally(1, 0, 0), true));
    }

    [Fact]
    public async Task tells_a_real_client()
    {
        var ticket = await desk.SomeTicket();
        var id = await Begin($$"""{"tickets":["{{ticket.Id}}"],"actions":[{"do":"note","body":"Once."}]}""");
        await using var client = DeskConnection.To(new(desk.Host.Address, "hubs/desk"), TimeProvider.System, () => Task.FromResult<string?>(desk.Host.Key));
        BulkMoved? last = null;
        client.BulkMoved += moved => last = moved;
        client.Start();
        await Eventually.Holds(() => client.State is LinkState.Live);

        await client.WatchBulk(id);

        await Eventually.Holds(() => last?.State == "ended");
        last!.Run.ShouldBe(new BulkTally(1, 0, 0));
    }

    [Theory]
    [InlineData("nothing")]
    [InlineData("0f5c1e0a000040008000000000000009")]
    public async Task a_job_that_does_not_exist_is_said(string id)
    {
        await using var line = await HubLine.Open(desk.Host.Address, desk.Host.Key, false);

        (await Should.ThrowAsync<Exception>(() => line.Ask<BulkMoved>(Watch, id))).Message.ShouldContain("There is no bulk job");
    }

    private async Task<string> Begin(string body)
    {
        using var answer = await desk.Writer.SendRaw(HttpMethod.Post, "api/v1/bulk", body);
        return JsonSerializer.Deserialize(await answer.Content.ReadAsStringAsync(), DeskJson.Default.Bulk)!.Id!;
    }
}
