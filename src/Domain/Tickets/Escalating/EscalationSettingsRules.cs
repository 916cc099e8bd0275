using System.Collections.Immutable;
using Firstline.Domain.Escalations;
using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets.Automation;

namespace Firstline.Domain.Tickets.Escalating;

/// <summary>What sound settings of escalations are. Every fault is told at once, by its place in the document.</summary>
internal static class EscalationSettingsRules
{
    public const int LongestText = 10_000;
    public const int MostReminders = 50;
    public const int MostReviewDays = 60;
    public const int MostCustomers = 100;

    public static readonly TimeSpan LongestPatience = TimeSpan.FromDays(366);
    public static readonly TimeSpan ShortestPatience = TimeSpan.FromMinutes(1);
    public static readonly TimeSpan LongestWindow = TimeSpan.FromHours(24);

    /// <summary>Why a draft cannot come into force, or null.</summary>
    public static Refusal? Broken(EscalationSettings draft)
    {
        var faults = new FaultList();
        Level(draft.SecurityIncidentLevel, "securityIncidentLevel", faults);
        Level(draft.DataLossLevel, "dataLossLevel", faults);
        Level(draft.SeveralCustomersLevel, "severalCustomersLevel", faults);
        Level(draft.ReviewFromLevel, "reviewFromLevel", faults);
        Between(draft.RemindersAtTheTop, 0, MostReminders, "remindersAtTheTop", faults);
        Between(draft.ReviewWithinDays, 1, MostReviewDays, "reviewWithinDays", faults);
        Patience(draft.Patience, faults);
        Communications(draft.Communications, faults);
        Between(draft.Outbreaks.Customers, 2, MostCustomers, "outbreaks.customers", faults);
        faults.Unless(
            draft.Outbreaks.Window >= TimeSpan.FromMinutes(1) && draft.Outbreaks.Window <= LongestWindow, "outbreaks.windowMinutes", $"outbreaks.windowMinutes must be from 1 to {LongestWindow.TotalMinutes:0}.");
        return faults.Refusal(DocumentRefusal.Unsound);
    }

    private static void Patience(ImmutableArray<LevelPatience> patience, FaultList faults)
    {
        for (var at = 0; at < patience.Length; at++)
        {
            var (level, idle) = patience[at];
            Level(level, $"patience[{at}].level", faults);
            faults.Unless(patience.Take(at).All(earlier => earlier.Level != level), $"patience[{at}].level", $"Level {level} is there twice.");
            faults.Unless(
                idle is null || (idle >= ShortestPatience && idle <= LongestPatience), $"patience[{at}].idleHours", $"idleHours must be from 1 minute to {LongestPatience.TotalHours:0} hours.");
        }
    }

    private static void Communications(ImmutableArray<CommunicationTemplate> templates, FaultList faults)
    {
        for (var at = 0; at < templates.Length; at++)
        {
            var (template, place) = (templates[at], $"communications[{at}]");
            faults.Unless(templates.Take(at).All(earlier => earlier.Kind != template.Kind), $"{place}.kind", $"{template.Kind} is there twice.");
            faults.Unless(!string.IsNullOrWhiteSpace(template.Text) && template.Text.Length <= LongestText, $"{place}.text", $"{place}.text must have 1 to {LongestText:N0} characters.");
            faults.Unless(
                template is not { Kind: CommunicationKind.StatusUpdate, Automatic: true }, $"{place}.automatic", "A status update is a person's; the desk cannot send it by itself.");
            if (Template.Fault(template.Text, $"{place}.text") is { } wrong)
            {
                faults.Unless(false, $"{place}.text", wrong.Sentence);
            }
        }
    }

    private static void Level(int level, string field, FaultList faults) => Between(level, EscalationLevels.First, EscalationLevels.Last, field, faults);

    private static void Between(int value, int least, int most, string field, FaultList faults) =>
        faults.Unless(value >= least && value <= most, field, $"{field} must be from {least} to {most}.");
}
