using System.Text.Json;
using Firstline.Domain.Agents;
using Firstline.Domain.Customers;
using Firstline.Domain.Kernel;
using Firstline.Domain.Sla;
using Firstline.Grains.Interfaces.Customers;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Tickets;
using Firstline.Grains.Kernel;
using Firstline.Grains.Ports;
using Firstline.Grains.Sla;

namespace Firstline.Grains.Customers;

/// <inheritdoc cref="ICustomerGrain"/>
internal sealed partial class CustomerGrain(DeciderKit kit, SlaShelf shelf, IReadModels rows)
    : DeciderGrain<Customer, CustomerEvent, CustomerView>(kit), ICustomerGrain
{
    private const int Page = 200;

    private CustomerId CustomerId => new(this.GetPrimaryKeyString());

    protected override string Kind => "customer";

    protected override string Id => CustomerId.Value;

    protected override Customer Nothing { get; } = new Customer.Unknown();

    public async Task<Outcome<CustomerView>> Register(RegisterCustomer command, Asked asked) => !Slug.IsSlug(Id)
        ? CustomerRefusal.BadId.Because("An id is 1 to 64 of a-z, 0-9 and hyphen.", "id")
        : (Lost(command.Calendar, "calendar") ?? Lost(command.Contract?.Calendar, "contract.calendar")) is { } refusal
            ? refusal
            : command.AccountManager is { } manager && await GrainFactory.Agent(manager).View() is null
                ? AgentRefusal.Unknown.Because($"There is no agent '{manager}'.", "accountManager")
                : await Execute(asked, (customer, _) => CustomerDecider.Decide(customer, command));

    public Task<CustomerView?> View() => Task.FromResult(State is Customer.Registered ? ViewOf(State, Version) : null);

    public Task<SupportTerms?> Terms() => Task.FromResult(State is Customer.Registered known ? TermsOf(known) : null);

    protected override Customer Evolve(Customer state, CustomerEvent fact, DateTimeOffset at) => Customer.Evolve(state, fact);

    protected override string Write(Customer state) => JsonSerializer.Serialize((Customer.Registered)state, StateJson.Default.CustomerRegistered);

    protected override Customer Read(string snapshot) => JsonSerializer.Deserialize(snapshot, StateJson.Default.CustomerRegistered)!;

    protected override DateTimeOffset? NextWake(Customer state) => state is Customer.Registered { TermsToApply: true } ? DateTimeOffset.UnixEpoch : null;

    protected override CustomerView ViewOf(Customer state, long version)
    {
        var known = (Customer.Registered)state;
        return new(CustomerId, version, known.Name, known.Tier, known.Zone, known.Contacts, known.Resolution, known.Calendar, known.Contract) { AccountManager = known.AccountManager };
    }

    protected override IReadOnlyList<ReadRow> RowsOf(Customer before, Customer after, IReadOnlyList<Stamped<CustomerEvent>> facts)
    {
        var known = (Customer.Registered)after;
        return [new CustomerRow(CustomerId, known.Name, known.Tier, TermsOf(known).Zone, known.Calendar, known.Contract?.Calendar)];
    }

    protected override async Task Wake()
    {
        if (State is not Customer.Registered { TermsToApply: true } known)
        {
            return;
        }

        var (terms, revision, after) = (TermsOf(known), known.TermsRevision, default(string));
        do
        {
            var page = await rows.Tickets(new(Open: true, Customer: CustomerId), TicketOrder.Oldest, after, Page);
            foreach (var ticket in page.Items)
            {
                await GrainFactory.Ticket(ticket.Id).ApplyTerms(
                    new(terms, $"customer:{Id}:terms:{revision}"), new(Who.Desk, $"terms:{Id}:{revision}:{ticket.Id}"));
            }

            after = page.Next;
        }
        while (after is not null);

        await Execute(Asked.ByClock, (customer, _) => CustomerDecider.Decide(customer, new ConfirmTerms(revision)));
    }

    private SupportTerms TermsOf(Customer.Registered known) => known.TermsUnder(shelf.Book.Current);

    private Refusal? Lost(string? calendar, string field) => calendar is null || shelf.Book.Current.Calendar(calendar) is not null
        ? null
        : CustomerRefusal.UnknownCalendar.Because($"There is no calendar '{calendar}'.", field);
}
