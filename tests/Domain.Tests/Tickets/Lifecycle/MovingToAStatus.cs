using Firstline.Domain.Sla;
using Firstline.Domain.Tickets;
using Firstline.Domain.Tickets.Lifecycle;
using Firstline.Domain.Tickets.Settings;
using Firstline.TestKit;

namespace Firstline.Domain.Tests.Tickets.Lifecycle;

public sealed class MovingToAStatus
{
    private static readonly TicketSettings Own = new()
    {
        Statuses =
        [
            .. StatusDefinition.Shipped,
            new("in-test", "In test", TicketStatus.Open, true, 25),
            new("on-hold", "On hold", TicketStatus.Open, false, 26),
            new("with-vendor", "With the vendor", TicketStatus.WaitingOnThirdParty, true, 5),
            new("asked", "Asked back", TicketStatus.WaitingOnCustomer, true, 31),
            new("shipped", "Shipped", TicketStatus.Resolved, true, 51),
            new("archived", "Archived", TicketStatus.Closed, true, 61),
            new("triage", "Triage", TicketStatus.New, true, 1),
        ],
    };

    [Fact]
    public void comes_to_the_usual_status_of_a_category_where_none_is_named()
    {
        var story = Story();
        story.Facts.Select(fact => fact.Fact).ShouldContain(new TicketEvent.StatusNamed("new", "triage"));
        (story.Ticket.Status, story.Ticket.StatusId).ShouldBe((TicketStatus.New, "triage"));

        story.When(new ContinueWork()).Then(new TicketEvent.StatusChanged(TicketStatus.New, TicketStatus.Open)).Ticket.StatusId.ShouldBe("open");
        story.When(new WaitForAnswer(WaitingFor.ThirdParty)).Then(
            new TicketEvent.StatusChanged(TicketStatus.Open, TicketStatus.WaitingOnThirdParty), new TicketEvent.StatusNamed("open", "with-vendor"));
    }

    [Fact]
    public void within_a_category_only_the_name_changes_and_no_clock_does() => Story().When(new ContinueWork())
        .When(new MoveToStatus("in-test", null)).Then(new TicketEvent.StatusNamed("open", "in-test")).ThenClocks()
        .When(new MoveToStatus("in-test", null)).Then()
        .When(new MoveToStatus("open", null)).Then(new TicketEvent.StatusNamed("in-test", "open"))
        .Ticket.OwnStatus.ShouldBeNull();

    [Fact]
    public void waits_by_the_rules_of_its_category()
    {
        var story = Story(new ResolutionPromise(Priority.Medium, TimeSpan.FromHours(40))).When(new ContinueWork());

        story.When(new MoveToStatus("asked", null)).Then(
            new TicketEvent.StatusChanged(TicketStatus.Open, TicketStatus.WaitingOnCustomer), new TicketEvent.StatusNamed("open", "asked")).ThenClocks(typeof(ClockEvent.Paused));
        story.When(new ReceiveMessage(Some.Message(), "Here it is.", Channel.Email)).Ticket.StatusId.ShouldBe("open");
    }

    [Fact]
    public void resolves_closes_and_reopens_by_the_rules_of_those_acts()
    {
        var story = Story();
        story.When(new MoveToStatus("shipped", Resolution.Fixed)).ThenRefused(TicketRefusal.CustomerIsWaiting)
            .When(new MoveToStatus("archived", null)).ThenRefused(TicketRefusal.NotResolved)
            .When(new ReplyToCustomer(Some.Message(), "Done.", Channel.Email))
            .When(new MoveToStatus("shipped", null)).ThenRefused(LifecycleRefusal.ResolutionMismatch)
            .When(new MoveToStatus("in-test", Resolution.Fixed)).ThenRefused(LifecycleRefusal.ResolutionMismatch)
            .When(new MoveToStatus("triage", null)).ThenRefused(LifecycleRefusal.NotNew);
        story.When(new MoveToStatus("shipped", Resolution.Fixed)).Ticket.ShouldSatisfyAllConditions(
            ticket => ticket.Status.ShouldBe(TicketStatus.Resolved), ticket => ticket.StatusId.ShouldBe("shipped"), ticket => ticket.Resolution.ShouldBe(Resolution.Fixed), ticket => ticket.ClosesAt.ShouldNotBeNull());

        story.When(new MoveToStatus("asked", null)).Ticket.ShouldSatisfyAllConditions(
            ticket => ticket.Status.ShouldBe(TicketStatus.WaitingOnCustomer), ticket => ticket.StatusId.ShouldBe("asked"), ticket => ticket.Reopenings.ShouldBe(1));
        story.When(new MoveToStatus("resolved", Resolution.Answered)).After(TimeSpan.FromDays(15)).When(new MoveToStatus("open", null)).ThenRefused(TicketRefusal.ReopenWindowOver)
            .When(new MoveToStatus("archived", null)).Ticket.StatusId.ShouldBe("archived");
        story.When(new MoveToStatus("archived", null)).Then()
            .When(new MoveToStatus("closed", null)).ThenRefused(TicketRefusal.IsClosed)
            .When(new MoveToStatus("open", null)).ThenRefused(TicketRefusal.IsClosed);
    }

    [Fact]
    public void to_one_that_is_unknown_or_inactive_is_refused() => Story()
        .When(new MoveToStatus("nonsense", null)).ThenRefused(LifecycleRefusal.NoSuchStatus)
        .When(new MoveToStatus("on-hold", null)).ThenRefused(LifecycleRefusal.InactiveStatus);

    [Fact]
    public void statuses_are_sound_with_an_active_one_in_each_category_at_most_a_hundred()
    {
        TicketSettingsRules.Broken(Own).ShouldBeNull();
        var faults = TicketSettingsRules.Broken(Own with
        {
            Statuses = [new("Open!", "", TicketStatus.Open, true, -1), new("closed", "Closed", TicketStatus.Open, true, 1), new("closed", "Closed", TicketStatus.Closed, false, 1)],
        })!.Faults!.Select(fault => fault.Field).ToList();
        faults.ShouldBe(
            ["statuses[0].id", "statuses[0].name", "statuses[0].order", "statuses[1].category", "statuses[2].id", "statuses", "statuses", "statuses", "statuses", "statuses"]);
        TicketSettingsRules.Broken(Own with { Statuses = Many(StatusRules.Most) }).ShouldBeNull();
        TicketSettingsRules.Broken(Own with { Statuses = Many(StatusRules.Most + 1) })!.Faults!.ShouldHaveSingleItem().Field.ShouldBe("statuses");
    }

    private static System.Collections.Immutable.ImmutableArray<StatusDefinition> Many(int count) =>
        [.. StatusDefinition.Shipped, .. Enumerable.Range(7, count - 6).Select(at => new StatusDefinition($"s-{at}", $"S {at}", TicketStatus.Open, true, at))];

    private static TicketStory Story(params ResolutionPromise[] promises) => TicketStory.Opened(
        Some.Instant("2026-03-02 10:00"), Some.Opening(), Some.Terms(resolution: promises), Some.Rules with { Settings = Own });
}
