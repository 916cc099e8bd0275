using Firstline.Domain.Customers;
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

        await shelf.Ensure(terms.PolicyVersion);
        var rules = Rules with { Settings = Rules.Settings.ForThePast, Automation = null, Ladder = null };
        var opening = TicketDecider.Open(State, history.Open, await numbers.Next(), terms, rules, history.OpenedAt);
        if (opening.Refusal is { } refusal)
        {
            return refusal;
        }

        var replay = new TicketReplay(State, rules);
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

        replay.RunOutTo(Kit.Time.GetUtcNow());
        var outcome = await WithPresentTerms(await Keep(asked, replay.Facts, contents));
        return outcome.Refusal is { } kept ? kept : new TakenOver(outcome.View!.Number, false, Version, refused);
    }
}
