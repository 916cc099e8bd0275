using Firstline.Domain.Customers;
using Firstline.Domain.Sla;
using Firstline.Domain.Tickets;

namespace Firstline.Domain.Tests.Customers;

public sealed class RegisteringACustomer
{
    private static readonly Contact Ann = new("Ann", "ann@acme.test");

    private static RegisterCustomer Acme(string name = "Acme", Tier tier = Tier.Premium, string zone = "Europe/Berlin", params ResolutionPromise[] resolution) =>
        new(name, tier, zone, [Ann], resolution);

    private static Customer Registered() => CustomerDecider.Decide(new Customer.Unknown(), Acme()).Events.Aggregate((Customer)new Customer.Unknown(), Customer.Evolve);

    [Fact]
    public void keeps_tier_zone_and_contacts()
    {
        var acme = Registered().ShouldBeOfType<Customer.Registered>();

        (acme.Name, acme.Tier, acme.Zone).ShouldBe(("Acme", Tier.Premium, "Europe/Berlin"));
        acme.Contacts.ShouldBe([Ann]);
        acme.TermsToApply.ShouldBeFalse();
    }

    [Fact]
    public void again_with_the_same_values_is_harmless() => CustomerDecider.Decide(Registered(), Acme()).Events.ShouldBeEmpty();

    [Fact]
    public void again_with_another_tier_has_open_tickets_learn_of_it()
    {
        var facts = CustomerDecider.Decide(Registered(), Acme(tier: Tier.Enterprise)).Events;

        facts.ShouldHaveSingleItem().ShouldBeOfType<CustomerEvent.TermsAgreed>().Revision.ShouldBe(2);
        var changed = facts.Aggregate(Registered(), Customer.Evolve).ShouldBeOfType<Customer.Registered>();
        changed.TermsToApply.ShouldBeTrue();
        Customer.Evolve(changed, new CustomerEvent.TermsApplied(2)).ShouldBeOfType<Customer.Registered>().TermsToApply.ShouldBeFalse();
    }

    [Fact]
    public void again_under_another_name_renames() =>
        CustomerDecider.Decide(Registered(), Acme("Acme Ltd")).Events.ShouldHaveSingleItem().ShouldBe(new CustomerEvent.Renamed("Acme Ltd"));

    [Fact]
    public void again_with_another_spelling_of_a_contact_adds_nobody() =>
        CustomerDecider.Decide(Registered(), Acme() with { Contacts = [new("Ann B.", "ANN@acme.test"), new("Bo", "")] }).Events
            .ShouldHaveSingleItem().ShouldBe(new CustomerEvent.ContactAdded(new("Bo", "")));

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void without_a_name_is_refused(string name) => Refusal(Acme(name)).ShouldBe(CustomerRefusal.BadName.Name);

    [Theory]
    [InlineData("Berlin")]
    [InlineData(" ")]
    [InlineData("UTC+2")]
    public void in_a_zone_that_does_not_exist_is_refused(string zone) => Refusal(Acme(zone: zone)).ShouldBe(CustomerRefusal.UnknownZone.Name);

    [Fact]
    public void in_a_tier_that_does_not_exist_is_refused() => Refusal(Acme(tier: (Tier)7)).ShouldBe(CustomerRefusal.UnknownTier.Name);

    [Fact]
    public void with_two_promises_for_one_priority_is_refused() =>
        Refusal(Acme(resolution: [new(Priority.High, TimeSpan.FromHours(1)), new(Priority.High, TimeSpan.FromHours(2))])).ShouldBe(CustomerRefusal.BadPromise.Name);

    [Fact]
    public void with_a_promise_of_no_time_is_refused() =>
        Refusal(Acme(resolution: [new(Priority.High, TimeSpan.Zero)])).ShouldBe(CustomerRefusal.BadPromise.Name);

    private static string Refusal(RegisterCustomer command) => CustomerDecider.Decide(new Customer.Unknown(), command).Refusal.ShouldNotBeNull().Code;
}
