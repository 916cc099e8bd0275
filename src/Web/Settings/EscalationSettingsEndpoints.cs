using Firstline.Domain.Tickets.Escalating;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Web.Http;
using EscalationSettingsDocument = Firstline.Client.Settings.EscalationSettings;
using OutbreaksShape = Firstline.Client.Settings.EscalationOutbreaks;
using PatienceShape = Firstline.Client.Settings.EscalationPatience;
using TemplateShape = Firstline.Client.Settings.EscalationTemplate;

namespace Firstline.Web.Settings;

/// <summary>The settings of escalations over REST. Faults of shape are noted in the fields; what sound settings are, the domain knows.</summary>
internal static class EscalationSettingsEndpoints
{
    private const double MostHours = 1_000_000;

    public static void MapEscalationSettings(this RouteGroupBuilder api) => api.MapDocument<EscalationSettings, EscalationSettingsDocument>(new(
        "/settings/escalations",
        "EscalationSettings",
        "the settings of escalations",
        "Ladders go by it from their next step on; what was decided before stays.",
        grains => grains.EscalationSettings(),
        Read,
        Of,
        Answers.Json.EscalationSettings));

    private static EscalationSettings Read(Fields fields)
    {
        var usual = EscalationSettings.Usual;
        return new()
        {
            SecurityIncidentLevel = fields.OptionalNumber("securityIncidentLevel") ?? usual.SecurityIncidentLevel,
            DataLossLevel = fields.OptionalNumber("dataLossLevel") ?? usual.DataLossLevel,
            SeveralCustomersLevel = fields.OptionalNumber("severalCustomersLevel") ?? usual.SeveralCustomersLevel,
            RemindersAtTheTop = fields.OptionalNumber("remindersAtTheTop") ?? usual.RemindersAtTheTop,
            ReviewFromLevel = fields.OptionalNumber("reviewFromLevel") ?? usual.ReviewFromLevel,
            ReviewWithinDays = fields.OptionalNumber("reviewWithinDays") ?? usual.ReviewWithinDays,
            Patience = [.. fields.List("patience", level => new LevelPatience(level.Number("level"), Time(level.OptionalMeasure("idleHours"), TimeSpan.TicksPerHour)))],
            Communications = [.. fields.List("communications", template => new CommunicationTemplate(
                template.Choice<CommunicationKind>("kind"), template.Choice<CommunicationAudience>("audience"), template.Flag("automatic", false), template.Text("text")))],
            Outbreaks = fields.OptionalObject("outbreaks", outbreaks => new OutbreakSettings(
                outbreaks.Flag("active", true),
                Time(outbreaks.OptionalMeasure("windowMinutes"), TimeSpan.TicksPerMinute) ?? usual.Outbreaks.Window,
                outbreaks.OptionalNumber("customers") ?? usual.Outbreaks.Customers)) ?? usual.Outbreaks,
        };
    }

    private static EscalationSettingsDocument Of(Numbered<EscalationSettings> view) => new(
        view.Document.SecurityIncidentLevel,
        view.Document.DataLossLevel,
        view.Document.SeveralCustomersLevel,
        view.Document.RemindersAtTheTop,
        view.Document.ReviewFromLevel,
        view.Document.ReviewWithinDays,
        [.. view.Document.Patience.Select(patience => new PatienceShape(patience.Level, patience.Idle?.TotalHours))],
        [.. Enum.GetValues<CommunicationKind>().Select(view.Document.Communication).Select(template => new TemplateShape(
            Words<CommunicationKind>.Of(template.Kind), Words<CommunicationAudience>.Of(template.Audience), template.Automatic, template.Text))],
        new OutbreaksShape(view.Document.Outbreaks.Active, view.Document.Outbreaks.Window.TotalMinutes, view.Document.Outbreaks.Customers),
        view.Version);

    private static TimeSpan? Time(double? amount, long ticks) => amount is { } some ? TimeSpan.FromTicks((long)(Math.Clamp(some, -1, MostHours) * ticks)) : null;
}
