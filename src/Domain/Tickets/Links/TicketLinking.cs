using Firstline.Domain.Kernel;

namespace Firstline.Domain.Tickets.Links;

/// <summary>
/// Which links there may be. Whether a link would lead back is judged by the keeper of its kind, which sees all of them and changes
/// one at a time; the tickets only record what it decided.
/// </summary>
internal static class TicketLinking
{
    /// <summary>How many generations there may be, the first one included.</summary>
    public const int DeepestFamily = 10;

    /// <summary>Why there can be no link from the lower ticket up to the other one.</summary>
    public static Refusal? Refused(LinkRole role, LinkEnd from, LinkEnd to, LinkReach reach) => role switch
    {
        _ when from.Ticket.Id == to.Ticket.Id => TicketRefusal.CannotLink.Because("A ticket cannot be linked to itself.", "ticket"),
        _ when from.MergedInto is { } survivor => TicketRefusal.WasMerged.Because($"{from.Ticket.Number} was merged into {survivor.Number}."),
        _ when to.MergedInto is { } survivor => TicketRefusal.WasMerged.Because($"{to.Ticket.Number} was merged into {survivor.Number}.", "ticket"),
        _ when from.Has(role, to.Ticket) => null,
        _ when Full(role, from) is { } full => full,
        _ when Full(role.Inverse(), to) is { } full => full,
        _ when reach.LeadsBack => TicketRefusal.LinkLeadsBack.Because($"{to.Ticket.Number} leads to {from.Ticket.Number} already."),
        LinkRole.ChildOf when reach.Above + reach.Below + 2 > DeepestFamily =>
            TicketRefusal.LinksTooDeep.Because($"There would be {reach.Above + reach.Below + 2} generations; at most {DeepestFamily} are allowed."),
        _ => null,
    };

    public static void Apply(TicketDraft draft, LinkCommand command)
    {
        switch (command)
        {
            case RecordLink link when !Has(draft.Ticket, link.Role, link.Other):
                draft.Add(new TicketEvent.Linked(link.Role, link.Other.Id, link.Other.Number));
                break;
            case RecordUnlink link when Has(draft.Ticket, link.Role, link.Other):
                draft.Add(new TicketEvent.Unlinked(link.Role, link.Other.Id, link.Other.Number));
                break;
        }
    }

    public static Ticket.Known Fold(Ticket.Known ticket, TicketEvent fact) => fact switch
    {
        TicketEvent.Linked linked => ticket with { Links = ticket.Links.Add(new(linked.Role, new(linked.Other, linked.Number))) },
        TicketEvent.Unlinked gone => ticket with { Links = ticket.Links.RemoveAll(link => link.Role == gone.Role && link.Other.Id == gone.Other) },
        _ => ticket,
    };

    private static bool Has(Ticket.Known ticket, LinkRole role, TicketRef other) => ticket.Links.Any(link => link.Role == role && link.Other.Id == other.Id);

    private static Refusal? Full(LinkRole role, LinkEnd end) => end.Links.Where(link => link.Role == role).Take(role.Most()).ToList() is var links && links.Count < role.Most()
        ? null
        : TicketRefusal.TooManyLinks.Because(role.Most() == 1
            ? $"{end.Ticket.Number} has {links[0].Other.Number} already; take that link away first."
            : $"{end.Ticket.Number} has {role.Most():N0} such links, the most that are allowed.");
}
