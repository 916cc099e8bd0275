using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets.Approvals;

namespace Firstline.Domain.Tickets.Erasing;

/// <summary>What of a ticket is about a person.</summary>
internal static class TicketErasing
{
    /// <summary>Which facts tell about a person: all of them when it is the person's own ticket, otherwise those that the person made or was to approve; null when there is nothing.</summary>
    public static TicketTraces? Of(Ticket.Known ticket, IReadOnlyList<Stamped<TicketEvent>> facts, Person person)
    {
        List<Stamped<TicketEvent>> theirs = [.. facts.Where(fact => IsTheirs(fact.By, person))];
        List<Stamped<TicketEvent>> approvals = [.. facts.Where(fact => ApproversOf(fact.Event).Any(approver => IsTheirs(approver, person)))];
        return person.IsCalled(ticket.Contact) ? new(true, facts, theirs, approvals)
            : theirs.Count > 0 || approvals.Count > 0 ? new(false, theirs, theirs, approvals)
            : null;
    }

    /// <summary>Whether somebody outside the desk is the person.</summary>
    public static bool IsTheirs(Who by, Person person) => by.Kind is WhoKind.Contact or WhoKind.Import && person.IsCalled(by.Name);

    /// <summary>Whether an approver is the person.</summary>
    public static bool IsTheirs(Approver approver, Person person) => approver.Kind == ApproverKind.Contact && person.IsCalled(approver.Id);

    private static IReadOnlyList<Approver> ApproversOf(TicketEvent fact) => fact switch
    {
        TicketEvent.ApprovalRequested asked => asked.Ask.Approvers,
        TicketEvent.ApprovalVoted vote => [vote.By],
        _ => [],
    };
}

/// <summary>Facts of a ticket that tell about a person.</summary>
/// <param name="Whole">Whether it is the person's own ticket.</param>
/// <param name="Facts">The facts whose personal parts and texts go.</param>
/// <param name="Theirs">The facts that name the person as the one who did it.</param>
/// <param name="Approvals">The facts that name the person as an approver.</param>
internal sealed record TicketTraces(
    bool Whole, IReadOnlyList<Stamped<TicketEvent>> Facts, IReadOnlyList<Stamped<TicketEvent>> Theirs, IReadOnlyList<Stamped<TicketEvent>> Approvals);
