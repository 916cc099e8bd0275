using Firstline.Grains.Ports;
using Microsoft.Extensions.Logging;

namespace Firstline.Grains.Kernel;

/// <summary>What every deciding grain works with.</summary>
internal sealed class DeciderKit(IEventLog log, DeskTime time, FactPump pump, ILoggerFactory loggers)
{
    /// <summary>Where facts rest.</summary>
    public IEventLog Log => log;

    /// <summary>The desk's clock.</summary>
    public DeskTime Time => time;

    /// <summary>The way to the streams.</summary>
    public FactPump Pump => pump;

    /// <summary>The log of the kernel.</summary>
    public ILogger Logger { get; } = loggers.CreateLogger("Firstline.Grains");
}
