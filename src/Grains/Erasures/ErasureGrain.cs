using System.Text.Json;
using Firstline.Domain.Customers;
using Firstline.Domain.Erasures;
using Firstline.Domain.Kernel;
using Firstline.Grains.Interfaces.Erasures;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Kernel;
using Firstline.Grains.Ports;

namespace Firstline.Grains.Erasures;

/// <inheritdoc cref="IErasureGrain"/>
internal sealed class ErasureGrain(DeciderKit kit, IReadModels rows) : DeciderGrain<Erasure, ErasureEvent, ErasureView>(kit), IErasureGrain
{
    protected override string Kind => "erasure";

    protected override string Id => this.GetPrimaryKey().ToString("N");

    protected override Erasure Nothing { get; } = new Erasure.Unknown();

    public async Task<Outcome<ErasureView>> Ask(CustomerId customer, Person person, Asked asked)
    {
        if (State is Erasure.Unknown)
        {
            if (ErasureDecider.Broken(person) is { } nobody)
            {
                return nobody;
            }

            if (await GrainFactory.Customer(customer).View() is not { } known)
            {
                return CustomerRefusal.Unknown.Because($"There is no customer '{customer}'.", "customer");
            }

            person = PersonTickets.Completed(person, known);
        }

        return await Execute(asked, (erasure, _) => ErasureDecider.Ask(erasure, customer, person));
    }

    public Task<ErasureView?> View() => Task.FromResult(State is Erasure.Known ? ViewOf(State, Version) : null);

    protected override Erasure Evolve(Erasure state, ErasureEvent fact, DateTimeOffset at) => Erasure.Evolve(state, fact, at);

    protected override string Write(Erasure state) => JsonSerializer.Serialize((Erasure.Known)state, StateJson.Default.ErasureKnown);

    protected override Erasure Read(string snapshot) => JsonSerializer.Deserialize(snapshot, StateJson.Default.ErasureKnown)!;

    protected override DateTimeOffset? NextWake(Erasure state) => state is Erasure.Known { CompletedAt: null } ? DateTimeOffset.UnixEpoch : null;

    protected override ErasureView ViewOf(Erasure state, long version)
    {
        var known = (Erasure.Known)state;
        return new(this.GetPrimaryKey(), version, known.Customer, known.Stage, known.AskedAt, known.CompletedAt, known.Tickets, known.Texts, known.Contacts, known.Compacted);
    }

    protected override async Task Wake()
    {
        switch (State)
        {
            case Erasure.Known { Stage: ErasureStage.Running } running:
                await Advance(running);
                break;
            case Erasure.Known { Stage: ErasureStage.Sweeping }:
                var swept = await Kit.Log.Sweep();
                if (swept != SweepResult.Busy)
                {
                    await Execute(Asked.ByClock, (_, _) => new ErasureEvent.Completed(swept == SweepResult.Compacted));
                }

                break;
        }
    }

    /// <summary>One page of tickets; after the last one the customer's contacts, and then what this erasure itself knows.</summary>
    private async Task Advance(Erasure.Known erasure)
    {
        var page = await rows.NamesInTickets(erasure.Customer, erasure.After, PersonTickets.Page);
        var (tickets, texts) = (0, 0);
        foreach (var ticket in page.Where(ticket => PersonTickets.Names(ticket, erasure.Person) || PersonTickets.WasErased(ticket)))
        {
            var erased = await GrainFactory.Ticket(ticket.Ticket).ErasePerson(erasure.Person, new(Who.Desk, $"erase:{Id}:{ticket.Ticket}"));
            tickets += erased.View is { Any: true } ? 1 : 0;
            texts += erased.View?.Texts ?? 0;
        }

        if (page.Count > 0)
        {
            await Execute(Asked.ByClock, (_, _) => new ErasureEvent.Advanced(page[^1].Number, tickets, texts));
            return;
        }

        var contacts = await GrainFactory.Customer(erasure.Customer).ErasePerson(erasure.Person, new(Who.Desk, $"erase:{Id}"));
        await Keep(
            Asked.ByClock, [(new ErasureEvent.Shredded(contacts.View?.Contacts ?? 0), Kit.Time.GetUtcNow(), Who.Desk)], [],
            new Shredding
            {
                Rewritten = [.. (await Kit.Log.Read(Kind, Id, 0, 1)).Select(fact => (fact.Position, (object)new ErasureEvent.Asked(erasure.Customer, Person.Nobody)))],
            });
    }
}
