using Firstline.Domain.Customers;
using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Tickets;
using Firstline.Grains.Ports;

namespace Firstline.Grains.Tickets;

internal sealed partial class TicketGrain
{
    public async Task<Outcome<TakenOver>> TakeOver(TicketHistory history, Asked asked)
    {
        if (State is Ticket.Known known)
        {
            return new TakenOver(known.Number, true, Version, []);
        }

        if (await GrainFactory.Customer(history.Open.Customer).Terms() is not { } terms)
        {
            return CustomerRefusal.Unknown.Because($"There is no customer '{history.Open.Customer}'.", "customer");
        }

        var opening = TicketDecider.Open(State, history.Open, await numbers.Next(), terms, rules, history.OpenedAt);
        if (opening.Refusal is { } refusal)
        {
            return refusal;
        }

        var replay = new Replay(State, rules);
        replay.Add(opening.Events, history.OpenedAt, asked.By);
        List<NewContent> contents = [.. ContentsOf(history.Open)];
        List<RefusedStep> refused = [];
        foreach (var step in history.Steps)
        {
            replay.RunClocksTo(step.At);
            var decision = TicketDecider.Decide(replay.Ticket, step.Command, rules, step.At);
            if (decision.Refusal is { } because)
            {
                refused.Add(new(step.Line, because));
                continue;
            }

            replay.Add(decision.Events, step.At, step.By);
            contents.AddRange(ContentsOf(step.Command));
        }

        replay.RunClocksTo(Kit.Time.GetUtcNow());
        var outcome = await WithPresentTerms(await Keep(asked, replay.Facts, contents));
        return outcome.Refusal is { } kept ? kept : new TakenOver(outcome.View!.Number, false, Version, refused);
    }

    /// <summary>A ticket on a virtual clock: each deadline is looked at when it was due, before whatever came later.</summary>
    private sealed class Replay(Ticket ticket, TicketRules rules)
    {
        private readonly List<(TicketEvent Fact, DateTimeOffset At, Who By)> _facts = [];

        public Ticket Ticket { get; private set; } = ticket;

        public IReadOnlyList<(TicketEvent Fact, DateTimeOffset At, Who By)> Facts => _facts;

        public void Add(IReadOnlyList<TicketEvent> facts, DateTimeOffset at, Who by)
        {
            foreach (var fact in facts)
            {
                Ticket = Ticket.Evolve(Ticket, fact, at);
                _facts.Add((fact, at, by));
            }
        }

        public void RunClocksTo(DateTimeOffset instant)
        {
            while (Ticket is Ticket.Known { NextWake: { } wake } && wake <= instant)
            {
                Add(TicketDecider.Decide(Ticket, new LookAtClocks(), rules, wake).Events, wake, Who.Desk);
            }
        }
    }
}
