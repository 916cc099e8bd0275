using System.Text.Json;
using Firstline.Client.Sla;
using Firstline.Domain.Sla.Evaluation;
using Firstline.Web.Http;
using Firstline.Web.Http.Documents;
using Firstline.Web.Identity;

namespace Firstline.Web.Sla;

/// <summary>Checking contracts: when something is due, and why. Asks nobody and changes nothing.</summary>
internal static class EvaluateEndpoints
{
    private const int LargestBody = 16 * 1_048_576;
    private const int MostSegmentsInABatch = 500_000;

    private const string Example = """
        {
          "timezone": "Europe/Berlin",
          "weeklyHours": { "mon": [["09:00", "17:00"]], "tue": [["09:00", "17:00"]], "wed": [["09:00", "17:00"]], "thu": [["09:00", "17:00"]], "fri": [["09:00", "12:00"], ["13:00", "16:00"]] },
          "holidays": ["2026-12-25"],
          "specialDays": { "2026-12-24": [["09:00", "12:00"]] },
          "breaks": { "2026-12-23": [["12:00", "13:00"]] },
          "start": "2026-12-23T10:30:00+01:00",
          "targetSeconds": 28800,
          "pauses": [["2026-12-23T15:00:00+01:00", "2026-12-24T10:00:00+01:00"]]
        }
        """;

    public static void MapEvaluation(this RouteGroupBuilder api) => api.MapPost("/sla/evaluate", Evaluate)
        .WithMetadata(OnlyReads.Mark)
        .WithTags("Promises")
        .Named(
            "EvaluateSla",
            "Check a contract",
            "Deadline, elapsed time and segments for opening hours of your own. With targetSeconds it answers the deadline, with end the elapsed time, with both both, with neither only the next opening. "
            + "Nothing is changed, so a key that may only read may ask. "
            + FormattableString.Invariant($"A list of up to {EvaluationRequest.MostInABatch:N0} questions is answered by a list in the same order, in which a wrong question has a problem for its answer. ")
            + FormattableString.Invariant($"An answer tells its first {SlaEvaluation.MostSegments:N0} segments, a batch {MostSegmentsInABatch:N0} in all; segmentsTruncated says when there are more. A body may have 16 MiB."))
        .Accepts<EvaluationRequest>("application/json")
        .Gives<Evaluation>().Refuses(400, 413, 415)
        .AlsoInBatches(EvaluationRequest.MostInABatch)
        .Example(Example);

    private static async Task<IResult> Evaluate(HttpContext http, RecentCalendars calendars)
    {
        var (whole, unreadable) = await Body.ReadAny(http, LargestBody);
        if (unreadable is not null)
        {
            return unreadable;
        }

        if (whole.ValueKind == JsonValueKind.Array)
        {
            return whole.GetArrayLength() <= EvaluationRequest.MostInABatch
                ? Answers.Of(Batch(whole, calendars), Answers.Json.IReadOnlyListEvaluation)
                : Problems.Of(EvaluationRefusal.TooManyQuestions.Because(
                    $"At most {EvaluationRequest.MostInABatch:N0} questions are answered at once; these are {whole.GetArrayLength():N0}."));
        }

        var answer = Answer(whole, calendars, SlaEvaluation.MostSegments);
        return answer.Problem is { } problem ? Problems.Of(problem) : Answers.Of(answer, Answers.Json.Evaluation);
    }

    private static List<Evaluation> Batch(JsonElement whole, RecentCalendars calendars)
    {
        var (answers, left) = (new List<Evaluation>(whole.GetArrayLength()), MostSegmentsInABatch);
        foreach (var item in whole.EnumerateArray())
        {
            answers.Add(Answer(item, calendars, Math.Min(left, SlaEvaluation.MostSegments)));
            left -= answers[^1].Segments?.Count ?? 0;
        }

        return answers;
    }

    private static Evaluation Answer(JsonElement item, RecentCalendars calendars, int mostSegments) =>
        EvaluationReading.Read(item, calendars, out var problem) is not { } question ? new(Problem: problem)
        : SlaEvaluation.Of(question, mostSegments).Holds(out var answer, out var refusal) ? EvaluationShapes.Of(answer)
        : new(Problem: EvaluationShapes.Of(refusal));
}
