using Firstline.Domain.Sla;
using Firstline.Domain.Tickets;
using Firstline.Domain.Tickets.Settings;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Kernel;
using Firstline.Grains.Ports;

namespace Firstline.Grains.Sla;

/// <summary>The policy's versions as a silo knows them, ready for decisions, which never wait. A version that is missing is read from the log.</summary>
/// <remarks>Safe for concurrent use; one a silo.</remarks>
internal sealed class SlaShelf(IEventLog log, TicketLimits limits, Shelf<TicketSettings> settings) : IShelf
{
    private TicketRules _rules = new(new SlaBook([FrameworkPolicy.Default()]), limits);
    private long _read;

    /// <summary>What tickets are decided by, with the newest versions that the silo knows.</summary>
    public TicketRules Rules => Volatile.Read(ref _rules) with { Settings = settings.Newest.Document };

    /// <summary>Every version that the silo knows.</summary>
    public SlaBook Book => Volatile.Read(ref _rules).Book;

    /// <summary>Makes sure that a version is known before something is decided by it.</summary>
    /// <exception cref="RetryLater">No such version was published.</exception>
    public async ValueTask Ensure(int version)
    {
        if (Book.Knows(version))
        {
            return;
        }

        await Refresh();
        if (!Book.Knows(version))
        {
            throw new RetryLater($"Version {version} of the SLA policy is not in the log.");
        }
    }

    /// <summary>Learns of a version that was just published here.</summary>
    public void Learn(SlaPolicy policy)
    {
        TicketRules known, next;
        do
        {
            known = Volatile.Read(ref _rules);
            next = known with { Book = known.Book.With(policy) };
        }
        while (Interlocked.CompareExchange(ref _rules, next, known) != known);
    }

    public async Task Refresh()
    {
        var read = Interlocked.Read(ref _read);
        if (await log.Load(SlaPolicyGrain.EntityKind, SlaPolicyGrain.TheOne) is not { } stored || stored.Version <= read)
        {
            return;
        }

        foreach (var fact in await log.Read(SlaPolicyGrain.EntityKind, SlaPolicyGrain.TheOne, read, int.MaxValue))
        {
            if (fact.Event is SlaPolicyEvent.Published { Policy: var policy })
            {
                Learn(policy);
            }
        }

        Interlocked.CompareExchange(ref _read, stored.Version, read);
    }
}
