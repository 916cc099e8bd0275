using Firstline.Domain.Escalations;
using Firstline.Domain.Kernel;
using Firstline.Domain.Sla;
using Firstline.Domain.Tickets.Approvals;
using Firstline.Domain.Tickets.Escalating;

namespace Firstline.Domain.Tickets;

/// <summary>
/// A ticket's real history played again under another version of the policy. What people did is asked again at its own instant; what
/// clocks and rules did is left to the rules.
/// </summary>
internal static class TicketRehearsal
{
    /// <param name="facts">The history up to <paramref name="until"/>, beginning with the opening.</param>
    /// <param name="rules">Rules whose book has every version that the history names, and the one to try.</param>
    /// <param name="version">The version to try.</param>
    /// <param name="until">Up to when clocks are looked at.</param>
    public static RehearsedTicket Play(IReadOnlyList<Stamped<TicketEvent>> facts, TicketRules rules, int version, DateTimeOffset until)
    {
        var recorded = new CycleFold();
        Ticket ticket = new Ticket.Unopened();
        foreach (var fact in facts)
        {
            recorded.Take(fact.Event, fact.At);
            ticket = Ticket.Evolve(ticket, fact.Event, fact.At);
        }

        var (replay, refused) = Replay(facts, rules, version, until);
        var rehearsed = new CycleFold();
        foreach (var (fact, at, _) in replay.Facts)
        {
            rehearsed.Take(fact, at);
        }

        return new((Ticket.Known)ticket, recorded.Cycles, (Ticket.Known)replay.Ticket, rehearsed.Cycles, refused);
    }

    private static (TicketReplay Replay, int Refused) Replay(IReadOnlyList<Stamped<TicketEvent>> facts, TicketRules rules, int version, DateTimeOffset until)
    {
        var replay = new TicketReplay(new Ticket.Unopened(), rules);
        var opened = (TicketEvent.Opened)facts[0].Event;
        var beginning = facts.TakeWhile(fact => fact.Event is not TicketEvent.ClockMoved).ToList();
        var terms = opened.Terms with { PolicyVersion = version };
        replay.Add(TicketDecider.Open(replay.Ticket, RehearsedActs.Opening(opened, beginning), opened.Number, terms, rules, facts[0].At).Events, facts[0].At, facts[0].By);
        var refused = 0;
        for (var i = beginning.Count; i < facts.Count; i++)
        {
            if (RehearsedActs.Of(facts, i, version) is not { } command)
            {
                continue;
            }

            replay.RunClocksTo(facts[i].At);
            var decision = TicketDecider.Decide(replay.Ticket, command, rules, facts[i].At);
            refused += decision.Refusal is null ? 0 : 1;
            replay.Add(decision.Events, facts[i].At, facts[i].By);
        }

        replay.RunOutTo(until);
        return (replay, refused);
    }

    /// <summary>Keeps every cycle of every clock, not only the latest.</summary>
    private sealed class CycleFold
    {
        private readonly Dictionary<(ClockKind, int), SlaClock> _cycles = [];

        public IReadOnlyCollection<SlaClock> Cycles => _cycles.Values;

        public void Take(TicketEvent fact, DateTimeOffset at)
        {
            if (fact is TicketEvent.ClockMoved { Clock: var moved })
            {
                var key = (moved.Clock, moved.Cycle);
                _cycles[key] = SlaClock.Evolve(_cycles.GetValueOrDefault(key), moved, at);
            }
        }
    }
}

/// <summary>A ticket as it was and as it would have been.</summary>
/// <param name="Refused">Acts that the rules refused this time.</param>
internal sealed record RehearsedTicket(
    Ticket.Known Was, IReadOnlyCollection<SlaClock> Recorded, Ticket.Known WouldBe, IReadOnlyCollection<SlaClock> Rehearsed, int Refused);

/// <summary>Facts as the acts that led to them.</summary>
internal static class RehearsedActs
{
    private const string Body = "-";

