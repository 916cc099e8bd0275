using Firstline.Domain.Agents;
using Firstline.Domain.Kernel;
using Firstline.Domain.Routing;
using Firstline.Domain.Tickets;
using Firstline.Domain.Tickets.Routing;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Live;
using Firstline.Grains.Interfaces.Tickets;

namespace Firstline.Grains.Tickets;

internal sealed partial class TicketGrain
{
    /// <summary>Whom the ticket was last seen offered to.</summary>
    private AgentId? _offered;

    /// <summary>In whose queue the ticket was last seen.</summary>
    private TeamId? _queue;

    /// <summary>How its team's queue hands out work.</summary>
    private TeamRouting TeamRouting => routing.Newest.Document.Of(TicketRouting.TeamOf((Ticket.Known)State, shelf.Book));

    /// <summary>Points that this ticket may take beyond an agent's capacity.</summary>
    private int Beyond => TeamRouting.BeyondFor(((Ticket.Known)State).Channel);

    private int Weight => workload.WeightOf(((Ticket.Known)State).Channel);

    public async Task<Outcome<TicketView>> Offer(OfferTicket command, Asked asked)
    {
        var now = Kit.Time.GetUtcNow();
        var dry = TicketDecider.Decide(State, command, Rules, now);
        if (dry.Refusal is not null || dry.Events.Count == 0)
        {
            return await Decide(command, asked);
        }

        if (await GrainFactory.Agent(command.Agent).Reserve(TicketId, Weight, now + (command.Within ?? TimeSpan.Zero), Beyond) is { } full)
        {
            return await AppliedBefore(asked) ?? full;
        }

        var outcome = await Decide(command, asked);
        if (outcome.Refusal is not null)
        {
            await GrainFactory.Agent(command.Agent).Release(TicketId);
        }

        return await Given(command.Agent, outcome);
    }

    public async Task<Outcome<TicketView>> OfferByHand(AgentId agent, TimeSpan? within, Asked asked)
    {
        if (State is not Ticket.Known)
        {
            return TicketRefusal.Unknown.Because("No such ticket.");
        }

        var times = TeamRouting;
        var answer = within ?? times.OfferWithin;
        return await Offer(new(agent, new(RoutingCause.ByHand), answer, times.ConfirmWithin < answer ? times.ConfirmWithin : answer, times.PassFor), asked);
    }

    public Task<Outcome<TicketView>> ConfirmOffer(ConfirmOffer command, Asked asked) => Decide(command, asked);

    public async Task<Outcome<TicketView>> AcceptOffer(AcceptOffer command, Asked asked)
    {
        if (State is Ticket.Known { Offer: { } offer } && offer.Agent == command.Agent && offer.Expires > Kit.Time.GetUtcNow()
            && await GrainFactory.Agent(command.Agent).Claim(TicketId, Weight, Beyond) is { } full)
        {
            await Decide(new WithdrawOffer(command.Agent, OfferEnd.NoRoom), Asked.ByClock);
            return full;
        }

        return await Given(command.Agent, await Decide(command, asked));
    }

    public Task<Outcome<TicketView>> DeclineOffer(DeclineOffer command, Asked asked) => Decide(command, asked);

    public async Task<Outcome<TicketView>> Hand(HandTicket command, Asked asked) => await GrainFactory.Agent(command.Agent).View() is null
        ? AgentRefusal.Unknown.Because($"There is no agent '{command.Agent}'.", "agent")
        : await Given(command.Agent, await Decide(command, asked));

    public async Task AgentGone(AgentId agent)
    {
        if (State is Ticket.Known known && (known.Agent == agent || known.Offer?.Agent == agent) && TeamRouting.Mode != RoutingMode.Manual)
        {
            await Decide(new ReturnTicket(agent), Asked.ByClock);
        }
    }

    /// <summary>The agent counts what they got before anybody hears of it.</summary>
    private async Task<Outcome<TicketView>> Given(AgentId agent, Outcome<TicketView> outcome)
    {
        if (outcome.View is { } view && view.Agent == agent)
        {
            await GrainFactory.Agent(agent).Observe(new(TicketId, view.Version, true, Weight));
        }

        return outcome;
    }

    private static TeamId? QueueOf(TicketLine line) => line.Place is { Waits: true } place ? place.Team : null;

    /// <summary>The agent's screens hear of their offers; an agent who is not asked any more has their room again.</summary>
    private void TellOffered(Ticket.Known known, TicketLine line, IReadOnlyList<Stamped<TicketEvent>> facts)
    {
        foreach (var fact in facts)
        {
            if (OfferNews.Of(fact.Event) is { } news)
            {
                var open = known.Offer?.Agent == news.Agent ? known.Offer : null;
                GrainFactory.Feed(FeedTopics.Agent(news.Agent)).Publish(new FeedItem.OfferMoved(line, news.What, news.Device, open, fact.At)).Ignore();
            }
        }

        if (_offered is { } before && known.Offer?.Agent != before && known.Agent != before)
        {
            GrainFactory.Agent(before).Release(TicketId).Ignore();
        }

        _offered = known.Offer?.Agent;
    }
}
