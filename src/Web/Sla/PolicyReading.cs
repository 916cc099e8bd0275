using System.Collections.Immutable;
using Firstline.Domain.Customers;
using Firstline.Domain.Kernel;
using Firstline.Domain.Sla;
using Firstline.Domain.Tickets;
using Firstline.Web.Http;

namespace Firstline.Web.Sla;

/// <summary>Reads policies. Faults of shape are noted in the fields; what a sound policy is, the domain knows.</summary>
internal sealed class PolicyReading
{
    private const double MostHours = 24 * 3_660;
    private readonly CalendarReading _calendars = new();

    private static readonly ImmutableArray<ClockPause> UsualPauses =
    [
        new(ClockKind.Resolution, TicketStatus.WaitingOnCustomer), new(ClockKind.StatusUpdate, TicketStatus.WaitingOnCustomer),
    ];

    /// <summary>The first rule that an interval breaks.</summary>
    public Refusal? Refusal => _calendars.Refusal;

    /// <summary>A policy; its version is given when it is published.</summary>
    public SlaPolicy Read(Fields fields)
    {
        _ = fields.OptionalNumber("version");
        _ = fields.OptionalNumber("applied");
        return new(
            0,
            fields.Text("zone"),
            [.. fields.List("rules", Rule)],
            [.. fields.List("calendars", _calendars.Read)],
            fields.OptionalObject("hours", Hours) is { } hours ? [.. hours] : [],
            [.. fields.List("levels", Level)],
            fields.Number("criticalLevel"),
            HoursOf(fields, "reopenWindowHours"));
    }

    private static SlaRule Rule(Fields fields)
    {
        var warnings = fields.OptionalObject("warnings", known => new Warnings(known.Measure("atRisk"), known.Measure("critical"))) ?? Warnings.Usual;
        return new(
            fields.Text("id"),
            fields.Text("name"),
            fields.Flag("default", false),
            fields.OptionalObject("when", When) ?? new(),
            [.. fields.List("targets", Target)],
            warnings.AtRisk,
            warnings.Critical,
            fields.Has("pauses") ? [.. fields.List("pauses", pause => new ClockPause(pause.Choice<ClockKind>("clock"), pause.Choice<TicketStatus>("status")))] : UsualPauses,
            OptionalHours(fields, "recoveryHours"))
        {
            ApprovalPauses = fields.Choices<ClockKind>("approvalPauses") is { Count: > 0 } held ? held : null,
        };
    }

    private sealed record Warnings(double AtRisk, double Critical)
    {
        public static Warnings Usual { get; } = new(0.75, 0.90);
    }

    private static RuleConditions When(Fields when) => new(
        [.. when.Choices<Tier>("tiers")],
        [.. when.Choices<Priority>("priorities")],
        [.. when.Choices<Category>("categories")],
        [.. when.Choices<Channel>("channels")],
        [.. when.Texts("components")],
        [.. when.Texts("tags")]);

    private static ClockTarget Target(Fields target) => new(
        target.Choice<ClockKind>("clock"), target.OptionalChoice<Priority>("priority"), target.OptionalNumber("level"), HoursOf(target, "withinHours"), target.Flag("aroundTheClock", false));

    private static List<TierHours> Hours(Fields hours) =>
        [new(Tier.Standard, hours.Text("standard")), new(Tier.Premium, hours.Text("premium")), new(Tier.Enterprise, hours.Text("enterprise"))];

    private static LevelPromise Level(Fields level) => new(
        level.Number("level"), level.Text("name"), level.Text("team"), HoursOf(level, "remindAfterHours"), HoursOf(level, "respondWithinHours"), level.Flag("aroundTheClock", false));

    private static TimeSpan HoursOf(Fields fields, string field) => Span(fields, field, fields.Measure(field));

    private static TimeSpan? OptionalHours(Fields fields, string field) => fields.OptionalMeasure(field) is { } hours ? Span(fields, field, hours) : null;

    private static TimeSpan Span(Fields fields, string field, double hours)
    {
        if (hours is >= 0 and <= MostHours)
        {
            return TimeSpan.FromTicks((long)Math.Round(hours * TimeSpan.TicksPerHour));
        }

        fields.Fault(field, $"{field} must be between 0 and {MostHours:0} hours.");
        return TimeSpan.Zero;
    }
}
