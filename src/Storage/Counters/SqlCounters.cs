using Firstline.Grains.Ports;
using Firstline.Storage.Kernel;

namespace Firstline.Storage.Counters;

/// <summary>Counters in a table; a lease is durable before it is given.</summary>
internal sealed class SqlCounters(Database database) : ICounters
{
    public async Task<long> Lease(string name, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        var last = await database.Write(session => session.Number("LeaseNumbers", ("name", name), ("count", count)));
        return last - count + 1;
    }
}
