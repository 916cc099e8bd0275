using Firstline.Client.Tickets;
using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets;
using Firstline.Domain.Tickets.Links;
using Firstline.Web.Http;

namespace Firstline.Web.Tickets.Exports;

/// <summary>What stands beside a ticket's conversation, made of what happened to it: links, checklist, time and where it is laid aside.</summary>
internal sealed class SidesFold
{
    private readonly List<(LinkRole Role, TicketNumber Number)> _links = [];
    private readonly List<(Guid Id, ExportedItem Item)> _items = [];
    private readonly List<(Guid Id, ExportedTime Time)> _times = [];
    private ExportedSnooze? _snooze;
    private string? _into;
    private string? _of;

    public void Add(TicketEvent fact, Who by, DateTimeOffset at)
    {
        switch (fact)
        {
            case TicketEvent.Linked linked:
                _links.Add((linked.Role, linked.Number));
                break;
            case TicketEvent.Unlinked unlinked:
                _links.Remove((unlinked.Role, unlinked.Number));
                break;
            case TicketEvent.Merged merged:
                _into = merged.Number.ToString();
                break;
            case TicketEvent.FollowsUp follows:
                _of = follows.Number.ToString();
                break;
            case TicketEvent.Snoozed snoozed:
                _snooze = new(snoozed.Until, snoozed.UntilReply, snoozed.Reason);
                break;
            case TicketEvent.Woken:
                _snooze = null;
                break;
            case TicketEvent.TimeLogged logged:
                _times.Add((logged.Entry, new(logged.Agent.Value, logged.Minutes, logged.Activity, logged.Billable, logged.Note, at)));
                break;
            case TicketEvent.TimeCorrected corrected:
                Change(_times, corrected.Entry, time => time with { Minutes = corrected.Minutes, Activity = corrected.Activity, Billable = corrected.Billable });
                break;
            case TicketEvent.TimeRemoved removed:
                _times.RemoveAll(time => time.Id == removed.Entry);
                break;
            default:
                AddToChecklist(fact, by, at);
                break;
        }
    }

    /// <summary>The ticket with what stands beside it; what it has nothing of stays null.</summary>
    public ExportedTicket Complete(ExportedTicket ticket) => ticket with
    {
        Snooze = _snooze,
        MergedInto = _into,
        FollowsUp = _of,
        Links = _links.Count == 0 ? null : [.. _links.Select(link => new ExportedLink(Words<LinkRole>.Of(link.Role), link.Number.ToString()))],
        Checklist = _items.Count == 0 ? null : [.. _items.Select(item => item.Item)],
        Time = _times.Count == 0 ? null : [.. _times.Select(time => time.Time)],
    };

    private void AddToChecklist(TicketEvent fact, Who by, DateTimeOffset at)
    {
        switch (fact)
        {
            case TicketEvent.ChecklistItemAdded added:
                _items.Add((added.Item, new(added.Text, added.Required)));
                break;
            case TicketEvent.ChecklistItemChanged changed:
                Change(_items, changed.Item, item => item with { Text = changed.Text, Required = changed.Required });
                break;
            case TicketEvent.ChecklistItemTicked ticked:
                Change(_items, ticked.Item, item => item with { DoneBy = by.Name, DoneAt = at });
                break;
            case TicketEvent.ChecklistItemUnticked unticked:
                Change(_items, unticked.Item, item => item with { DoneBy = null, DoneAt = null });
                break;
            case TicketEvent.ChecklistItemRemoved removed:
                _items.RemoveAll(item => item.Id == removed.Item);
                break;
            case TicketEvent.ChecklistOrdered ordered:
                _items.Sort((one, other) => Place(ordered.Items, one.Id).CompareTo(Place(ordered.Items, other.Id)));
                break;
        }
    }

    private static int Place(IReadOnlyList<Guid> order, Guid item) => order.TakeWhile(id => id != item).Count();

    private static void Change<T>(List<(Guid Id, T Value)> all, Guid id, Func<T, T> change)
    {
        if (all.FindIndex(one => one.Id == id) is >= 0 and var at)
        {
            all[at] = (id, change(all[at].Value));
        }
    }
}
