using Firstline.Domain.Tickets.Automation;
using Firstline.Grains.Interfaces.Kernel;

namespace Firstline.Grains.Ports;

/// <summary>Reads which bulk jobs there are. Safe for concurrent use; never waits for writers.</summary>
public interface IBulkRows
{
    /// <summary>A page of jobs, the latest first.</summary>
    /// <exception cref="FormatException">The cursor does not come from a page of this list.</exception>
    Task<Page<Guid>> Jobs(BulkState? state, string? after, int limit);
}

/// <summary>A bulk job, where it stands. What it came to rests with the job alone.</summary>
public sealed record BulkRow(Guid Job, DateTimeOffset BegunAt, BulkState State) : ReadRow;