    /// <summary>The opening with everything that was said with it.</summary>
    public static OpenTicket Opening(TicketEvent.Opened opened, IReadOnlyList<Stamped<TicketEvent>> beginning) => new(
        opened.Customer, opened.Contact, opened.Subject, Body, opened.Category, opened.Priority, opened.Channel, opened.Message, opened.Outage, opened.Source,
        opened.Component,
        beginning.Select(fact => fact.Event).OfType<TicketEvent.MovedToTeam>().FirstOrDefault()?.Team,
        beginning.Select(fact => fact.Event).OfType<TicketEvent.Tagged>().FirstOrDefault()?.Tags,
        beginning.Select(fact => fact.Event).OfType<TicketEvent.StatusChanged>().FirstOrDefault()?.To switch
        {
            TicketStatus.WaitingOnCustomer => WaitingFor.Customer,
            TicketStatus.WaitingOnThirdParty => WaitingFor.ThirdParty,
            _ => null,
        });

    /// <summary>What somebody asked for, as far as clocks care; null for what rules did by themselves.</summary>
    public static TicketCommand? Of(IReadOnlyList<Stamped<TicketEvent>> facts, int at, int version) => facts[at].Event switch
    {
        TicketEvent.CustomerWrote wrote => new ReceiveMessage(wrote.Message, Body, wrote.Channel),
        TicketEvent.Replied replied => new ReplyToCustomer(replied.Message, Body, replied.Channel),
        TicketEvent.CallLogged call => new LogCall(call.Message, call.Direction, call.Reached, call.Duration, Body),
        TicketEvent.PriorityChanged changed => new ChangePriority(changed.To),
        TicketEvent.Categorized changed => new Categorize(changed.To),
        TicketEvent.ComponentChanged changed => new ChangeComponent(changed.To),
        TicketEvent.Tagged tagged => new TagTicket(tagged.Tags),
        TicketEvent.StatusChanged { To: TicketStatus.Open } => new ContinueWork(),
        TicketEvent.StatusChanged { To: TicketStatus.WaitingOnCustomer } => new WaitForAnswer(WaitingFor.Customer),
        TicketEvent.StatusChanged { To: TicketStatus.WaitingOnThirdParty } => new WaitForAnswer(WaitingFor.ThirdParty),
        TicketEvent.Resolved resolved => new ResolveTicket(resolved.How),
        TicketEvent.Reopened reopened => new ReopenTicket(reopened.Reason),
        TicketEvent.Closed when facts[at].By.Kind != WhoKind.Desk => new CloseTicket(),
        TicketEvent.Escalated escalated when EscalationLevels.IsManual(escalated.Trigger) => new EscalateTicket(escalated.Trigger, escalated.Reason, escalated.To, escalated.AskedBy),
        TicketEvent.IncidentDeclared declared => new DeclareIncident(declared.Kind, declared.Reason),
        TicketEvent.Escalated { Trigger: EscalationTrigger.SeveralCustomersAffected } found => new FindSeveralCustomers(found.Reason),
        TicketEvent.LadderRearmed rearmed => new RearmLadder(rearmed.IdleSince),
        TicketEvent.Deescalated deescalated => new DeescalateTicket(deescalated.To, deescalated.Reason),
        TicketEvent.Acknowledged acknowledged => new AcknowledgeTicket(acknowledged.Agent),
        TicketEvent.DueDateSet due => new SetDueDate(due.Clock, due.Due, due.Reason),
        TicketEvent.DueDateLifted due => new LiftDueDate(due.Clock),
        TicketEvent.TimesDistrusted distrusted => new DistrustTimes(distrusted.Reason),
        TicketEvent.TermsChanged changed when !changed.Cause.StartsWith("policy:", StringComparison.Ordinal) =>
            new ApplyTerms(changed.Terms with { PolicyVersion = version }, changed.Cause),
        TicketEvent.Absorbed absorbed => new AbsorbTicket(
            new(absorbed.Ticket, absorbed.Number), ((TicketEvent.Opened)facts[0].Event).Customer, absorbed.Level ?? EscalationLevels.First, absorbed.Clocks ?? []),
        TicketEvent.ApprovalRequested asked => new RequestApproval(asked.Approval, asked.Ask, asked.By),
        TicketEvent.ApprovalVoted vote => new Vote(vote.Approval, vote.By, vote.Approves, Body),
        TicketEvent.ApprovalEnded { Outcome: ApprovalOutcome.Withdrawn } ended => new WithdrawApproval(ended.Approval),
        TicketEvent.Merged merged => new MergeTicket(new(merged.Into, merged.Number)),
        _ => null,
    };
}
