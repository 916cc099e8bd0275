using System.Net;
using Firstline.Client;
using Firstline.Web.Tests.Hosting;

namespace Firstline.Web.Tests.Agents;

[Collection<WithADesk>]
public sealed class RegisteringAnAgent(RunningDesk running)
{
    [Fact]
    public async Task They_can_be_read_again_and_begin_offline()
    {
        var id = running.NewId("agent");

        await running.Desk.PutAgent(id, new("Noor", ["first-line", "network"], 12));

        var agent = await running.Desk.GetAgent(id);
        (agent.Name, agent.Status, agent.Capacity, agent.Load, agent.Tickets).ShouldBe(("Noor", "offline", 12, 0, 0));
        agent.Teams.ShouldBe(["first-line", "network"]);
        (await running.Desk.ListAgents(limit: 200)).Items.ShouldContain(known => known.Id == id && known.Name == "Noor");
    }

    [Fact]
    public async Task They_say_whether_they_take_work()
    {
        var id = await running.SomeAgent();

        (await running.Desk.SetAgentStatus(id, "available")).Status.ShouldBe("available");
        (await running.Desk.GetAgent(id)).Status.ShouldBe("available");
    }

    [Fact]
    public async Task An_unknown_one_has_no_status()
    {
        var refused = await Should.ThrowAsync<DeskProblem>(running.Desk.SetAgentStatus("nobody", "available"));

        (refused.Status, refused.Code).ShouldBe((HttpStatusCode.NotFound, "agent.unknown"));
    }

    [Theory]
    [InlineData("", """{"name":""}""", "agent.bad-name", "name")]
    [InlineData("", """{"name":"N","capacity":-1}""", "agent.bad-capacity", "capacity")]
    [InlineData("", """{"name":"N","capacity":1.5}""", "api.invalid-request", "capacity")]
    [InlineData("", """{"name":"N","teams":["ok","Not Ok"]}""", "api.invalid-request", "teams[1]")]
    [InlineData("/status", """{"status":"sleeping"}""", "api.invalid-request", "status")]
    public async Task A_wrong_value_names_its_field(string path, string body, string code, string field)
    {
        using var answer = await running.Writer.SendRaw(HttpMethod.Put, $"api/v1/agents/{await running.SomeAgent()}{path}", body);

        (await answer.Problem(HttpStatusCode.BadRequest, code)).Field.ShouldBe(field);
    }
}
