using Firstline.Client;
using Firstline.Client.Agents;
using Firstline.Domain.Agents;
using Firstline.Domain.Kernel;
using Firstline.Grains.Interfaces.Agents;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Web.Http;
using Firstline.Web.Http.Documents;
using Agent = Firstline.Client.Agents.Agent;

namespace Firstline.Web.Agents;

/// <summary>Agents over REST.</summary>
internal static class AgentEndpoints
{
    private const int UsualCapacity = 10;

    public static void MapAgents(this RouteGroupBuilder api)
    {
        var agents = api.MapGroup("/agents").WithTags("Agents");
        agents.MapGet("", List).Named("ListAgents", "List agents", "Filters may be combined. Go on with the cursor in next, and the same filters and order.")
            .Takes(
                QueryParameter.Text("q", "What the name or the id says somewhere."), QueryParameter.Text("team", "A team's id."),
                QueryParameter.Choice("status", "Whether they take work.", Words<AgentStatus>.All), QueryParameter.Choice("order", "id when left out.", Words<PeopleOrder>.All))
            .Paged().Gives<DeskPage<Agent>>().Refuses(400);
        agents.MapGet("/{agent}", View).Named("GetAgent", "Get an agent", "With the work that they hold now.").Gives<Agent>().Refuses(400, 404);
        agents.MapGet("/{agent}/offers", OfferEndpoints.List).Named("ListOffers", "List the offers of an agent", "Those that wait for an answer now, by the ticket's id.")
            .Paged().Gives<DeskPage<Firstline.Client.Tickets.WorkOffer>>().Refuses(400, 404);
        agents.MapPut("/{agent}", (HttpContext http, string agent, GrainCalls desk) => Act(http, agent, desk, "", Register, (grain, command, asked) => grain.Register(command, asked)))
            .Named("PutAgent", "Register or change an agent", "Idempotent. A new agent is offline.")
            .Accepts<AgentRequest>("application/json").Changes().Gives<Agent>();
        agents.MapPut("/{agent}/status", (HttpContext http, string agent, GrainCalls desk) => Act(http, agent, desk, "status", SetStatus, (grain, command, asked) => grain.SetStatus(command, asked)))
            .Named("SetAgentStatus", "Say whether an agent takes work", "Idempotent.")
            .Accepts<AgentStatusRequest>("application/json").Changes().Gives<Agent>().Refuses(404);
    }

    private static RegisterAgent Register(Fields fields) => new(fields.Text("name"), fields.Ids<TeamId>("teams"), fields.OptionalNumber("capacity") ?? UsualCapacity);

    private static SetAgentStatus SetStatus(Fields fields) => new(fields.Choice<AgentStatus>("status"));

    private static async Task<IResult> List(HttpContext http, GrainCalls desk)
    {
        var query = new QueryFields(http.Request.Query);
        var (after, limit, order) = (query.Text("after"), query.Limit(), query.Choice<PeopleOrder>("order") ?? PeopleOrder.Id);
        var filter = new AgentFilter(query.Text("q"), query.Id<TeamId>("team"), query.Choice<AgentStatus>("status"));
        return await Paging.Answer(query, () => desk.Ask(grains => grains.Agents().List(after, limit, filter, order)), Shape, Answers.Json.DeskPageAgent);
    }

    private static async Task<IResult> View(string agent, GrainCalls desk) =>
        !AgentId.TryParse(agent, null, out var id) ? BadId(agent)
        : await desk.Ask(grains => grains.Agent(id).View()) is { } view ? Answer(view)
        : Problems.Of(AgentRefusal.Unknown.Because($"There is no agent '{id}'."));

    private static async Task<IResult> Act<TCommand>(
        HttpContext http, string agent, GrainCalls desk, string what, Func<Fields, TCommand> read, Func<IAgentGrain, TCommand, Asked, Task<Outcome<AgentView>>> ask)
    {
        if (!AgentId.TryParse(agent, null, out var id))
        {
            return BadId(agent);
        }

        var fields = await Body.Read(http, true);
        var asking = Asking.Of(http, fields);
        var command = read(fields);
        if (fields.Refused(out var problem))
        {
            return problem;
        }

        var asked = asking.Asked($"PUT agent {id} {what}", fields);
        return Answers.Of(await desk.Ask(grains => ask(grains.Agent(id), command, asked)), Answer);
    }

    private static IResult Answer(AgentView view) => Answers.Of(Shape(view), Answers.Json.Agent, view.Version);

    private static Agent Shape(AgentView view) => new(
        view.Id.Value, view.Version, view.Name, [.. view.Teams.Select(team => team.Value)], Words<AgentStatus>.Of(view.Status), view.Capacity, view.Load, view.Tickets)
    {
        Offered = view.Offered, OverCapacity = view.OverCapacity, AwayByItself = view.AwayByItself,
    };

    private static IResult BadId(string agent) => Problems.Of(AgentRefusal.BadId.Because($"'{agent}' is not an agent's id."));
}
