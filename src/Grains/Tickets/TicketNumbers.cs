using Firstline.Domain.Tickets;
using Firstline.Grains.Ports;

namespace Firstline.Grains.Tickets;

/// <summary>Hands out ticket numbers from small durable leases: never one twice; a stopped process loses the rest of its lease.</summary>
/// <remarks>Safe for concurrent use; one a silo.</remarks>
internal sealed class TicketNumbers(ICounters counters) : IDisposable
{
    private const int LeaseSize = 50;

    private readonly SemaphoreSlim _turn = new(1, 1);
    private long _next;
    private long _end;

    /// <summary>The next number.</summary>
    public async Task<TicketNumber> Next()
    {
        await _turn.WaitAsync();
        try
        {
            if (_next == _end)
            {
                _next = await counters.Lease("ticket", LeaseSize);
                _end = _next + LeaseSize;
            }

            return new(_next++);
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();
}
