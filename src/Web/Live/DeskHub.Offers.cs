using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets.Routing;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Tickets;
using Firstline.Web.Identity;
using Microsoft.AspNetCore.SignalR;

namespace Firstline.Web.Live;

internal sealed partial class DeskHub
{
    public Task ConfirmOffer(string ticket, string agent, string device) =>
        Answer(ticket, agent, (grain, who, asked) => grain.ConfirmOffer(new(who, device), asked));

    public Task AcceptOffer(string ticket, string agent, string device) =>
        Answer(ticket, agent, (grain, who, asked) => grain.AcceptOffer(new(who, device), asked));

    public Task DeclineOffer(string ticket, string agent, string reason, string device) =>
        Answer(ticket, agent, (grain, who, asked) => grain.DeclineOffer(new DeclineOffer(who, reason, device), asked));

    private async Task Answer(string ticket, string agent, Func<ITicketGrain, AgentId, Asked, Task<Outcome<TicketView>>> ask)
    {
        var (at, who) = await PlaceOf(ticket, agent);
        var outcome = await Ask(grains => ask(grains.Ticket(at), who, new(Caller.Of(Context.User!), "")));
        if (outcome.Refusal is { } refusal)
        {
            throw new HubException(refusal.Sentence);
        }
    }
}
