using Firstline.Silo.Hosting;

namespace Firstline.Silo.Commands;

/// <summary>A desk that a command starts in its own process and stops when it is done.</summary>
internal sealed class OwnDesk(DeskHost host) : IDesk
{
    public Uri Address => host.Address;

    public string Key => host.Key;

    /// <summary>Starts it.</summary>
    /// <exception cref="DeskRefused">It cannot run; the message says why.</exception>
    public static async Task<OwnDesk> Start(DeskOptions options, CancellationToken stop) => new(await DeskHost.Start(options, stop));

    /// <summary>Waits until Ctrl-C, a stop signal or the token.</summary>
    public Task UntilStopped(CancellationToken stop) => host.UntilStopped(stop);

    public ValueTask DisposeAsync() => host.DisposeAsync();
}
