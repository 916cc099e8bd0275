using System.Text.Json;
using Firstline.Domain.Agents;
using Firstline.Domain.Customers;
using Firstline.Domain.Kernel;
using Firstline.Domain.Routing;
using Firstline.Domain.Tickets;
using Firstline.Domain.Tickets.Escalating;
using Firstline.Domain.Tickets.Problems;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Tickets;
using Firstline.Grains.Kernel;
using Firstline.Grains.Ports;
using Firstline.Grains.Sla;
using Firstline.Grains.Tickets.Views;

namespace Firstline.Grains.Tickets;

/// <inheritdoc cref="ITicketGrain"/>
internal sealed partial class TicketGrain(DeciderKit kit, SlaShelf shelf, TicketNumbers numbers, Workload workload, IAttachments attachments, CountLookout lookout, IDrafts drafts, RuleShelf rules, LadderShelf ladders, Shelf<RoutingSettings> routing)
    : DeciderGrain<Ticket, TicketEvent, TicketView>(kit), ITicketGrain, IAnnouncer
{
    /// <summary>How the log names tickets.</summary>
    public const string EntityKind = "ticket";

    private TicketId TicketId => new(this.GetPrimaryKey());

    private TicketRules Rules => shelf.Rules with { Automation = rules.For(TicketId, Version, _names), Ladder = ladders.For(TicketId, Version, _names) };

    protected override string Kind => EntityKind;

    protected override string Id => TicketId.ToString();

    protected override Ticket Nothing { get; } = new Ticket.Unopened();

    public async Task<Outcome<TicketView>> Open(OpenTicket command, Asked asked)
    {
        if (State is Ticket.Known)
        {
            return await Execute(asked, (ticket, now) => TicketDecider.Open(ticket, command, default, null!, Rules, now));
        }

        if (await Unusable(command.Attachments) is { } unusable)
        {
            return unusable;
        }

        if (await GrainFactory.Customer(command.Customer).Terms() is not { } terms)
        {
            return CustomerRefusal.Unknown.Because($"There is no customer '{command.Customer}'.", "customer");
        }

        if (await Nobody(command.Fields) is { } nobody)
        {
            return nobody;
        }

        await shelf.Ensure(terms.PolicyVersion);
        await PrepareRules(command.Customer);
        var dry = TicketDecider.Open(State, command, default, terms, Rules, Kit.Time.GetUtcNow());
        if (dry.Refusal is { } refusal)
        {
            return refusal;
        }

        var number = await numbers.Next();
        return await WithPresentTerms(
            await Execute(asked, (ticket, now) => TicketDecider.Open(ticket, command, number, terms, Rules, now), ContentsOf(command)));
    }

    public async Task<Outcome<TicketView>> Receive(ReceiveMessage command, Asked asked)
    {
        if (await Unusable(command.Attachments) is { } unusable)
        {
            return unusable;
        }

        var resolved = State is Ticket.Known { IsOpen: false };
        var outcome = await Decide(command, asked);
        return resolved ? await WithPresentTerms(outcome) : outcome;
    }

    public Task<Outcome<TicketView>> ChangePriority(ChangePriority command, Asked asked) => Decide(command, asked);

    public async Task<Outcome<TicketView>> Assign(AssignTicket command, Asked asked) =>
        await GrainFactory.Agent(command.Agent).View() is null
            ? AgentRefusal.Unknown.Because($"There is no agent '{command.Agent}'.", "agent")
            : await Decide(command, asked);

    public Task<Outcome<TicketView>> Unassign(UnassignTicket command, Asked asked) => Decide(command, asked);

    public Task<Outcome<TicketView>> MoveToTeam(MoveToTeam command, Asked asked) => Decide(command, asked);

    public Task<Outcome<TicketView>> Wait(WaitForAnswer command, Asked asked) => Decide(command, asked);

    public Task<Outcome<TicketView>> Continue(ContinueWork command, Asked asked) => Decide(command, asked);

    public Task<Outcome<TicketView>> Resolve(ResolveTicket command, Asked asked) => Decide(command, asked);

    public async Task<Outcome<TicketView>> Reopen(ReopenTicket command, Asked asked) => await WithPresentTerms(await Decide(command, asked));

    public Task<Outcome<TicketView>> Close(CloseTicket command, Asked asked) => Decide(command, asked);

    public Task<Outcome<TicketView>> Escalate(EscalateTicket command, Asked asked) => Decide(command, asked);

    public Task<Outcome<TicketView>> Deescalate(DeescalateTicket command, Asked asked) => Decide(command, asked);

    public Task<Outcome<TicketView>> Tag(TagTicket command, Asked asked) => Decide(command, asked);

    public Task<Outcome<TicketView>> ChangeComponent(ChangeComponent command, Asked asked) => Decide(command, asked);

    public async Task<Outcome<TicketView>> ApplyTerms(ApplyTerms command, Asked asked)
    {
        await shelf.Ensure(command.Terms.PolicyVersion);
        return await Decide(command, asked);
    }

    public Task<TicketView?> View() => Task.FromResult(State is Ticket.Known ? ViewOf(State, Version) : null);

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        await base.OnActivateAsync(cancellationToken);
        if (State is Ticket.Known known)
        {
            await shelf.Ensure(known.Clocks.Select(clock => clock.Terms.PolicyVersion).Append(known.Terms.PolicyVersion).Max());
            (_offered, _queue) = (known.Offer?.Agent, QueueOf(TicketRows.Line(TicketId, known, Version, shelf.Book)));
        }
    }

    public async Task Announce(long afterVersion)
    {
        var known = (Ticket.Known)State;
        var stored = await Kit.Log.Read(Kind, Id, afterVersion, int.MaxValue);
        Stamped<TicketEvent>[] facts = [.. stored.Select(fact => new Stamped<TicketEvent>(Id, fact.Version, fact.At, fact.By, (TicketEvent)fact.Event))];
        if (facts.Length > 0)
        {
            Kit.Pump.Offer(new(TicketRows.Line(TicketId, known, Version, shelf.Book), workload.WeightOf(known.Channel), facts), stored[^1].Position);
        }
    }

    protected override Ticket Evolve(Ticket state, TicketEvent fact, DateTimeOffset at) => Ticket.Evolve(state, fact, at);

    protected override string Write(Ticket state) => JsonSerializer.Serialize((Ticket.Known)state, StateJson.Default.Known);

    protected override Ticket Read(string snapshot) => JsonSerializer.Deserialize(snapshot, StateJson.Default.Known)!;

    protected override DateTimeOffset? NextWake(Ticket state) => new[] { (state as Ticket.Known)?.NextWake, LinksWake(state) }.Min();

    protected override TicketView ViewOf(Ticket state, long version) => TicketRows.View(TicketId, (Ticket.Known)state, version);

    protected override IReadOnlyList<ReadRow> RowsOf(Ticket before, Ticket after, IReadOnlyList<Stamped<TicketEvent>> facts) =>
        [.. TicketRows.Of(TicketId, before, (Ticket.Known)after, facts, shelf.Book, workload), .. LinkRows(TicketId, facts), .. TimeRows(TicketId, before, (Ticket.Known)after, facts), .. ReviewRows(TicketId, before, (Ticket.Known)after), .. SentDrafts(facts), .. TakenAttachments(facts)];

    protected override void Tell(IReadOnlyList<Stamped<TicketEvent>> facts, long position)
    {
        var known = (Ticket.Known)State;
        var line = TicketRows.Line(TicketId, known, Version, shelf.Book);
        Kit.Pump.Offer(new(line, workload.WeightOf(known.Channel), facts, _queue), position);
        _queue = QueueOf(line);
        lookout.Offer(known);
        TellWatchers(known, facts);
        TellOffered(known, line, facts);
    }

    protected override async Task Wake()
    {
        FinishMerge();
        if (State is Ticket.Known { NextWake: { } wake } && wake <= Kit.Time.GetUtcNow())
        {
            await PrepareRules(State);
            LogRefusedWake(await Execute(Asked.ByClock, (ticket, now) => TicketDecider.Decide(ticket, new LookAtClocks(), Rules, now)));
        }
    }

    /// <summary>The customer brings open tickets up to new terms; one that was being opened, or was resolved, meanwhile sees to it itself.</summary>
    private async Task<Outcome<TicketView>> WithPresentTerms(Outcome<TicketView> outcome)
    {
        if (State is not Ticket.Known { IsOpen: true } known || outcome.Refusal is not null
            || await GrainFactory.Customer(known.Customer).Terms() is not { } terms || terms.SameAs(known.Terms))
        {
            return outcome;
        }

        await shelf.Ensure(terms.PolicyVersion);
        return await Decide(new ApplyTerms(terms, $"customer:{known.Customer}"), Asked.ByClock);
    }

    private async Task<Outcome<TicketView>> Decide(TicketCommand command, Asked asked)
    {
        await PrepareRules(State);
        return await Execute(asked, (ticket, now) => TicketDecider.Decide(ticket, command, Rules, now), ContentsOf(command));
    }

    private static IReadOnlyList<NewContent> ContentsOf(TicketCommand command) => command switch
    {
        OpenTicket open => [new(open.Message, open.Body)],
        ReceiveMessage message => [new(message.Message, message.Body)],
        ReplyToCustomer reply => [new(reply.Message, reply.Body)],
        TellOfProblem tell => ContentsOf(tell.Reply),
        AddNote note => [new(note.Message, note.Body)],
        LogCall call => [new(call.Message, call.Summary)],
        SendSystemMessage message => [new(message.Message, message.Body)],
        Communicate { Body: { } body } say => [new(say.Message, body)],
        WriteReview review => [new(review.Message, review.Findings)],
        _ => [],
    };
}
