using Firstline.Domain.Kernel;

namespace Firstline.Domain.Tickets;

/// <summary>A ticket on a virtual clock: each deadline is looked at when it was due, before whatever came later.</summary>
internal sealed class TicketReplay(Ticket ticket, TicketRules rules)
{
    private readonly List<(TicketEvent Fact, DateTimeOffset At, Who By)> _facts = [];

    public Ticket Ticket { get; private set; } = ticket;

    public IReadOnlyList<(TicketEvent Fact, DateTimeOffset At, Who By)> Facts => _facts;

    public void Add(IReadOnlyList<TicketEvent> facts, DateTimeOffset at, Who by)
    {
        foreach (var fact in facts)
        {
            Ticket = Ticket.Evolve(Ticket, fact, at);
            _facts.Add((fact, at, by));
        }
    }

    /// <summary>Before another act: a ticket to which something happened yet had not closed by itself.</summary>
    public void RunClocksTo(DateTimeOffset instant)
    {
        while (Ticket is Ticket.Known { ClocksWake: { } wake } && wake <= instant)
        {
            Look(wake);
        }
    }

    /// <summary>After the last act.</summary>
    public void RunOutTo(DateTimeOffset instant)
    {
        while (Ticket is Ticket.Known { NextWake: { } wake, UpdatedAt: var last } && wake <= instant)
        {
            Look(wake > last ? wake : last);
        }
    }

    private void Look(DateTimeOffset at) => Add(TicketDecider.Decide(Ticket, new LookAtClocks(), rules, at).Events, at, Who.Desk);
}
