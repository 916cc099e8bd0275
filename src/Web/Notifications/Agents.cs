using Firstline.Domain.Agents;
using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Web.Http;

namespace Firstline.Web.Notifications;

/// <summary>Whose notifications a request is about.</summary>
internal static class Agents
{
    /// <summary>Asks when the agent exists, and says so when not.</summary>
    public static async Task<IResult> Known(string agent, GrainCalls desk, Func<AgentId, Task<IResult>> ask) =>
        !AgentId.TryParse(agent, null, out var id) ? BadId(agent)
        : await desk.Ask(grains => grains.Agent(id).View()) is null ? Problems.Of(AgentRefusal.Unknown.Because($"There is no agent '{id}'."))
        : await ask(id);

    /// <summary>Reads a command, and asks when it is sound and the agent exists.</summary>
    public static async Task<IResult> Asked<T>(
        HttpContext http, string agent, GrainCalls desk, bool body, string what, Func<Fields, T> read, Func<AgentId, T, Asked, Task<IResult>> ask)
    {
        var fields = await Body.Read(http, body);
        var asking = Asking.Of(http, fields);
        var command = read(fields);
        return fields.Refused(out var problem) ? problem : await Known(agent, desk, id => ask(id, command, asking.Asked($"agent {id} {what}", fields)));
    }

    /// <summary>A ticket by id or number; null when there is none.</summary>
    public static async ValueTask<TicketId?> Find(GrainCalls desk, string ticket) =>
        TicketId.TryParse(ticket, null, out var id) ? id
        : TicketNumber.TryParse(ticket, out var number) ? await desk.Ask(grains => grains.Tickets().Find(number))
        : null;

    public static IResult BadId(string agent) => Problems.Of(AgentRefusal.BadId.Because($"'{agent}' is not an agent's id."));

    public static IResult NoTicket(string ticket) => Problems.Of(TicketRefusal.Unknown.Because($"There is no ticket '{ticket}'.", "ticket"));
}
