using Firstline.Domain.Tickets;
using Firstline.Domain.Tickets.Automation;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Web.Http;
using Document = Firstline.Client.Tickets.Automation.RuleDocument;
using Shape = Firstline.Client.Tickets.Automation.Rule;

namespace Firstline.Web.Tickets.Automation;

/// <summary>Rules as requests spell them, and back.</summary>
internal static class RuleReading
{
    private static readonly TicketLimits Limits = new();

    public static AutomationRules Read(Fields fields) => new() { Rules = [.. fields.List("rules", Rule)] };

    public static AutomationRule Rule(Fields rule)
    {
        return new(
            rule.Text("id"), rule.Text("title").Trim(), [.. rule.Choices<RuleOccasion>("on").Distinct()],
            rule.OptionalMinutes("forMinutes"), rule.OptionalText("condition") ?? "", [.. rule.Actions(Limits)], rule.Flag("stop", false), rule.Flag("active", true));
    }

    public static Document Of(Numbered<AutomationRules> view) => new([.. view.Document.Rules.Select(Of)], view.Version);

    private static Shape Of(AutomationRule rule) => new(
        rule.Id, rule.Title, [.. rule.Actions.Select(ActionShapes.Of)], rule.Condition, rule.On.IsEmpty ? null : [.. rule.On.Select(Words<RuleOccasion>.Of)],
        rule.For?.TotalMinutes, rule.Stop, rule.Active);
}
