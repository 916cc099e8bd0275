using System.Collections.Immutable;
using System.Globalization;
using Firstline.Domain.Notifications;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Web.Http;
using Shapes = Firstline.Client.Notifications;

namespace Firstline.Web.Notifications;

/// <summary>Preferences and settings of notifications, read from requests and shaped for answers.</summary>
internal static class PreferenceShapes
{
    private const string Times = "HH:mm";

    public static NotificationPreferences Read(Fields fields) => new()
    {
        Kinds = [.. fields.List("kinds", ReadKind)],
        Zone = fields.OptionalText("zone") ?? "UTC",
        Quiet = [.. fields.List("quietHours", span => new QuietSpan([.. span.Choices<DayOfWeek>("days").Distinct()], Time(span, "from"), Time(span, "to")))],
        UrgentWaits = fields.Flag("urgentWaits", false),
        Digest = fields.OptionalObject("digest", ReadDigest),
        Email = fields.OptionalText("email") is { Length: > 0 } email ? email : null,
        Webhook = fields.OptionalText("webhook") is { Length: > 0 } webhook ? webhook : null,
    };

    public static NotificationSettings ReadSettings(Fields fields)
    {
        var usual = NotificationSettings.Usual;
        return new()
        {
            Kinds = [.. fields.List("kinds", ReadKind)],
            Digest = fields.OptionalObject("digest", ReadDigest),
            UrgentPatience = fields.OptionalNumber("urgentPatienceMinutes") ?? usual.UrgentPatience,
            Patience = fields.OptionalNumber("patienceMinutes") ?? usual.Patience,
            MostMessages = fields.OptionalNumber("messagesPerWindow") ?? usual.MostMessages,
            Window = fields.OptionalNumber("windowMinutes") ?? usual.Window,
            Singles = fields.OptionalNumber("singles") ?? usual.Singles,
            Attempts = fields.OptionalNumber("attempts") ?? usual.Attempts,
        };
    }

    public static Shapes.NotificationPreferences Of(Numbered<NotificationPreferences> view, NotificationSettings desk)
    {
        var own = view.Document;
        return new(
            view.Version, Of(own.Kinds), own.Zone,
            [.. own.Quiet.Select(span => new Shapes.QuietHours([.. span.Days.Select(Words<DayOfWeek>.Of)], Text(span.From), Text(span.To)))],
            own.UrgentWaits, Of(own.Digest), own.Email, own.Webhook, [.. own.Muted.Select(ticket => ticket.ToString())],
            Of([.. Enum.GetValues<NoticeKind>().Select(kind => own.Kinds.FirstOrDefault(chosen => chosen.Kind == kind) ?? new(kind, desk.Channels(kind)))]));
    }

    public static Shapes.NotificationSettings Of(Numbered<NotificationSettings> view)
    {
        var settings = view.Document;
        return new(
            view.Version, null, Of(settings.Kinds), Of(settings.Digest), settings.UrgentPatience, settings.Patience, settings.MostMessages, settings.Window, settings.Singles, settings.Attempts);
    }

    private static KindChannels ReadKind(Fields kind) => new(kind.Choice<NoticeKind>("kind"), [.. kind.Choices<NotifyChannel>("channels")]);

    private static Digest ReadDigest(Fields digest) => digest.Choice<DigestKind>("kind") switch
    {
        DigestKind.Every => new(DigestKind.Every, digest.Number("minutes")),
        DigestKind.Daily => new(DigestKind.Daily, 0, Time(digest, "at")),
        _ => Digest.AtOnce,
    };

    private static TimeOnly Time(Fields fields, string field)
    {
        if (TimeOnly.TryParseExact(fields.Text(field), Times, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
        {
            return time;
        }

        fields.Fault(field, $"{field} must be a time such as 08:30.");
        return default;
    }

    private static Shapes.KindChannels[] Of(ImmutableArray<KindChannels> kinds) =>
        [.. kinds.Select(kind => new Shapes.KindChannels(Words<NoticeKind>.Of(kind.Kind), [.. kind.Channels.Select(Words<NotifyChannel>.Of)]))];

    private static Shapes.Digest? Of(Digest? digest) => digest is null ? null : new(
        Words<DigestKind>.Of(digest.Kind), digest.Kind == DigestKind.Every ? digest.Minutes : null, digest.Kind == DigestKind.Daily ? Text(digest.At) : null);

    private static string Text(TimeOnly time) => time.ToString(Times, CultureInfo.InvariantCulture);
}
