using Firstline.Domain.Customers;
using Firstline.Domain.Kernel;
using Firstline.Domain.Sla;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Kernel;
using Firstline.Storage;
using Firstline.Storage.Reminders;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Orleans.Reminders;
using Orleans.Streams;
using Orleans.TestingHost;

namespace Firstline.Grains.Tests.Kit;

/// <summary>A silo with real storage in a folder of its own and a clock that only the test moves.</summary>
public sealed class DeskCluster : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly string _folder;
    private readonly Action<IServiceCollection>? _services;
    private InProcessTestCluster _cluster;
    private int _commands;

    private DeskCluster(string folder, FakeTimeProvider time, InProcessTestCluster cluster, Action<IServiceCollection>? services) =>
        (_folder, Time, _cluster, _services) = (folder, time, cluster, services);

    /// <summary>The clock; Monday 2 March 2026, 09:00 UTC at first.</summary>
    public FakeTimeProvider Time { get; }

    /// <summary>The desk's grains.</summary>
    public IGrainFactory Grains => _cluster.Client;

    /// <summary>The services of the silo.</summary>
    public IServiceProvider Services => _cluster.GetSiloServiceProvider(null);

    /// <summary>A desk with one customer a tier: standard, premium and enterprise.</summary>
    /// <param name="services">What the test adds to the silo.</param>
    public static async Task<DeskCluster> Start(Action<IServiceCollection>? services = null)
    {
        var time = new FakeTimeProvider(new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
        var folder = Directory.CreateTempSubdirectory("firstline-").FullName;
        var desk = new DeskCluster(folder, time, await Deploy(folder, time, services), services);
        foreach (var tier in Enum.GetValues<Tier>())
        {
            await desk.Customer(tier.ToString().ToLowerInvariant(), tier);
        }

        return desk;
    }

    /// <summary>What comes with a command that nobody repeats.</summary>
    public Asked Asked(string? commandId = null, string fingerprint = "", long? ifVersion = null) =>
        new(new(WhoKind.ApiClient, "test", "Test"), commandId ?? $"test-{Interlocked.Increment(ref _commands)}", fingerprint, ifVersion);

    /// <summary>Registers a customer.</summary>
    public async Task<CustomerId> Customer(string id, Tier tier, params ResolutionPromise[] resolution)
    {
        var customer = new CustomerId(id);
        (await Grains.Customer(customer).Register(new(id, tier, "UTC", [], resolution), Asked())).Refusal.ShouldBeNull();
        return customer;
    }

    /// <summary>Stops the silo and starts another on the same data, so much later.</summary>
    public async Task Restart(TimeSpan downtime)
    {
        await _cluster.StopAllSilosAsync();
        await _cluster.DisposeAsync();
        Time.Advance(downtime);
        _cluster = await Deploy(_folder, Time, _services);
    }

    /// <summary>Moves the clock in steps and asks until it holds.</summary>
    public async Task<T> FastForward<T>(TimeSpan time, Func<Task<T>> ask, Func<T, bool> holds)
    {
        var start = TimeProvider.System.GetTimestamp();
        var end = Time.GetUtcNow() + time;
        while (Time.GetUtcNow() < end)
        {
            var left = end - Time.GetUtcNow();
            Time.Advance(left < Step ? left : Step);
            await Task.Yield();
        }

        while (true)
        {
            var value = await ask();
            if (holds(value))
            {
                return value;
            }

            if (TimeProvider.System.GetElapsedTime(start) > Patience)
            {
                throw new TimeoutException($"It did not come to hold; the last value was {value}.");
            }

            Time.Advance(TimeSpan.FromMilliseconds(100));
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _cluster.StopAllSilosAsync();
        await _cluster.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static TimeSpan Step => TimeSpan.FromMinutes(5);

    private static async Task<InProcessTestCluster> Deploy(string folder, FakeTimeProvider time, Action<IServiceCollection>? services)
    {
        var builder = new InProcessTestClusterBuilder(1);
        builder.ConfigureSilo((_, silo) =>
        {
            silo.AddDeskStreams();
            silo.UseFirstlineReminders();
            silo.Services.AddSingleton(new DeskTime(time));
            silo.Services.AddFirstlineGrains();
            services?.Invoke(silo.Services);
            silo.Services.AddFirstlineStorage(storage => storage.Folder = folder);
            string[] real =
            [
                TimeProviderNames.Messaging, TimeProviderNames.SystemTimers, TimeProviderNames.Membership, TimeProviderNames.ActivationManagement,
                TimeProviderNames.GrainDirectory, StreamingTimeProviderNames.Streaming,
            ];
            foreach (var area in real)
            {
                silo.Services.AddKeyedSingleton(area, TimeProvider.System);
            }

            silo.Services.AddKeyedSingleton<TimeProvider>(TimeProviderNames.Grains, (provider, _) => provider.GetRequiredService<DeskTime>());
            silo.Services.AddKeyedSingleton<TimeProvider>(ReminderTimeProviderNames.Reminders, time);
        });
        var cluster = builder.Build();
        await cluster.DeployAsync();
        return cluster;
    }
}
