using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets;
using Firstline.Domain.Tickets.Settings;
using Firstline.TestKit;

namespace Firstline.Domain.Tests.Tickets.Settings;

public sealed class SettingUpTickets
{
    [Fact]
    public void what_nobody_edited_is_sound() => TicketSettingsRules.Broken(TicketSettings.Usual).ShouldBeNull();

    [Fact]
    public void every_fault_is_told_at_once_with_its_place()
    {
        var refusal = TicketSettingsRules.Broken(new()
        {
            CloseAfter = TimeSpan.FromDays(-1), Components = [new("payments", true), new(" fax", true), new("payments", false), new("", true)],
        }).ShouldNotBeNull();

        refusal.Code.ShouldBe(DocumentRefusal.Unsound.Name);
        refusal.Faults!.Select(fault => fault.Field).ShouldBe(["closeAfterDays", "components[1].name", "components[2].name", "components[3].name"]);
        refusal.Field.ShouldBe("closeAfterDays");
    }

    [Fact]
    public void more_components_than_the_limit_are_one_fault()
    {
        TicketSettingsRules.Broken(new() { Components = Components(TicketSettingsRules.MostComponents) }).ShouldBeNull();
        TicketSettingsRules.Broken(new() { Components = Components(TicketSettingsRules.MostComponents + 1) })!.Faults!.ShouldHaveSingleItem().Field.ShouldBe("components");
    }

    [Fact]
    public void faults_beyond_a_hundred_are_not_told() =>
        TicketSettingsRules.Broken(new() { Components = [.. Enumerable.Repeat(new ManagedComponent("", true), 400)] })!.Faults!.Count.ShouldBe(FaultList.Most);

    [Theory]
    [InlineData(null, 14)]
    [InlineData(3.0, 3)]
    [InlineData(0.0, 0)]
    [InlineData(30.0, 14)]
    public void a_resolved_ticket_closes_after_what_was_chosen_and_never_later_than_it_can_be_reopened(double? chosen, double days)
    {
        var story = Story(new() { CloseAfter = chosen is { } some ? TimeSpan.FromDays(some) : null });
        story.At("2026-03-02 11:00").When(new ReplyToCustomer(Some.Message(), "Done.", Channel.Email)).When(new ResolveTicket(Resolution.Fixed));

        story.Ticket.ClosesAt.ShouldBe(story.Now + TimeSpan.FromDays(days) + TimeSpan.FromTicks(1));
        story.UntilInstant(story.Now + TimeSpan.FromDays(days) + TimeSpan.FromTicks(1)).Ticket.Status.ShouldBe(TicketStatus.Closed);
    }

    [Fact]
    public void a_component_that_is_not_listed_is_refused_where_only_listed_ones_are_taken()
    {
        var settings = new TicketSettings { Components = [new("payments", true), new("fax", false)], OnlyListedComponents = true };
        Story(settings).When(new ChangeComponent("payments")).Then(new TicketEvent.ComponentChanged("", "payments"))
            .When(new ChangeComponent("fax")).ThenRefused(TicketRefusal.UnlistedComponent)
            .When(new ChangeComponent("")).Then(new TicketEvent.ComponentChanged("payments", ""));

        Open(settings, Some.Opening() with { Component = "nonsense" }).Refusal!.Code.ShouldBe(TicketRefusal.UnlistedComponent.Name);
        Open(settings, Some.Opening() with { Component = "nonsense", FollowsUp = new(new(Guid.Empty), new(1000)) }).Refusal.ShouldBeNull();
        Open(settings, Some.Opening() with { Component = "nonsense", Source = "zendesk:1" }).Refusal.ShouldBeNull();
        Open(settings with { OnlyListedComponents = false }, Some.Opening() with { Component = "nonsense" }).Refusal.ShouldBeNull();
    }

    private static TicketStory Story(TicketSettings settings) =>
        TicketStory.Opened(Some.Instant("2026-03-02 10:00"), Some.Opening(), Some.Terms(), Some.Rules with { Settings = settings });

    private static Decision<TicketEvent> Open(TicketSettings settings, OpenTicket command) => TicketDecider.Open(
        new Ticket.Unopened(), command, new(1001), Some.Terms(), Some.Rules with { Settings = settings }, Some.Instant("2026-03-02 10:00"));

    private static System.Collections.Immutable.ImmutableArray<ManagedComponent> Components(int count) => [.. Enumerable.Range(1, count).Select(at => new ManagedComponent($"part {at}", true))];
}
