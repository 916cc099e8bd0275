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

    public ISearch Search => _services.GetRequiredService<ISearch>();

    public ICounters Counters => _services.GetRequiredService<ICounters>();

    public IAttachments Attachments => _services.GetRequiredService<IAttachments>();

    public IDrafts Drafts => _services.GetRequiredService<IDrafts>();

    public Database Database => _services.GetRequiredService<Database>();

    /// <summary>Lets writes pile up until the answer is disposed of, so that up to 512 of them share the next transaction.</summary>
    public async Task<IDisposable> HoldWrites()
    {
        var gate = new Gate();
        _ = Database.Write(_ => gate.Stand());
        await gate.Reached;
        return gate;
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private sealed class Gate : IDisposable
    {
        private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly ManualResetEventSlim _open = new();

        public Task Reached => _reached.Task;

        public int Stand()
        {
            _reached.SetResult();
            _open.Wait();
            return 0;
        }

        public void Dispose() => _open.Set();
    }
}
