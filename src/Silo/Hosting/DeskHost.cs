using Firstline.Channels;
using Firstline.Grains;
using Firstline.Grains.Kernel;
using Firstline.Grains.Ports;
using Firstline.Storage;
using Firstline.Web;
using Firstline.Web.Http;
using Firstline.Web.Identity;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Orleans.Dashboard;

namespace Firstline.Silo.Hosting;

/// <summary>A whole desk in this process: actors, storage and web.</summary>
public sealed class DeskHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly EndpointFile _endpoint;

    private DeskHost(WebApplication app, Uri address, EndpointFile endpoint) => (_app, Address, _endpoint) = (app, address, endpoint);

    /// <summary>Where it listens; the first address, with its real port.</summary>
    public Uri Address { get; }

    /// <summary>A key for this process and the console commands beside it; it is never stored and dies with the process.</summary>
    public string Key => _endpoint.Key;

    /// <summary>The services of the running desk, for tests.</summary>
    public IServiceProvider Services => _app.Services;

    /// <summary>Starts a desk; it answers requests when this returns.</summary>
    /// <exception cref="DeskRefused">It cannot run; the message says why.</exception>
    public static async Task<DeskHost> Start(DeskOptions options, CancellationToken stopping = default)
    {
        if ((options.Broken() ?? Addresses.Taken(options)) is { } broken)
        {
            throw new DeskRefused(broken);
        }

        var app = Build(options);
        try
        {
            await app.StartAsync(stopping);
        }
        catch (Exception failure)
        {
            await app.DisposeAsync();
            throw Refusals.Explain(failure, options) ?? failure;
        }

        var address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()
            .Replace("[::]", "localhost", StringComparison.Ordinal).Replace("0.0.0.0", "localhost", StringComparison.Ordinal));
        var first = await EnsureKey(app, options);
        var desk = new DeskHost(app, address, EndpointFile.Write(options.Data, address, app.Services.GetRequiredService<LocalKey>()));
        if (options.Banner)
        {
            Banner.Print(options, address, first);
        }

        return desk;
    }

    /// <summary>Waits until Ctrl-C, a stop signal or the token.</summary>
    public Task UntilStopped(CancellationToken stopping) => _app.WaitForShutdownAsync(stopping);

    public async ValueTask DisposeAsync()
    {
        _endpoint.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    /// <summary>A first key is made only where it can be shown.</summary>
    private static async Task<IssuedKey?> EnsureKey(WebApplication app, DeskOptions options)
    {
        if (!options.Banner && options.DevelopmentKey is null)
        {
            return null;
        }

        try
        {
            return await FirstKey.Ensure(app.Services, options.DevelopmentKey);
        }
        catch (ArgumentException unusable)
        {
            await app.StopAsync();
            await app.DisposeAsync();
            throw new DeskRefused($"FIRSTLINE_DEV_API_KEY cannot be used: {unusable.Message}", unusable);
        }
    }

    private static WebApplication Build(DeskOptions options)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(DeskHost).Assembly.GetName().Name, EnvironmentName = options.Environment,
        });
        builder.WebHost.UseUrls(options.Urls.Split(';')).UseStaticWebAssets();
        builder.Logging.Quiet();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(15));
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton(new DeskTime(options.Time, options.ClockStart ?? options.Time.GetUtcNow(), options.ClockSpeed));
        builder.Services.AddSingleton<TimeProvider>(provider => provider.GetRequiredService<DeskTime>());
        builder.Services.AddSingleton(new DeskPace(options.ClockSpeed));
        builder.Services.AddOptions<StorageOptions>().BindConfiguration(StorageOptions.Section).ValidateOnStart();
        builder.Services.AddFirstlineStorage(storage => storage.Folder = options.Data);
        builder.Services.AddFirstlineGrains();
        builder.Services.AddSingleton<IAttachmentScanner, ClamdScanner>();
        builder.Services.AddFirstlineChannels(channels =>
        {
            channels.Webhook.KeyFile = Path.Combine(options.Data, "keys", "webhooks.key");
            channels.Webhook.AllowLoopback = options.Environment == "Development";
        });
        builder.AddEmbeddedSilo(options);
        builder.AddFirstlineWeb();
        builder.Services.AddDataProtection().SetApplicationName("firstline").PersistKeysToFileSystem(new(Path.Combine(options.Data, "keys")));
        builder.Services.AddDeskHealth();

        var app = builder.Build();
        app.MapFirstlineWeb();
        app.MapDeskHealth();
        app.MapOrleansDashboard("/orleans").RequireAuthorization(DeskPolicies.Read);
        return app;
    }
}
