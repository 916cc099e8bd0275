using Firstline.Client.Sla;

namespace Firstline.Client;

/// <summary>Promises: reports, contracts to check, the policy and its calendars, trials of changes.</summary>
public sealed partial class DeskClient
{
    /// <summary>When something is due, how much of its time is spent, and why.</summary>
    public Task<Evaluation> Evaluate(EvaluationRequest request, CancellationToken stop = default) =>
        Send(HttpMethod.Post, $"{Root}/sla/evaluate", request, Json.EvaluationRequest, Json.Evaluation, null, null, stop);

    /// <summary>Many of them, up to <see cref="EvaluationRequest.MostInABatch"/>, answered in their order. One that is wrong has a problem for its answer and does not spoil the others.</summary>
    public Task<IReadOnlyList<Evaluation>> Evaluate(IReadOnlyList<EvaluationRequest> requests, CancellationToken stop = default) => Send(
        HttpMethod.Post, $"{Root}/sla/evaluate", requests, Json.IReadOnlyListEvaluationRequest, Json.IReadOnlyListEvaluation, null, null, stop);

    /// <summary>How the promises were kept.</summary>
    public Task<SlaReport> SlaReport(SlaQuery? query = null, CancellationToken stop = default) => Get(
        $"{Root}/reports/sla" + new Query()
            .Add("clock", query?.Clock).Add("tier", query?.Tier).Add("priority", query?.Priority).Add("customer", query?.Customer).Add("team", query?.Team)
            .Add("from", query?.From).Add("to", query?.To).Add("source", query?.Source).Add("by", query?.By),
        Json.SlaReport, stop);

    /// <summary>The SLA policy in force.</summary>
    public Task<PolicyDocument> Policy(CancellationToken stop = default) => Get($"{Root}/sla/policy", Json.PolicyDocument, stop);

    /// <summary>A version of the policy.</summary>
    public Task<PolicyDocument> Policy(int version, CancellationToken stop = default) => Get($"{Root}/sla/policy/versions/{version}", Json.PolicyDocument, stop);

    /// <summary>Every version of the policy, newest first.</summary>
    public Task<DeskPage<PolicyEdition>> PolicyVersions(CancellationToken stop = default) => Get($"{Root}/sla/policy/versions", Json.DeskPagePolicyEdition, stop);

    /// <summary>Puts a policy in force as the next version; live clocks of open tickets follow.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="ifVersion">The version that was edited; refused when another one is in force by now.</param>
    public Task<PolicyDocument> PutPolicy(PolicyDocument policy, long? ifVersion = null, CancellationToken stop = default) =>
        Send(HttpMethod.Put, $"{Root}/sla/policy", policy, Json.PolicyDocument, Json.PolicyDocument, null, ifVersion, stop);

    /// <summary>What an edit would do to the tickets that are open now. Changes nothing.</summary>
    public Task<PolicyPreview> PreviewPolicy(PolicyDocument policy, CancellationToken stop = default) =>
        Send(HttpMethod.Post, $"{Root}/sla/policy/preview", policy, Json.PolicyDocument, Json.PolicyPreview, null, null, stop);

    /// <summary>The calendars of the policy.</summary>
    public Task<DeskPage<PolicyCalendar>> Calendars(CancellationToken stop = default) => Get($"{Root}/sla/calendars", Json.DeskPagePolicyCalendar, stop);

    /// <summary>Adds or changes a calendar; the policy gets another version.</summary>
    public Task<PolicyCalendar> PutCalendar(string id, CalendarRequest calendar, long? ifVersion = null, CancellationToken stop = default) =>
        Send(HttpMethod.Put, $"{Root}/sla/calendars/{Part(id)}", calendar, Json.CalendarRequest, Json.PolicyCalendar, null, ifVersion, stop);

    /// <summary>A calendar as it comes out between two instants of at most 400 days.</summary>
    public Task<CalendarYear> CalendarWindows(string id, DateTimeOffset from, DateTimeOffset to, string? zone = null, CancellationToken stop = default) =>
        Get($"{Root}/sla/calendars/{Part(id)}/windows{new Query().Add("from", from).Add("to", to).Add("zone", zone)}", Json.CalendarYear, stop);

    /// <summary>The public holidays that ship with the desk.</summary>
    public Task<DeskPage<HolidaySet>> HolidaySets(CancellationToken stop = default) => Get($"{Root}/sla/holiday-sets", Json.DeskPageHolidaySet, stop);

    /// <summary>Adds a shipped set of holidays to a calendar.</summary>
    public Task<HolidayImport> AddHolidays(string calendar, string set, CancellationToken stop = default) => Send<object, HolidayImport>(
        HttpMethod.Post, $"{Root}/sla/calendars/{Part(calendar)}/holidays{new Query().Add("set", set)}", null, null, Json.HolidayImport, null, null, stop);

    /// <summary>Adds the holidays of a file to a calendar.</summary>
    /// <param name="calendar">The calendar's id.</param>
    /// <param name="file">The file's text.</param>
    /// <param name="type">text/calendar or text/csv.</param>
    public async Task<HolidayImport> AddHolidays(string calendar, string file, string type, CancellationToken stop = default)
    {
        using var content = new StringContent(file, System.Text.Encoding.UTF8, type);
        using var answer = await http.PostAsync($"{Root}/sla/calendars/{Part(calendar)}/holidays", content, stop);
        return await Read(answer, Json.HolidayImport, stop);
    }

    /// <summary>The past, played again under a changed policy. Changes nothing.</summary>
    public Task<Rehearsal> Rehearse(RehearsalRequest request, CancellationToken stop = default) =>
        Send(HttpMethod.Post, $"{Root}/sla/rehearsals", request, Json.RehearsalRequest, Json.Rehearsal, null, null, stop);
}
