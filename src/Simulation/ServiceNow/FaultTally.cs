namespace Firstline.Simulation.ServiceNow;

/// <summary>Keeps faults for a summary. Safe for concurrent use.</summary>
public sealed class FaultTally : IFaults
{
    private readonly Lock _gate = new();
    private readonly List<LogFault> _faults = [];

    public void Report(LogFault fault)
    {
        lock (_gate)
        {
            _faults.Add(fault);
        }
    }

    /// <summary>How many there are.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _faults.Count;
            }
        }
    }

    /// <summary>All of them by line.</summary>
    public IReadOnlyList<LogFault> ByLine()
    {
        lock (_gate)
        {
            return [.. _faults.OrderBy(fault => fault.Line).ThenBy(fault => fault.Kind)];
        }
    }
}
