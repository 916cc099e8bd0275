using System.Text.Json;
using Firstline.Client;
using Firstline.Domain.Kernel;
using Firstline.Domain.Sla.Evaluation;
using Firstline.Web.Http;

namespace Firstline.Web.Sla;

/// <summary>Reads questions about promises.</summary>
internal static class EvaluationReading
{
    private const string Pair = "[\"2026-03-02T10:00:00Z\", \"2026-03-02T11:00:00Z\"]";

    /// <summary>The question, or the problem with it.</summary>
    public static SlaQuestion? Read(JsonElement whole, RecentCalendars calendars, out Problem? problem)
    {
        if (whole.ValueKind != JsonValueKind.Object)
        {
            problem = Problems.Body(ApiProblem.InvalidRequest, "A question must be a JSON object.", [new("", "A question must be a JSON object.")]);
            return null;
        }

        var fields = Fields.Of(whole);
        var hours = new HoursReading(fields);
        var definition = hours.Read();
        var (start, end, target) = (fields.Instant("start"), fields.OptionalInstant("end"), Target(fields.OptionalAmount("targetSeconds")));
        var pauses = fields.OptionalPairs("pauses", Pair).Select(pair => new Pause(fields.AsInstant($"{pair.Field}[0]", pair.From), fields.AsInstant($"{pair.Field}[1]", pair.To))).ToList();
        if (fields.Faulty(out problem))
        {
            return null;
        }

        if (hours.Refusal is { } broken)
        {
            problem = Problems.Body(broken);
            return null;
        }

        if (!calendars.Of(definition).Holds(out var calendar, out var refusal))
        {
            problem = Problems.Body(Spelled(refusal));
            return null;
        }

        return new(calendar, start, target, end, PausedTime.Of(pauses));
    }

    private static TimeSpan? Target(decimal? seconds) => seconds switch
    {
        null => null,
        < 0 => TimeSpan.MinValue,
        { } amount when amount > (decimal)SlaEvaluation.LongestTarget.TotalSeconds => TimeSpan.MaxValue,
        { } amount => TimeSpan.FromTicks((long)decimal.Round(amount * TimeSpan.TicksPerSecond)),
    };

    private static Refusal Spelled(Refusal refusal) => refusal with
    {
        Field = refusal.Field switch
        {
            "zone" => "timezone",
            "week" => "weeklyHours",
            var field => field,
        },
    };
}
