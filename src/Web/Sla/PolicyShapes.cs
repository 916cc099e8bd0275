using Firstline.Client.Sla;
using Firstline.Domain.Customers;
using Firstline.Domain.Kernel;
using Firstline.Domain.Sla;
using Firstline.Domain.Tickets;
using Firstline.Grains.Interfaces.Sla;
using Firstline.Web.Http;

namespace Firstline.Web.Sla;

/// <summary>Policies as the public shapes.</summary>
internal static class PolicyShapes
{
    public static PolicyDocument Of(SlaPolicyView view) => new(
        view.Policy.Zone,
        [.. view.Policy.Rules.Select(Of)],
        [.. view.Policy.Calendars.Select(CalendarShapes.Of)],
        new(view.Policy.CalendarOf(Tier.Standard), view.Policy.CalendarOf(Tier.Premium), view.Policy.CalendarOf(Tier.Enterprise)),
        [.. view.Policy.Levels.Select(level => new PolicyLevel(
            level.Level, level.Name, level.Team, level.RemindAfter.TotalHours, level.RespondWithin.TotalHours, level.AroundTheClock))],
        view.Policy.CriticalLevel,
        view.Policy.ReopenWindow.TotalHours,
        view.Policy.Version,
        view.Applied);

    public static PolicyEdition Of(SlaPolicyEdition edition) => new(
        edition.Version, edition.At, new(Words<WhoKind>.Of(edition.By.Kind), edition.By.Id, edition.By.Name), edition.Note, edition.AppliedAt, edition.Tickets);

    public static PolicyPreview Of(SlaPreview preview) => new(
        preview.Open, preview.Touched, preview.Breached, preview.Relieved,
        [.. preview.Examples.Select(example => new PreviewedClock(
            example.Ticket.ToString(), example.Number.ToString(), example.Subject, Words<ClockKind>.Of(example.Clock), example.DueNow, example.DueThen, example.Breaches))]);

    private static PolicyRule Of(SlaRule rule) => new(
        rule.Id,
        rule.Name,
        [.. rule.Targets.Select(target => new PolicyTarget(
            Words<ClockKind>.Of(target.Clock), target.Within.TotalHours, Words<Priority>.Of(target.Priority), target.Level, target.AroundTheClock))],
        rule.IsDefault,
        rule.When.MatchEverything() ? null : Of(rule.When),
        new(rule.AtRiskFraction, rule.CriticalFraction),
        [.. rule.Pauses.Select(pause => new PolicyPause(Words<ClockKind>.Of(pause.Clock), Words<TicketStatus>.Of(pause.Status)))],
        rule.Recovery?.TotalHours)
    {
        ApprovalPauses = rule.ApprovalPauses is { } held ? [.. held.Select(Words<ClockKind>.Of)] : null,
    };

    private static PolicyConditions Of(RuleConditions when) => new(
        Some(when.Tiers.Select(Words<Tier>.Of)),
        Some(when.Priorities.Select(Words<Priority>.Of)),
        Some(when.Categories.Select(Words<Category>.Of)),
        Some(when.Channels.Select(Words<Channel>.Of)),
        Some(when.Components),
        Some(when.Tags));

    private static IReadOnlyList<string>? Some(IEnumerable<string> words) => words.Any() ? [.. words] : null;
}
