using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Firstline.Client.Agents;
using Firstline.Client.Customers;
using Firstline.Client.Live;

namespace Firstline.Client;

/// <summary>The desk's REST API, typed. Every method throws <see cref="DeskProblem"/> when the desk refuses or fails.</summary>
/// <remarks>Safe for concurrent use. It never repeats a request by itself; with an idempotency key the caller may.</remarks>
/// <param name="http">Owned by the caller, who sets its base address (the desk's root) and its authorization.</param>
public sealed partial class DeskClient(HttpClient http)
{
    private const string Root = "api/v1";

    /// <summary>What the API is and where it leads.</summary>
    public Task<ApiIndex> Index(CancellationToken stop = default) => Get(Root, DeskJson.Default.ApiIndex, stop);

    /// <summary>Registers a customer, or brings a registered one to these values. Idempotent.</summary>
    public Task<Customer> PutCustomer(string id, CustomerRequest request, long? ifVersion = null, CancellationToken stop = default) =>
        Send(HttpMethod.Put, $"{Root}/customers/{Part(id)}", request, DeskJson.Default.CustomerRequest, DeskJson.Default.Customer, null, ifVersion, stop);

    /// <summary>One customer.</summary>
    public Task<Customer> GetCustomer(string id, CancellationToken stop = default) =>
        Get($"{Root}/customers/{Part(id)}", DeskJson.Default.Customer, stop);

    /// <summary>A page of customers.</summary>
    /// <param name="q">What the name or the id says somewhere.</param>
    /// <param name="domain">The domain of a contact's address.</param>
    /// <param name="order">id or name.</param>
    public Task<DeskPage<CustomerSummary>> ListCustomers(
        string? after = null, int? limit = null, string? q = null, string? tier = null, string? domain = null, string? order = null, CancellationToken stop = default) =>
        Get($"{Root}/customers{new Query().Add("after", after).Add("limit", limit).Add("q", q).Add("tier", tier).Add("domain", domain).Add("order", order)}", DeskJson.Default.DeskPageCustomerSummary, stop);

    /// <summary>Registers an agent, or brings a registered one to these values. Idempotent.</summary>
    public Task<Agent> PutAgent(string id, AgentRequest request, long? ifVersion = null, CancellationToken stop = default) =>
        Send(HttpMethod.Put, $"{Root}/agents/{Part(id)}", request, DeskJson.Default.AgentRequest, DeskJson.Default.Agent, null, ifVersion, stop);

    /// <summary>Says whether an agent takes work. Idempotent.</summary>
    public Task<Agent> SetAgentStatus(string id, string status, long? ifVersion = null, CancellationToken stop = default) => Send(
        HttpMethod.Put, $"{Root}/agents/{Part(id)}/status", new AgentStatusRequest(status), DeskJson.Default.AgentStatusRequest, DeskJson.Default.Agent, null, ifVersion, stop);

    /// <summary>One agent.</summary>
    public Task<Agent> GetAgent(string id, CancellationToken stop = default) => Get($"{Root}/agents/{Part(id)}", DeskJson.Default.Agent, stop);

    /// <summary>A page of agents.</summary>
    /// <param name="q">What the name or the id says somewhere.</param>
    /// <param name="order">id or name.</param>
    public Task<DeskPage<Agent>> ListAgents(
        string? after = null, int? limit = null, string? q = null, string? team = null, string? status = null, string? order = null, CancellationToken stop = default) =>
        Get($"{Root}/agents{new Query().Add("after", after).Add("limit", limit).Add("q", q).Add("team", team).Add("status", status).Add("order", order)}", DeskJson.Default.DeskPageAgent, stop);

    /// <summary>A wallboard as it is now, by its name, such as <c>floor</c>.</summary>
    public Task<BoardSnapshot> Board(string name, CancellationToken stop = default) =>
        Get($"{Root}/boards/{Part(name)}", DeskHubJson.Default.BoardSnapshot, stop);

    private async Task<TAnswer> Get<TAnswer>(string path, JsonTypeInfo<TAnswer> shape, CancellationToken stop)
    {
        using var answer = await http.GetAsync(path, HttpCompletionOption.ResponseHeadersRead, stop);
        return await Read(answer, shape, stop);
    }

    private async Task<TAnswer> Send<TRequest, TAnswer>(
        HttpMethod method,
        string path,
        TRequest? request,
        JsonTypeInfo<TRequest>? requestShape,
        JsonTypeInfo<TAnswer> shape,
        string? idempotencyKey,
        long? ifVersion,
        CancellationToken stop)
    {
        using var message = new HttpRequestMessage(method, path);
        if (requestShape is not null)
        {
            message.Content = JsonContent.Create(request!, requestShape);
        }

        if (idempotencyKey is not null)
        {
            message.Headers.Add("Idempotency-Key", idempotencyKey);
        }

        if (ifVersion is { } version)
        {
            message.Headers.IfMatch.Add(new EntityTagHeaderValue(string.Create(CultureInfo.InvariantCulture, $"\"{version}\"")));
        }

        using var answer = await http.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, stop);
        return await Read(answer, shape, stop);
    }

    private static async Task<TAnswer> Read<TAnswer>(HttpResponseMessage answer, JsonTypeInfo<TAnswer> shape, CancellationToken stop)
    {
        if (!answer.IsSuccessStatusCode)
        {
            throw new DeskProblem(await Problem(answer, stop), answer.Headers.RetryAfter?.Delta);
        }

        return await answer.Content.ReadFromJsonAsync(shape, stop) ?? throw new JsonException("The desk's answer was empty.");
    }

    private static async Task<Problem> Problem(HttpResponseMessage answer, CancellationToken stop)
    {
        if (answer.Content.Headers.ContentType?.MediaType == "application/problem+json"
            && await answer.Content.ReadFromJsonAsync(DeskJson.Default.Problem, stop) is { } problem)
        {
            return problem;
        }

        return new Problem("about:blank", $"Whoever answered said {(int)answer.StatusCode} {answer.ReasonPhrase}.", (int)answer.StatusCode);
    }

    private static string Part(string id) => Uri.EscapeDataString(id);
}
