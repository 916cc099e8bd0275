using System.Collections.Immutable;
using System.Diagnostics;
using Firstline.Domain.Kernel;
using Firstline.Domain.Sla;

namespace Firstline.Domain.Customers;

/// <summary>A customer as the fold of its events.</summary>
internal abstract record Customer
{
    private Customer()
    {
    }

    /// <summary>An id under which nobody is registered.</summary>
    internal sealed record Unknown : Customer;

    /// <summary>A registered customer.</summary>
    /// <param name="TermsRevision">Counts changes of terms; open tickets are brought up to it.</param>
    /// <param name="TermsApplied">The revision that all open tickets have.</param>
    internal sealed record Registered(
        string Name,
        Tier Tier,
        string Zone,
        ImmutableArray<Contact> Contacts,
        ImmutableArray<ResolutionPromise> Resolution,
        int TermsRevision,
        int TermsApplied,
        string? Calendar = null,
        ContractTerms? Contract = null) : Customer
    {
        /// <summary>The agent to whom its tickets go first.</summary>
        public AgentId? AccountManager { get; init; }

        /// <summary>Open tickets still have older terms.</summary>
        public bool TermsToApply => TermsApplied < TermsRevision;

        /// <summary>
        /// The terms of its tickets under a version of the policy: the first of its own, its contract's and the desk's, for zone and calendar alike.
        /// </summary>
        public SupportTerms TermsUnder(SlaPolicy policy) => new(
            Tier,
            Zone.Length > 0 ? Zone : Contract?.Zone ?? policy.Zone,
            policy.Version,
            Resolution,
            Calendar ?? Contract?.Calendar);
    }

    /// <summary>The customer after one more fact.</summary>
    public static Customer Evolve(Customer customer, CustomerEvent fact) => (customer, fact) switch
    {
        (Unknown, CustomerEvent.Registered registered) => new Registered(
            registered.Name, registered.Tier, registered.Zone, [.. registered.Contacts], [.. registered.Resolution], 1, 1,
            registered.Calendar, registered.Contract),
        (Registered known, CustomerEvent.Renamed renamed) => known with { Name = renamed.Name },
        (Registered known, CustomerEvent.TermsAgreed agreed) => known with
        {
            Tier = agreed.Tier,
            Zone = agreed.Zone,
            Resolution = [.. agreed.Resolution],
            TermsRevision = agreed.Revision,
            Calendar = agreed.Calendar,
            Contract = agreed.Contract,
        },
        (Registered known, CustomerEvent.AccountManagerNamed named) => known with { AccountManager = named.Agent },
        (Registered known, CustomerEvent.TermsApplied applied) => known with { TermsApplied = applied.Revision },
        (Registered known, CustomerEvent.PersonErased erased) => known with { Contacts = [.. known.Contacts.Where((_, place) => !erased.Places.Contains(place))] },
        (Registered known, CustomerEvent.ContactAdded added) => known with { Contacts = known.Contacts.Add(added.Contact) },
        _ => throw new UnreachableException($"{fact} is not folded."),
    };
}
