using Firstline.Domain.Tickets;
using Firstline.Domain.Tickets.Automation;
using Firstline.Domain.Tickets.Fields;
using Firstline.Domain.Tickets.Lifecycle;
using Firstline.Domain.Tickets.Settings;
using Firstline.TestKit;

namespace Firstline.Domain.Tests.Tickets.Automation;

/// <summary>Statuses and fields of the desk's own, and laying aside, as actions.</summary>
public sealed class ActingByTheSettings
{
    private static readonly Guid Seed = Guid.Parse("0198a8f0-0000-7000-8000-000000000001");

    private static readonly TicketSettings Settings = TicketSettings.Usual with
    {
        Statuses = [.. StatusDefinition.Shipped, new("with-legal", "With legal", TicketStatus.WaitingOnThirdParty, true, 45), new("old", "Old", TicketStatus.Open, false, 90)],
        Fields = [Field("serial", FieldKind.Text), Field("seats", FieldKind.Number), Field("gone", FieldKind.Text) with { Active = false }],
    };

    private static readonly TicketRules Rules = Some.Rules with { Settings = Settings };

    private static FieldDefinition Field(string id, FieldKind kind) => new(id, id, kind, true, false, false, [], []);

    private static TicketStory Opened() => TicketStory.Opened(Some.Instant("2026-03-02 10:00"), Some.Opening(), Some.Terms(), Rules);

    private static RunActions Do(params TicketAction[] actions) => new(actions, Seed);

    private static IEnumerable<string> FaultsOf(params TicketAction[] actions) => ActionSettings.Faults(actions, Settings).Select(fault => fault.Field!);

    private static TicketAction Fill(string field, params string[] values) => new TicketAction.SetFields([new(field, values)]);

    [Fact]
    public void moves_to_a_status_of_the_desks_own()
    {
        var story = Opened().When(Do(new TicketAction.SetStatus("with-legal", null)));

        (story.Ticket.Status, story.Ticket.StatusId).ShouldBe((TicketStatus.WaitingOnThirdParty, "with-legal"));
    }

    [Fact]
    public void fills_and_clears_fields()
    {
        var story = Opened().When(Do(Fill("serial", "A-1"), Fill("seats", "3")));
        story.Ticket.Fields.Select(field => $"{field.Key}={field.Value.Text}").ShouldBe(["seats=3", "serial=A-1"]);

        story.When(Do(new TicketAction.SetFields([new("serial", null)])));
        story.Ticket.Fields.Keys.ShouldBe(["seats"]);
    }

    [Fact]
    public void lays_aside_for_a_time_from_when_it_is_done_and_takes_up_again()
    {
        var story = Opened().At("2026-03-02 11:00").When(Do(new TicketAction.LayAside(TimeSpan.FromHours(4), true, "Later.")));
        story.Ticket.Snooze.ShouldBe(new Snooze(Some.Instant("2026-03-02 11:00"), Some.Instant("2026-03-02 15:00"), true, "Later."));

        story.When(Do(new TicketAction.TakeUp()));
        story.Ticket.Snooze.ShouldBeNull();
    }

    [Fact]
    public void what_the_settings_have_is_sound() =>
        FaultsOf(new TicketAction.SetStatus("with-legal", null), new TicketAction.SetStatus("resolved", Resolution.Fixed), Fill("serial", "A-1"), Fill("seats", "3")).ShouldBeEmpty();

    [Fact]
    public void everything_that_they_do_not_have_is_told_at_once() =>
        FaultsOf(
                new TicketAction.SetStatus("nowhere", null), new TicketAction.SetStatus("old", null), new TicketAction.SetStatus("resolved", null), new TicketAction.SetStatus("open", Resolution.Fixed),
                Fill("nothing", "1"), Fill("gone", "1"), Fill("seats", "many"))
            .ShouldBe(
            [
                "actions[0].status", "actions[1].status", "actions[2].resolution", "actions[3].resolution", "actions[4].fields.nothing", "actions[5].fields.gone", "actions[6].fields.seats",
            ]);

