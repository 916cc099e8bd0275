using System.Diagnostics;
using System.Text.Json;
using Firstline.Domain.Kernel;
using Firstline.Domain.Notifications;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Notifications;
using Firstline.Grains.Kernel;

namespace Firstline.Grains.Notifications;

/// <inheritdoc cref="INotificationPreferencesGrain"/>
internal sealed class NotificationPreferencesGrain(DeciderKit kit)
    : DeciderGrain<NotificationPreferences, NotificationPreferencesEvent, Numbered<NotificationPreferences>>(kit), INotificationPreferencesGrain
{
    protected override string Kind => "notification-preferences";

    protected override string Id => this.GetPrimaryKeyString();

    protected override NotificationPreferences Nothing => NotificationPreferences.Usual;

    public Task<Outcome<Numbered<NotificationPreferences>>> Choose(NotificationPreferences preferences, Asked asked) => Execute(
        asked, (_, _) => NotificationRules.Broken(preferences) is { } refusal ? refusal : new NotificationPreferencesEvent.Chosen(preferences with { Muted = [] }));

    public Task<Outcome<Numbered<NotificationPreferences>>> Mute(TicketId ticket, Asked asked) => Execute(asked, (known, _) => NotificationRules.Mute(known, ticket));

    public Task<Outcome<Numbered<NotificationPreferences>>> Unmute(TicketId ticket, Asked asked) => Execute(asked, (known, _) => NotificationRules.Unmute(known, ticket));

    public Task<Numbered<NotificationPreferences>> View() => Task.FromResult(ViewOf(State, Version));

    protected override NotificationPreferences Evolve(NotificationPreferences state, NotificationPreferencesEvent fact, DateTimeOffset at) => NotificationPreferences.Evolve(state, fact);

    protected override string Write(NotificationPreferences state) => JsonSerializer.Serialize(state, StateJson.Default.NotificationPreferences);

    protected override NotificationPreferences Read(string snapshot) => JsonSerializer.Deserialize(snapshot, StateJson.Default.NotificationPreferences)!;

    protected override Numbered<NotificationPreferences> ViewOf(NotificationPreferences state, long version) => new(version, state);

    protected override void Tell(IReadOnlyList<Stamped<NotificationPreferencesEvent>> facts, long position) =>
        GrainFactory.Notifier(new(Id)).Prefer(new(Version, State)).Ignore();
}

/// <inheritdoc cref="INotificationSettingsGrain"/>
internal sealed class NotificationSettingsGrain(DeciderKit kit, Shelf<NotificationSettings> shelf)
    : DocumentGrain<NotificationSettings, NotificationSettingsEvent>(kit, shelf), INotificationSettingsGrain
{
    /// <summary>How the log names the settings.</summary>
    public const string EntityKind = "notification-settings";

    protected override Refusal? Broken(NotificationSettings draft) => NotificationRules.Broken(draft);

    protected override NotificationSettingsEvent Published(NotificationSettings document, string note) => new NotificationSettingsEvent.Published(document, note);

    protected override (NotificationSettings Document, string Note) Told(NotificationSettingsEvent fact) => fact is NotificationSettingsEvent.Published published
        ? (published.Settings, published.Note)
        : throw new UnreachableException($"{fact} is not folded.");
}
