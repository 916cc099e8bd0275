using Firstline.Domain.Agents;
using Firstline.Domain.Kernel;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Web.Http;

namespace Firstline.Web.Agents;

/// <summary>The offers that wait for an agent's answer.</summary>
internal static class OfferEndpoints
{
    public static async Task<IResult> List(HttpContext http, string agent, GrainCalls desk)
    {
        if (!AgentId.TryParse(agent, null, out var id))
        {
            return Problems.Of(AgentRefusal.BadId.Because($"'{agent}' is not an agent's id."));
        }

        var query = new QueryFields(http.Request.Query);
        var (after, limit) = (query.Text("after"), query.Limit());
        if (await desk.Ask(grains => grains.Agent(id).View()) is null)
        {
            return Problems.Of(AgentRefusal.Unknown.Because($"There is no agent '{id}'."));
        }

        return await Paging.Answer(
            query,
            () => desk.Ask(grains => grains.Agents().Offers(id, after is null ? null : TicketId.Parse(after), limit)),
            line => RoutingShapes.Of(line, line.Place!.Offer!, line.Place.Channel),
            Answers.Json.DeskPageWorkOffer);
    }
}
