using Microsoft.Extensions.DependencyInjection;

namespace Firstline.Storage.Tests.Harness;

/// <summary>A place where data outlives the desk that wrote it; emptied at the end of a test.</summary>
internal abstract class Bed : IAsyncDisposable
{
    /// <summary>Registers the storage on this place.</summary>
    public abstract void Register(IServiceCollection services);

    /// <summary>What a killed process would leave of an open desk, as a place of its own.</summary>
    public abstract Bed LeftByAKill();

    public abstract ValueTask DisposeAsync();

    /// <summary>A desk whose storage is open.</summary>
    public async Task<Desk> Open()
    {
        var desk = new Desk(this);
        await desk.Storage.Open();
        return desk;
    }
}