    [Theory]
    [InlineData(null, false)]
    [InlineData(0.5, true)]
    [InlineData(527_041d, true)]
    public void nothing_is_laid_aside_for_good_or_for_a_blink(double? minutes, bool untilReply) =>
        ActionRules.Faults([new TicketAction.LayAside(minutes is { } some ? TimeSpan.FromMinutes(some) : null, untilReply, "")], new())
            .ShouldHaveSingleItem().Field.ShouldBe("actions[0].forMinutes");

    [Fact]
    public void rules_whose_actions_were_not_edited_keep_what_they_say()
    {
        AutomationRule stale = new("a", "A", [RuleOccasion.Opened], null, "", [new TicketAction.SetStatus("old", null)], false, true);

        RuleRules.Unfit(new() { Rules = [stale] }, new() { Rules = [stale with { Title = "B" }] }, Settings).ShouldBeNull();
        RuleRules.Unfit(new(), new() { Rules = [stale] }, Settings).ShouldNotBeNull().Faults!.Select(fault => fault.Field).ShouldBe(["rules[0].actions[0].status"]);
    }

    [Fact]
    public void a_rule_whose_status_was_turned_off_since_does_nothing_and_says_so()
    {
        AutomationRule rule = new("a", "A", [RuleOccasion.PriorityChanged], null, "", [new TicketAction.SetStatus("old", null)], false, true);
        var rules = Rules with { Automation = new(RuleBook.Of(new() { Rules = [rule] }, 7), Seed, 12, TemplateNames.None) };

        TicketStory.Opened(Some.Instant("2026-03-02 10:00"), Some.Opening(), Some.Terms(), rules).When(new ChangePriority(Priority.High))
            .New.OfType<TicketEvent.RuleRan>().ShouldHaveSingleItem().Refusal.ShouldBe(LifecycleRefusal.InactiveStatus.Name);
    }

    [Theory]
    [InlineData(RuleOccasion.FieldsChanged)]
    [InlineData(RuleOccasion.Snoozed)]
    [InlineData(RuleOccasion.Woken)]
    public void what_they_do_sets_triggers_off(RuleOccasion on)
    {
        var rules = Rules with { Automation = new(RuleBook.Of(new() { Rules = [new("a", "A", [on], null, "", [new TicketAction.AddTags(["seen"])], false, true)] }, 7), Seed, 12, TemplateNames.None) };

        TicketStory.Opened(Some.Instant("2026-03-02 10:00"), Some.Opening(), Some.Terms(), rules)
            .When(Do(Fill("serial", "A-1"), new TicketAction.LayAside(null, true, ""), new TicketAction.TakeUp())).Ticket.Tags.ShouldBe(["seen"]);
    }

    [Fact]
    public void another_status_of_the_same_category_is_a_change_of_the_status()
    {
        var rules = Rules with { Automation = new(RuleBook.Of(new() { Rules = [new("a", "A", [RuleOccasion.StatusChanged], null, "statusid:with-legal", [new TicketAction.AddTags(["seen"])], false, true)] }, 7), Seed, 12, TemplateNames.None) };

        TicketStory.Opened(Some.Instant("2026-03-02 10:00"), Some.Opening(), Some.Terms(), rules)
            .When(new WaitForAnswer(WaitingFor.ThirdParty)).When(new MoveToStatus("with-legal", null)).Ticket.Tags.ShouldBe(["seen"]);
    }

    [Fact]
    public void undo_puts_fields_back_and_tells_that_laying_aside_stays()
    {
        var story = Opened().When(new FillFields([new("serial", ["A-1"])])).When(Do(Fill("serial", "B-2"), Fill("seats", "3"), new TicketAction.LayAside(null, true, "")) with { Bulk = Seed });
        var (before, after, changes) = BulkUndo.Find([.. story.Facts.Select(fact => (fact.Fact, fact.At))], Seed).ShouldNotBeNull();

        BulkUndo.Stays(story.Ticket, before, after, changes).ShouldHaveSingleItem().ShouldContain("laid aside");
        story.When(new RestoreTicket(Seed, before, after));
        story.Ticket.Fields.Select(field => $"{field.Key}={field.Value.Text}").ShouldBe(["serial=A-1"]);
    }
}
