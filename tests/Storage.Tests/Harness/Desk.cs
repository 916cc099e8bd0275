using Firstline.Grains.Ports;
using Firstline.Storage.Kernel;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Firstline.Storage.Tests.Harness;

/// <summary>The ports on one place, with a clock that stands still.</summary>
internal sealed class Desk : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    public Desk(Bed bed)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<TimeProvider>(Time);
        bed.Register(services);
        _services = services.BuildServiceProvider();
    }

    public FakeTimeProvider Time { get; } = new(Made.Noon);

    public DeskStorage Storage => _services.GetRequiredService<DeskStorage>();

    public IEventLog Log => _services.GetRequiredService<IEventLog>();

    public IReadModels Rows => _services.GetRequiredService<IReadModels>();

    public ICounters Counters => _services.GetRequiredService<ICounters>();

    public Database Database => _services.GetRequiredService<Database>();

    /// <summary>Lets writes pile up until the answer is disposed of, so that they share one transaction.</summary>
    public IDisposable HoldWrites()
    {
        var gate = new ManualResetEventSlim();
        _ = Database.Write(_ =>
        {
            gate.Wait();
            return 0;
        });
        return new Gate(gate);
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private sealed class Gate(ManualResetEventSlim gate) : IDisposable
    {
        public void Dispose() => gate.Set();
    }
}
