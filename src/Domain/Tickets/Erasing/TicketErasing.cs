using Firstline.Domain.Kernel;

namespace Firstline.Domain.Tickets.Erasing;

/// <summary>What of a ticket is about a person.</summary>
internal static class TicketErasing
{
    /// <summary>Which facts tell about a person: all of them when it is the person's own ticket, otherwise those that the person made; null when there is nothing.</summary>
    public static TicketTraces? Of(Ticket.Known ticket, IReadOnlyList<Stamped<TicketEvent>> facts, Person person)
    {
        List<Stamped<TicketEvent>> theirs = [.. facts.Where(fact => IsTheirs(fact.By, person))];
        return person.IsCalled(ticket.Contact) ? new(true, facts, theirs)
            : theirs.Count > 0 ? new(false, theirs, theirs)
            : null;
    }

    /// <summary>Whether somebody outside the desk is the person.</summary>
    public static bool IsTheirs(Who by, Person person) => by.Kind is WhoKind.Contact or WhoKind.Import && person.IsCalled(by.Name);
}

/// <summary>Facts of a ticket that tell about a person.</summary>
/// <param name="Whole">Whether it is the person's own ticket.</param>
/// <param name="Facts">The facts whose personal parts and texts go.</param>
/// <param name="Theirs">The facts that name the person as the one who did it.</param>
internal sealed record TicketTraces(bool Whole, IReadOnlyList<Stamped<TicketEvent>> Facts, IReadOnlyList<Stamped<TicketEvent>> Theirs);
