using System.Collections.Immutable;
using System.Diagnostics;
using Firstline.Domain.Escalations;
using Firstline.Domain.Kernel;
using Firstline.Domain.Sla;

namespace Firstline.Domain.Tickets.Routing;

/// <summary>A ticket's way to an agent: where it waits, whom it is offered to, and what they say.</summary>
internal static class TicketRouting
{
    private const int LongestDevice = 100;
    private const int MostPassed = 50;
    private static readonly TimeSpan ShortestOffer = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestOffer = TimeSpan.FromHours(24);

    /// <summary>Whether it needs an agent: nobody has it, or it was handed to a level that has not answered.</summary>
    public static bool Waits(Ticket.Known ticket) =>
        ticket is { Status: TicketStatus.New or TicketStatus.Open, Snooze: null } && (ticket.Agent is null || IsHandedOver(ticket));

    /// <summary>The team in whose queue it waits: the one that it was moved to at its present level, else the level's.</summary>
    public static TeamId TeamOf(Ticket.Known ticket, SlaBook book) =>
        ticket.Team is { } moved && (ticket.TeamLevel ?? EscalationLevels.First) == ticket.Level ? moved
        : book.Version(ticket.Terms.PolicyVersion).Level(ticket.Level) is { } level ? new(level.Team)
        : ticket.Team ?? throw new UnreachableException($"Level {ticket.Level} has no team.");

    /// <summary>The next instant at which an offer asks for something.</summary>
    public static DateTimeOffset? WakeOf(Ticket.Known ticket) => ticket.Offer is not { } offer ? null : offer.ConfirmBy < offer.Expires ? offer.ConfirmBy : offer.Expires;

    public static Refusal? Check(RoutingCommand command, TicketLimits limits) => command switch
    {
        OfferTicket { Within: { } within } when within < ShortestOffer || within > LongestOffer =>
            TicketRefusal.BadOfferTime.Because($"seconds must be {ShortestOffer.TotalSeconds:0} to {LongestOffer.TotalSeconds:0}.", "seconds"),
        ConfirmOffer confirm => TicketTexts.Allowed(confirm.Device, "device", LongestDevice),
        AcceptOffer accept => TicketTexts.Allowed(accept.Device, "device", LongestDevice),
        DeclineOffer decline => TicketTexts.Allowed(decline.Device, "device", LongestDevice) ?? TicketTexts.Allowed(decline.Reason, "reason", limits.Line),
        _ => null,
    };

    public static Refusal? Refused(Ticket.Known ticket, RoutingCommand command, DateTimeOffset now) => command switch
    {
        WithdrawOffer or ReturnTicket or ConfirmOffer => null,
        AcceptOffer accept => IsOffered(ticket, accept.Agent, now) || ticket.Agent == accept.Agent ? null : NotOffered(ticket, accept.Agent),
        DeclineOffer decline when IsOffered(ticket, decline.Agent, now) => null,
        DeclineOffer decline when ticket.Agent == decline.Agent => TicketRefusal.OfferTaken.Because($"{decline.Agent} took {ticket.Number} already."),
        DeclineOffer decline => ticket.Passed.Any(passed => passed.Agent == decline.Agent) ? null : NotOffered(ticket, decline.Agent),
        HandTicket when ticket.MergedInto is { } survivor => TicketRefusal.WasMerged.Because($"{ticket.Number} was merged into {survivor.Number}."),
        HandTicket when ticket.Status == TicketStatus.Closed => TicketRefusal.IsClosed.Because($"{ticket.Number} is closed."),
        HandTicket when ticket.Status == TicketStatus.Resolved => TicketRefusal.IsResolved.Because($"{ticket.Number} is resolved."),
        HandTicket => null,
        OfferTicket when !Waits(ticket) => TicketRefusal.NotWaiting.Because($"{ticket.Number} does not wait for an agent."),
        OfferTicket offer when ticket.Offer is { } open && open.Agent != offer.Agent && open.Expires > now => TicketRefusal.AlreadyOffered.Because($"{ticket.Number} is offered to {open.Agent}."),
        _ => null,
    };

    /// <summary>Records what became of an offer in time.</summary>
    public static void RecordDue(TicketDraft draft)
    {
        if (draft.Ticket.Offer is not { } offer)
        {
            return;
        }

        if (offer.ConfirmBy <= draft.Now)
        {
            draft.Add(new TicketEvent.OfferUnconfirmed(offer.Agent));
        }

        if (offer.Expires <= draft.Now)
        {
            draft.Add(new TicketEvent.OfferExpired(offer.Agent, offer.Expires + offer.PassFor));
        }
    }

    /// <summary>Takes an offer back that what was decided makes void.</summary>
    public static void Settle(TicketDraft draft)
    {
        if (draft.Ticket is not { Offer: { } offer } ticket)
        {
            return;
        }

        if (!Waits(ticket))
        {
            draft.Add(new TicketEvent.OfferWithdrawn(offer.Agent, OfferEnd.NotWaiting));
        }
        else if (offer.Why.Team != TeamOf(ticket, draft.Rules.Book))
        {
            draft.Add(new TicketEvent.OfferWithdrawn(offer.Agent, OfferEnd.Moved));
        }
    }

