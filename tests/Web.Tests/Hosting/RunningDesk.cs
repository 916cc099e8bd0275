using System.Net.Http.Headers;
using Firstline.Client;
using Firstline.Client.Tickets;
using Firstline.Domain.Identity;
using Firstline.Silo.Hosting;
using Firstline.Web.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Firstline.Web.Tests.Hosting;

/// <summary>Tests that share one running desk, one after the other.</summary>
[CollectionDefinition]
public sealed class WithADesk : ICollectionFixture<RunningDesk>;

/// <summary>A whole desk on a free port and an empty folder; each test makes its own customers.</summary>
public sealed class RunningDesk : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("firstline-web-tests-");
    private readonly List<HttpClient> _clients = [];
    private DeskHost? _host;
    private int _names;

    /// <summary>The desk.</summary>
    public DeskHost Host => _host!;

    /// <summary>The API, typed, with a key that may write.</summary>
    public DeskClient Desk { get; private set; } = null!;

    /// <summary>Requests with a key that may write.</summary>
    public HttpClient Writer { get; private set; } = null!;

    /// <summary>Requests with a key that may only read.</summary>
    public HttpClient Reader { get; private set; } = null!;

    /// <summary>Requests without any key; follows no redirection and keeps no cookie.</summary>
    public HttpClient Stranger { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        _host = await DeskHost.Start(new DeskOptions { Urls = "http://127.0.0.1:0", Data = _folder.FullName, Environment = "Production" });
        var keys = _host.Services.GetRequiredService<ApiKeys>();
        Writer = Caller((await keys.Issue("tests", KeyScope.Write)).Secret);
        Reader = Caller((await keys.Issue("readers", KeyScope.Read)).Secret);
        Stranger = Caller(null);
        Desk = new(Writer);
    }

    public async ValueTask DisposeAsync()
    {
        _clients.ForEach(client => client.Dispose());
        if (_host is not null)
        {
            await _host.DisposeAsync();
        }

        _folder.Delete(true);
    }

    /// <summary>A client with a key.</summary>
    public HttpClient Caller(string? key)
    {
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = Host.Address };
        client.DefaultRequestHeaders.Authorization = key is null ? null : new AuthenticationHeaderValue("Bearer", key);
        _clients.Add(client);
        return client;
    }

    /// <summary>An id that no other test uses.</summary>
    public string NewId(string name) => $"{name}-{Interlocked.Increment(ref _names)}";

    /// <summary>Registers a customer and returns its id.</summary>
    public async Task<string> SomeCustomer(string tier = "standard")
    {
        var id = NewId("customer");
        await Desk.PutCustomer(id, new(id, tier, "Europe/Berlin"));
        return id;
    }

    /// <summary>Registers an agent and returns their id.</summary>
    public async Task<string> SomeAgent()
    {
        var id = NewId("agent");
        await Desk.PutAgent(id, new(id, ["first-line"], 20));
        return id;
    }

    /// <summary>Opens a ticket.</summary>
    public async Task<Ticket> SomeTicket(string? customer = null, string priority = "medium") =>
        await Desk.OpenTicket(new(customer ?? await SomeCustomer(), "The printer smokes", "It smells, too.", priority));
}
