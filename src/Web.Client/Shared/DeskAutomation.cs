using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Firstline.Client;
using Firstline.Client.Tickets.Automation;

namespace Firstline.Web.Client.Shared;

/// <summary>Macros, actions, bulk jobs and rules over the REST API. Every method throws <see cref="DeskProblem"/> when the desk refuses.</summary>
/// <param name="http">Sends the key; its base address is the desk's root.</param>
public sealed class DeskAutomation(HttpClient http)
{
    private const string Root = "api/v1";
    private const int PageSize = 200;
    private static readonly DeskJson Json = DeskJson.Default;

    /// <summary>Every macro that one may use.</summary>
    public Task<IReadOnlyList<Macro>> Macros(CancellationToken stop = default) => All($"{Root}/macros", Json.DeskPageMacro, stop);

    /// <summary>Makes or replaces a macro.</summary>
    public Task<Macro> PutMacro(string id, MacroRequest macro, long? ifVersion = null, CancellationToken stop = default) =>
        Send(HttpMethod.Put, $"{Root}/macros/{Part(id)}", Body(macro, Json.MacroRequest), Json.Macro, ifVersion: ifVersion, stop: stop);

    /// <summary>Removes a macro.</summary>
    public Task<Macro> RemoveMacro(string id, CancellationToken stop = default) => Send(HttpMethod.Delete, $"{Root}/macros/{Part(id)}", null, Json.Macro, stop: stop);

    /// <summary>Applies a macro to a ticket, or only says what it would do.</summary>
    public Task<ActionRun> Apply(string ticket, string macro, bool dryRun, string? key = null, CancellationToken stop = default) =>
        Send(HttpMethod.Post, $"{Root}/tickets/{Part(ticket)}/macros/{Part(macro)}", Body(new MacroRun(dryRun), Json.MacroRun), Json.ActionRun, key, stop: stop);

    /// <summary>What actions would do to a ticket; nothing is changed.</summary>
    public Task<ActionRun> Try(string ticket, IReadOnlyList<TicketAction> actions, CancellationToken stop = default) =>
        Send(HttpMethod.Post, $"{Root}/tickets/{Part(ticket)}/actions", Body(new ActionsRequest(actions, true), Json.ActionsRequest), Json.ActionRun, stop: stop);

    /// <summary>Begins a bulk job.</summary>
    public Task<Bulk> Begin(BulkRequest request, string? key = null, CancellationToken stop = default) =>
        Send(HttpMethod.Post, $"{Root}/bulk", Body(request, Json.BulkRequest), Json.Bulk, key, stop: stop);

    /// <summary>How far a bulk job is.</summary>
    public Task<Bulk> Bulk(string id, CancellationToken stop = default) => Send(HttpMethod.Get, $"{Root}/bulk/{Part(id)}", null, Json.Bulk, stop: stop);

    /// <summary>Stops a bulk job where it is.</summary>
    public Task<Bulk> Cancel(string id, CancellationToken stop = default) => Send(HttpMethod.Post, $"{Root}/bulk/{Part(id)}/cancellation", null, Json.Bulk, stop: stop);

    /// <summary>Puts back what a bulk job did.</summary>
    public Task<Bulk> Undo(string id, CancellationToken stop = default) => Send(HttpMethod.Post, $"{Root}/bulk/{Part(id)}/undo", null, Json.Bulk, stop: stop);

    /// <summary>The rules in force, or a version of them.</summary>
    public Task<RuleDocument> Rules(long? version = null, CancellationToken stop = default) =>
        Send(HttpMethod.Get, version is { } number ? $"{Root}/automation/rules/versions/{number}" : $"{Root}/automation/rules", null, Json.RuleDocument, stop: stop);

    /// <summary>Puts rules in force as the next version.</summary>
    public Task<RuleDocument> PutRules(RuleDocument rules, long? ifVersion = null, CancellationToken stop = default) =>
        Send(HttpMethod.Put, $"{Root}/automation/rules", Body(rules, Json.RuleDocument), Json.RuleDocument, ifVersion: ifVersion, stop: stop);

    /// <summary>The versions of the rules, newest first.</summary>
    public Task<DeskPage<Firstline.Client.Settings.DocumentVersion>> RuleVersions(CancellationToken stop = default) =>
        Send(HttpMethod.Get, $"{Root}/automation/rules/versions?limit={PageSize}", null, Json.DeskPageDocumentVersion, stop: stop);

    /// <summary>How often each rule acted.</summary>
    public Task<IReadOnlyList<RuleActivity>> Activity(CancellationToken stop = default) => All($"{Root}/automation/activity", Json.DeskPageRuleActivity, stop);

    private static string Part(string id) => Uri.EscapeDataString(id);

    private static JsonContent Body<T>(T request, JsonTypeInfo<T> shape) => JsonContent.Create(request, shape);

    private async Task<IReadOnlyList<T>> All<T>(string path, JsonTypeInfo<DeskPage<T>> shape, CancellationToken stop)
    {
        List<T> items = [];
        for (string? after = null; ;)
        {
            var page = await Send(HttpMethod.Get, $"{path}?limit={PageSize}{(after is null ? "" : $"&after={Part(after)}")}", null, shape, stop: stop);
            items.AddRange(page.Items);
            if ((after = page.Next) is null)
            {
                return items;
            }
        }
    }

    private async Task<T> Send<T>(
        HttpMethod method, string path, HttpContent? body, JsonTypeInfo<T> shape, string? key = null, long? ifVersion = null, CancellationToken stop = default)
    {
        using var message = new HttpRequestMessage(method, path) { Content = body };
        if (key is not null)
        {
            message.Headers.Add("Idempotency-Key", key);
        }

        if (ifVersion is { } version)
        {
            message.Headers.IfMatch.Add(new EntityTagHeaderValue(string.Create(CultureInfo.InvariantCulture, $"\"{version}\"")));
        }

        using var answer = await http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, stop);
        if (answer.IsSuccessStatusCode)
        {
            return await answer.Content.ReadFromJsonAsync(shape, stop) ?? throw new JsonException("The desk's answer was empty.");
        }

        var told = answer.Content.Headers.ContentType?.MediaType == "application/problem+json" ? await answer.Content.ReadFromJsonAsync(Json.Problem, stop) : null;
        throw new DeskProblem(told ?? new("about:blank", $"Whoever answered said {(int)answer.StatusCode} {answer.ReasonPhrase}.", (int)answer.StatusCode), answer.Headers.RetryAfter?.Delta);
    }
}