    public static Refusal? Apply(TicketDraft draft, RoutingCommand command)
    {
        var ticket = draft.Ticket;
        switch (command)
        {
            case OfferTicket { Within: null } route:
                draft.Add(new TicketEvent.Routed(route.Agent, Placed(draft, route.Why)));
                return Give(draft, route.Agent);
            case OfferTicket offer when ticket.Offer?.Agent != offer.Agent:
                draft.Add(new TicketEvent.Offered(offer.Agent, Placed(draft, offer.Why), draft.Now + offer.Within!.Value, draft.Now + offer.ConfirmWithin, offer.PassFor));
                return null;
            case ConfirmOffer confirm when ticket.Offer is { ConfirmBy: not null } open && open.Agent == confirm.Agent:
                draft.Add(new TicketEvent.OfferConfirmed(confirm.Agent, confirm.Device));
                return null;
            case AcceptOffer accept when ticket.Offer?.Agent == accept.Agent:
                draft.Add(new TicketEvent.OfferAccepted(accept.Agent, accept.Device));
                return Give(draft, accept.Agent);
            case DeclineOffer decline when ticket.Offer is { } open && open.Agent == decline.Agent:
                draft.Add(new TicketEvent.OfferDeclined(decline.Agent, decline.Reason.Trim(), draft.Now + open.PassFor));
                return null;
            case WithdrawOffer withdraw when ticket.Offer?.Agent == withdraw.Agent:
                draft.Add(new TicketEvent.OfferWithdrawn(withdraw.Agent, withdraw.Cause));
                return null;
            case HandTicket { Cause: RoutingCause.Taken } take when ticket.Offer?.Agent == take.Agent:
                return Apply(draft, new AcceptOffer(take.Agent, ""));
            case HandTicket hand when ticket.Agent != hand.Agent || IsHandedOver(ticket):
                draft.Add(new TicketEvent.Routed(hand.Agent, Placed(draft, new(hand.Cause))));
                return Give(draft, hand.Agent);
            case ReturnTicket back:
                Return(draft, back.Agent);
                return null;
            default:
                return null;
        }
    }

    /// <summary>What follows from a fact for the way to an agent.</summary>
    public static Ticket.Known Fold(Ticket.Known ticket, TicketEvent fact, DateTimeOffset at) => fact switch
    {
        TicketEvent.Offered offered => ticket with { Offer = new(offered.Agent, offered.Why, at, offered.Expires, offered.ConfirmBy, offered.PassFor) },
        TicketEvent.OfferConfirmed or TicketEvent.OfferUnconfirmed => ticket with { Offer = ticket.Offer is { } shown ? shown with { ConfirmBy = null } : null },
        TicketEvent.OfferAccepted or TicketEvent.OfferWithdrawn => ticket with { Offer = null },
        TicketEvent.OfferDeclined declined => ticket with { Offer = null, Passed = Pass(ticket, declined.Agent, declined.Until, at) },
        TicketEvent.OfferExpired expired => ticket with { Offer = null, Passed = Pass(ticket, expired.Agent, expired.Until, at) },
        TicketEvent.Assigned assigned => ticket with { AssignedAt = at, Begun = false, Previous = null, Passed = ticket.Passed.RemoveAll(passed => passed.Agent == assigned.Agent || passed.Until <= at) },
        TicketEvent.Unassigned => ticket with { AssignedAt = null },
        TicketEvent.Returned returned => ticket with { Previous = returned.Agent },
        TicketEvent.Replied or TicketEvent.Noted or TicketEvent.CallLogged => ticket with { Begun = true },
        TicketEvent.Reopened => ticket with { Begun = false },
        TicketEvent.MovedToTeam => ticket with { TeamLevel = ticket.Level },
        _ => ticket,
    };

    private static ImmutableArray<PassedOver> Pass(Ticket.Known ticket, AgentId agent, DateTimeOffset until, DateTimeOffset at) =>
        [.. ticket.Passed.Where(passed => passed.Agent != agent && passed.Until > at).Append(new(agent, until)).TakeLast(MostPassed)];

    private static bool IsHandedOver(Ticket.Known ticket) => ticket is { Level: > EscalationLevels.First, AcknowledgedBy: null };

    private static bool IsOffered(Ticket.Known ticket, AgentId agent, DateTimeOffset now) => ticket.Offer is { } offer && offer.Agent == agent && offer.Expires > now;

    private static Refusal NotOffered(Ticket.Known ticket, AgentId agent) => TicketRefusal.NoOffer.Because($"{ticket.Number} is not offered to {agent}.");

    private static RoutingReason Placed(TicketDraft draft, RoutingReason why) => why with { Team = why.Team ?? TeamOf(draft.Ticket, draft.Rules.Book) };

    private static Refusal? Give(TicketDraft draft, AgentId agent) =>
        TicketDecider.Step(draft, new AssignTicket(agent)) ?? (IsHandedOver(draft.Ticket) ? TicketDecider.Step(draft, new AcknowledgeTicket(agent)) : null);

    private static void Return(TicketDraft draft, AgentId agent)
    {
        if (draft.Ticket.Offer?.Agent == agent)
        {
            draft.Add(new TicketEvent.OfferWithdrawn(agent, OfferEnd.AgentGone));
        }

        if (draft.Ticket is { IsOpen: true, Begun: false } ticket && ticket.Agent == agent)
        {
            draft.Add(new TicketEvent.Returned(agent));
            draft.Add(new TicketEvent.Unassigned(agent));
        }
    }
}
