using System.Net.Http.Headers;
using Firstline.Client;
using Firstline.Silo.Hosting;

namespace Firstline.Load;

/// <summary>A desk in this process on an empty folder, and a client of it; both gone afterwards.</summary>
internal sealed class BenchDesk : IAsyncDisposable
{
    private const int Connections = 64;

    private readonly string _folder;
    private readonly DeskHost _host;
    private readonly HttpClient _http;

    private BenchDesk(string folder, DeskHost host)
    {
        (_folder, _host) = (folder, host);
#pragma warning disable RS0030 // The bench owns its client.
        _http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = Connections }) { BaseAddress = host.Address, Timeout = TimeSpan.FromMinutes(10) };
#pragma warning restore RS0030
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", host.Key);
        Client = new DeskClient(_http);
    }

    /// <summary>The API, typed.</summary>
    public DeskClient Client { get; }

    /// <summary>Where its hub is.</summary>
    public Uri Hub => new(_host.Address, "hubs/desk");

    /// <summary>Its key.</summary>
    public string? Key => _host.Key;

    /// <summary>What the desk is made of, for yardsticks.</summary>
    public IServiceProvider Services => _host.Services;

    /// <summary>Reads an answer to its end; false when it is a refusal.</summary>
    public async Task<bool> Get(string path)
    {
        using var answer = await _http.GetAsync("api/v1/" + path);
        return answer.IsSuccessStatusCode;
    }

    /// <summary>Starts one.</summary>
    public static async Task<BenchDesk> Start()
    {
        var folder = Directory.CreateTempSubdirectory("firstline-bench-").FullName;
        return new(folder, await DeskHost.Start(new() { Urls = "http://127.0.0.1:0", Data = folder, Environment = "Development" }));
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _host.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
