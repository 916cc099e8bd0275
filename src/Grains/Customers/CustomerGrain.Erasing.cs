using Firstline.Domain.Customers;
using Firstline.Domain.Kernel;
using Firstline.Grains.Interfaces.Customers;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Ports;

namespace Firstline.Grains.Customers;

internal sealed partial class CustomerGrain
{
    public async Task<Outcome<ErasedContacts>> ErasePerson(Person person, Asked asked)
    {
        if (State is not Customer.Registered known)
        {
            return CustomerRefusal.Unknown.Because("No such customer.");
        }

        var places = CustomerErasing.Places(known, person);
        if (places.Count == 0)
        {
            return new ErasedContacts(0);
        }

        var shredding = new Shredding
        {
            Rewritten = [.. (await Kit.Log.Read(Kind, Id, 0, int.MaxValue))
                .Select(fact => (fact.Position, Event: (object?)CustomerErasing.Without((CustomerEvent)fact.Event, person)))
                .Where(fact => fact.Event is not null)
                .Select(fact => (fact.Position, fact.Event!))],
        };
        var kept = await Keep(asked, [(new CustomerEvent.PersonErased(places), Kit.Time.GetUtcNow(), asked.By)], [], shredding);
        return kept.Refusal is { } refusal ? refusal : new ErasedContacts(places.Count);
    }
}
