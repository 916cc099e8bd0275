using Firstline.Domain.Tickets;
using Firstline.Domain.Tickets.Automation;
using Firstline.TestKit;

namespace Firstline.Domain.Tests.Tickets.Automation;

public sealed class RunningActions
{
    private static readonly Guid Seed = Guid.Parse("0198a8f0-0000-7000-8000-000000000001");

    private static TicketStory Opened() => TicketStory.Opened("2026-03-02 10:00");

    private static RunActions Do(params TicketAction[] actions) => new(actions, Seed);

    [Fact]
    public void does_all_of_them_in_one_decision()
    {
        var story = Opened().When(new RunActions(
            [new TicketAction.SetPriority(Priority.High), new TicketAction.AddTags(["vip", "gold"]), new TicketAction.MoveTo(new("billing"))], Seed, new("calm-down", 3, "Calm down")));

        story.New.First().ShouldBe(new TicketEvent.MacroApplied("calm-down", 3, "Calm down"));
        (story.Ticket.Priority, story.Ticket.Team).ShouldBe((Priority.High, new("billing")));
        story.Ticket.Tags.ShouldBe(["gold", "vip"]);
    }

    [Fact]
    public void does_nothing_when_one_cannot_be()
    {
        var story = Opened().When(Do(new TicketAction.SetPriority(Priority.High), new TicketAction.Resolve(Resolution.Fixed)));

        story.ThenRefused(TicketRefusal.CustomerIsWaiting);
        story.Ticket.Priority.ShouldBe(Priority.Medium);
    }

    [Fact]
    public void names_the_action_that_cannot_be() =>
        TicketDecider.Decide(Opened().Ticket, Do(new TicketAction.Continue(), new TicketAction.Resolve(Resolution.Fixed)), Some.Rules, Some.Instant("2026-03-02 10:05"))
            .Refusal.ShouldNotBeNull().Field.ShouldBe("actions[1]");

    [Fact]
    public void a_later_action_sees_what_an_earlier_one_did() =>
        Opened().When(Do(new TicketAction.Reply("Done.", Channel.Email), new TicketAction.Resolve(Resolution.Fixed)))
            .New.OfType<TicketEvent.Resolved>().ShouldHaveSingleItem().How.ShouldBe(Resolution.Fixed);

    [Fact]
    public void what_changes_nothing_records_nothing_not_even_the_macro() =>
        Opened().When(new RunActions([new TicketAction.SetPriority(Priority.Medium), new TicketAction.RemoveTags(["vip"])], Seed, new("calm-down", 1, "Calm down"))).Then();

    [Fact]
    public void texts_are_filled_in_and_kept_beside_the_facts()
    {
        var names = TemplateNames.None with { Me = "Noor", Customer = "Acme" };
        var decision = TicketDecider.Decide(
            Opened().Ticket,
            new RunActions([new TicketAction.Reply("Hello {{contact.name|there}} of {{ customer.name }}, {{agent.name|we}} look at {{ticket.number}}. {{me.name}}", Channel.Email)], Seed, null, names),
            Some.Rules, Some.Instant("2026-03-02 10:05"));

        var text = decision.Texts.ShouldHaveSingleItem();
        text.Text.ShouldBe("Hello Ann of Acme, we look at FL-1001. Noor");
        decision.Events.OfType<TicketEvent.Replied>().ShouldHaveSingleItem().Message.ShouldBe(text.Id);
    }

    [Fact]
    public void a_placeholder_in_what_a_customer_wrote_is_never_filled_in()
    {
        var story = TicketStory.Opened(Some.Instant("2026-03-02 10:00"), Some.Opening(subject: "{{customer.name}} {{agent.name}}"), Some.Terms());

        var decision = TicketDecider.Decide(
            story.Ticket, new RunActions([new TicketAction.Note("{{ticket.subject}}")], Seed, null, TemplateNames.None with { Customer = "Acme" }), Some.Rules, Some.Instant("2026-03-02 10:05"));

        decision.Texts.ShouldHaveSingleItem().Text.ShouldBe("{{customer.name}} {{agent.name}}");
    }

    [Fact]
    public void what_comes_out_too_long_is_refused() =>
        TicketStory.Opened(Some.Instant("2026-03-02 10:00"), Some.Opening(subject: new string('x', 200)), Some.Terms())
            .When(Do(new TicketAction.Note(string.Concat(Enumerable.Repeat("{{ticket.subject}}", 2_000)) + new string('y', 10_000))))
            .ThenRefused(TicketRefusal.TextTooLong);

    [Theory]
    [InlineData("{{ticket.secret}}")]
    [InlineData("{{}}")]
    [InlineData("{{ticket.number")]
    [InlineData("Hello {{macro.other}}")]
    public void a_placeholder_that_does_not_exist_is_refused(string text) =>
        ActionRules.Fault([new TicketAction.Note(text)], new TicketLimits()).ShouldNotBeNull().Code.ShouldBe(AutomationRefusal.BadPlaceholder.Name);

    [Fact]
    public void every_fault_is_told_with_its_place() =>
        ActionRules.Faults([new TicketAction.Note(" "), new TicketAction.AddTags([]), new TicketAction.Reply("{{x}}", Channel.Email)], new TicketLimits())
            .Select(fault => fault.Field).ShouldBe(["actions[0].body", "actions[1].tags", "actions[2].body"]);

    [Fact]
    public void there_are_one_to_twenty()
    {
        var note = new TicketAction.Note("Once.");

        ActionRules.Fault([], new TicketLimits()).ShouldNotBeNull().Code.ShouldBe(AutomationRefusal.BadActions.Name);
        ActionRules.Fault([.. Enumerable.Repeat(note, 20)], new TicketLimits()).ShouldBeNull();
        ActionRules.Fault([.. Enumerable.Repeat(note, 21)], new TicketLimits()).ShouldNotBeNull().Code.ShouldBe(AutomationRefusal.BadActions.Name);
    }

    [Fact]
    public void their_texts_together_have_a_limit() =>
        ActionRules.Fault([new TicketAction.Note(new('x', 30_000)), new TicketAction.Note(new('x', 20_001))], new TicketLimits()).ShouldNotBeNull().Code.ShouldBe(AutomationRefusal.BadActions.Name);

    /// <summary>Macros that call themselves cannot exist: no action names a macro.</summary>
    [Fact]
    public void no_action_runs_a_macro() => typeof(TicketAction).GetNestedTypes()
        .SelectMany(action => action.GetProperties())
        .Where(part => part.PropertyType == typeof(MacroRef) || part.PropertyType == typeof(Macro) || part.Name.Contains("Macro", StringComparison.Ordinal) || typeof(IEnumerable<TicketAction>).IsAssignableFrom(part.PropertyType))
        .ShouldBeEmpty();

    [Fact]
    public void asking_again_would_write_the_same_messages() =>
        ActionRunner.IdOf(Seed, 3).ShouldBe(ActionRunner.IdOf(Seed, 3));
}
