using System.Collections.Immutable;
using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets;
using Firstline.Domain.Tickets.Automation;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Tickets;

namespace Firstline.Grains.Tickets;

internal sealed partial class TicketGrain
{
    private TemplateNames _names = TemplateNames.None;

    public async Task<Outcome<TicketView>> RunActions(RunActions command, Asked asked) =>
        await GrainFactory.Lost(command.Actions, Rules.Settings) is { } lost ? lost : await Decide(await Named(command, asked), asked);

    public async Task<Outcome<ActionTrial>> TryActions(RunActions command, Asked asked)
    {
        if (await GrainFactory.Lost(command.Actions, Rules.Settings) is { } lost)
        {
            return lost;
        }

        var (named, now) = (await Named(command, asked), Kit.Time.GetUtcNow());
        var decision = TicketDecider.Decide(State, named, Rules, now);
        if (decision.Refusal is { } refusal)
        {
            return refusal;
        }

        var texts = decision.Texts.ToDictionary(text => text.Id, text => text.Text);
        var (ticket, version) = (State, Version);
        List<TimelineEntry> changes = [];
        foreach (var fact in decision.Events)
        {
            ticket = Evolve(ticket, fact, now);
            var stamped = new Stamped<TicketEvent>(Id, ++version, now, version - Version <= decision.Asked ? asked.By : Who.Desk, fact);
            changes.Add(new(stamped, MessageTexts.MessageOf(fact) is { } message ? texts.GetValueOrDefault(message) : null, []));
        }

        return new ActionTrial(ViewOf(ticket, version), changes);
    }

    public async Task<Outcome<TicketRestored>> Restore(Guid job, Asked asked)
    {
        var history = await Kit.Log.Read(Kind, Id, 0, int.MaxValue);
        if (State is not Ticket.Known now || BulkUndo.Find([.. history.Select(fact => ((TicketEvent)fact.Event, fact.At))], job) is not { } found)
        {
            return State is Ticket.Known ? new TicketRestored(ViewOf(State, Version), []) : TicketRefusal.Unknown.Because("No such ticket.");
        }

        var stays = BulkUndo.Stays(now, found.Before, found.After, found.Changes);
        var outcome = await Decide(new RestoreTicket(job, found.Before, found.After), asked);
        return outcome.Refusal is { } refusal ? refusal : new TicketRestored(outcome.View!, stays);
    }

    public Task<Outcome<TicketView>> LookAtRules(LookAtRules command, Asked asked) => Decide(command, asked);

    private async Task<RunActions> Named(RunActions command, Asked asked) => State is Ticket.Known known
        ? command with { Names = await Names(command.Actions, asked.By.Name, known.Customer, known.Agent) }
        : command;

    /// <summary>Looks up the names that texts of rules need, before a decision that may set some off.</summary>
    private async ValueTask PrepareRules(Ticket ticket)
    {
        if (ticket is Ticket.Known known)
        {
            await PrepareRules(known.Customer, known.Agent);
        }
    }

    private async ValueTask PrepareRules(CustomerId customer, AgentId? agent = null)
    {
        var texts = rules.Book.Texts;
        _names = texts.IsEmpty && !ladders.Settings.NeedsNames ? TemplateNames.None : await Names(texts, Who.Desk.Name, customer, agent);
    }

    /// <summary>The names that texts of some actions need, looked up; none where no text needs any.</summary>
    private async Task<TemplateNames> Names(IReadOnlyList<TicketAction> actions, string me, CustomerId customer, AgentId? holder)
    {
        var names = TemplateNames.None with { Me = me };
        if ((ladders.Mentions("customer.") || actions.Any(action => action.Text is { } text && Template.Mentions(text, "customer."))) && await GrainFactory.Customer(customer).View() is { } known)
        {
            names = names with { Customer = known.Name };
        }

        if (ladders.Mentions("agent.") || actions.Any(action => action.Text is { } text && Template.Mentions(text, "agent.")))
        {
            var agents = ImmutableDictionary.CreateBuilder<string, string>();
            foreach (var id in ActionRules.Agents(actions).Concat(holder is { } agent ? [agent] : []).Distinct())
            {
                if (await GrainFactory.Agent(id).View() is { } view)
                {
                    agents[id.Value] = view.Name;
                }
            }

            names = names with { Agents = agents.ToImmutable() };
        }

        return names;
    }
}
