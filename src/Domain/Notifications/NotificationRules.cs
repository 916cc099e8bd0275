using System.Collections.Immutable;
using System.Globalization;
using Firstline.Domain.Calendars;
using Firstline.Domain.Kernel;

namespace Firstline.Domain.Notifications;

/// <summary>What sound preferences and settings of notifications are.</summary>
internal static class NotificationRules
{
    public const int MostQuiet = 50;
    public const int MostMuted = 500;
    public const int LongestAddress = 500;

    private const int MostMinutes = 24 * 60;
    private const int MostMessages = 1_000;
    private const int MostAttempts = 20;

    /// <summary>Why preferences make no sense, with every fault; null when they do.</summary>
    public static Refusal? Broken(NotificationPreferences preferences)
    {
        var faults = new FaultList();
        Kinds(preferences.Kinds, faults);
        faults.Unless(WallTime.Knows(preferences.Zone), "zone", "zone must be a zone of the IANA database, such as Europe/Berlin.");
        Look(preferences.Digest, faults);
        faults.Unless(preferences.Quiet.Length <= MostQuiet, "quietHours", $"{preferences.Quiet.Length:N0} quiet hours are more than {MostQuiet}.");
        foreach (var (i, span) in preferences.Quiet.Take(MostQuiet).Index())
        {
            faults.Unless(span.Days.Length > 0, string.Create(CultureInfo.InvariantCulture, $"quietHours[{i}].days"), "Quiet hours begin on at least one day.");
        }

        faults.Unless(preferences.Email is null || IsMail(preferences.Email), "email", $"email must be one mail address of at most {LongestAddress} characters.");
        faults.Unless(
            preferences.Webhook is null || IsWebhook(preferences.Webhook), "webhook",
            $"webhook must be an address that begins with https://, of at most {LongestAddress} characters, without a user in it. On this machine http:// is taken as well.");
        return faults.Refusal(NoticeRefusal.Unsound);
    }

    /// <summary>Why settings make no sense, with every fault; null when they do.</summary>
    public static Refusal? Broken(NotificationSettings settings)
    {
        var faults = new FaultList();
        Kinds(settings.Kinds, faults);
        Look(settings.Digest, faults);
        Within(settings.UrgentPatience, 0, MostMinutes, "urgentPatienceMinutes", faults);
        Within(settings.Patience, 0, MostMinutes, "patienceMinutes", faults);
        Within(settings.MostMessages, 1, MostMessages, "messagesPerWindow", faults);
        Within(settings.Window, 1, MostMinutes, "windowMinutes", faults);
        Within(settings.Singles, 0, MostMessages, "singles", faults);
        Within(settings.Attempts, 1, MostAttempts, "attempts", faults);
        return faults.Refusal(DocumentRefusal.Unsound);
    }

    public static Decision<NotificationPreferencesEvent> Mute(NotificationPreferences known, TicketId ticket) =>
        known.Muted.Contains(ticket) ? Decision<NotificationPreferencesEvent>.Nothing
        : known.Muted.Length >= MostMuted ? NoticeRefusal.TooManyMuted.Because($"{MostMuted} tickets are muted already.", "ticket")
        : new NotificationPreferencesEvent.Muted(ticket);

    public static Decision<NotificationPreferencesEvent> Unmute(NotificationPreferences known, TicketId ticket) =>
        known.Muted.Contains(ticket) ? new NotificationPreferencesEvent.Unmuted(ticket) : Decision<NotificationPreferencesEvent>.Nothing;

    private static void Kinds(ImmutableArray<KindChannels> kinds, FaultList faults)
    {
        foreach (var (i, chosen) in kinds.Index())
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"kinds[{i}]");
            faults.Unless(kinds.Take(i).All(before => before.Kind != chosen.Kind), $"{place}.kind", "A kind is listed once.");
            faults.Unless(chosen.Channels.Distinct().Count() == chosen.Channels.Length, $"{place}.channels", "A channel is listed once for a kind.");
        }
    }

    private static void Look(Digest? digest, FaultList faults)
    {
        if (digest is { Kind: DigestKind.Every })
        {
            Within(digest.Minutes, 1, MostMinutes, "digest.minutes", faults);
        }
    }

    private static void Within(int value, int least, int most, string field, FaultList faults) =>
        faults.Unless(value >= least && value <= most, field, $"{field} must be between {least} and {most:N0}.");

    private static bool IsMail(string text) =>
        text.Length <= LongestAddress && text.IndexOf('@', StringComparison.Ordinal) is > 0 and var at && at == text.LastIndexOf('@') && at < text.Length - 1
        && !text.Any(letter => char.IsWhiteSpace(letter) || char.IsControl(letter) || letter is '<' or '>' or ',' or ';' or '"' or '(' or ')');

    private static bool IsWebhook(string text) =>
        text.Length <= LongestAddress && Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.UserInfo.Length == 0
        && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback));
}
