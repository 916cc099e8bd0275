using Firstline.Client.Settings;
using Firstline.Client.Tickets.Automation;
using Firstline.Web.Client.Shared;

namespace Firstline.Web.Client.Administration;

/// <summary>The drafts of what administrators choose for tickets; they live as long as the page, so that one can look elsewhere meanwhile.</summary>
public sealed class Drafts(DeskSession session)
{
    /// <summary>Statuses, fields and the matrix.</summary>
    public DocumentDraft<TicketSettings> Settings { get; } = new(new(
        () => session.Desk.TicketSettings(),
        (settings, note, version) => session.Desk.PutTicketSettings(settings with { Note = note.Length == 0 ? null : note }, version),
        () => session.Desk.TicketSettingsVersions(),
        version => session.Desk.TicketSettings(version),
        settings => settings.Version,
        SettingsLook.Faults));

    /// <summary>Triggers and automations.</summary>
    public DocumentDraft<RuleDocument> Rules { get; } = new(new(
        () => session.Automation.Rules(),
        (rules, note, version) => session.Automation.PutRules(rules with { Note = note.Length == 0 ? null : note }, version),
        () => session.Automation.RuleVersions(),
        version => session.Automation.Rules(version),
        rules => rules.Version,
        RulesLook.Faults));
}
