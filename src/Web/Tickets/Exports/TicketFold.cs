using Firstline.Client.Tickets;
using Firstline.Domain.Tickets;
using Firstline.Grains.Interfaces.Tickets;
using Firstline.Web.Http;

namespace Firstline.Web.Tickets.Exports;

/// <summary>Makes an exported ticket of its line and of what happened to it.</summary>
internal sealed class TicketFold(TicketLine line)
{
    private readonly List<ExportedEvent> _events = [];
    private readonly SidesFold _sides = new();
    private TicketEvent.Opened? _opened;
    private DateTimeOffset _openedAt = line.OpenedAt;
    private string _body = "";
    private string _component = "";
    private IReadOnlyList<string> _tags = [];
    private IReadOnlyList<string> _openedTags = [];
    private string? _openedTeam;
    private DateTimeOffset? _replied;
    private DateTimeOffset? _resolved;
    private DateTimeOffset? _closed;

    public void Add(TimelineEntry entry)
    {
        var (fact, at) = (entry.Fact.Event, entry.Fact.At);
        _sides.Add(fact, entry.Fact.By, at);
        switch (fact)
        {
            case TicketEvent.Opened opened:
                (_opened, _openedAt, _body, _component) = (opened, at, entry.Text ?? "", opened.Component);
                return;
            case TicketEvent.ClockMoved:
                return;
            case TicketEvent.Tagged tagged:
                (_tags, _openedTags) = (tagged.Tags, at == _openedAt ? tagged.Tags : _openedTags);
                break;
            case TicketEvent.MovedToTeam moved when at == _openedAt:
                _openedTeam = moved.Team.Value;
                break;
            case TicketEvent.ComponentChanged changed:
                _component = changed.To;
                break;
            case TicketEvent.Replied:
                _replied ??= at;
                break;
            case TicketEvent.Resolved:
                _resolved = at;
                break;
            case TicketEvent.Reopened:
                _resolved = null;
                break;
            case TicketEvent.Closed or TicketEvent.Merged:
                _closed = at;
                break;
        }

        var item = TimelineShapes.Tell(entry);
        _events.Add(new(item.Kind, at, entry.Fact.By.Name, entry.Text ?? item.Reason, Value(item), item.Channel, item.Trigger));
    }

    /// <summary>The ticket; null when it has no opening, which only one that is being made can lack.</summary>
    public ExportedTicket? Whole(string customerName) => _opened is not { } opened ? null : _sides.Complete(new(
        line.Id.ToString(),
        line.Number.ToString(),
        line.Source,
        line.Customer.Value,
        customerName,
        Words<Domain.Customers.Tier>.Of(line.Tier),
        opened.Terms.Zone,
        opened.Contact,
        opened.Subject,
        _body,
        Words<Category>.Of(line.Category),
        Words<Priority>.Of(line.Priority),
        Words<Channel>.Of(opened.Channel),
        _component,
        _tags,
        Words<TicketStatus>.Of(line.Status),
        line.Level,
        line.Agent?.Value,
        line.Team?.Value,
        opened.Outage,
        _openedAt,
        _replied,
        _resolved,
        _closed,
        line.UpdatedAt,
        Words<Category>.Of(opened.Category),
        Words<Priority>.Of(opened.Priority),
        opened.Component,
        _openedTags,
        _openedTeam,
        _events)
    {
        Type = Words<Domain.Tickets.Problems.TicketType>.Of(line.Type),
        OwnStatus = line.StatusId == Words<TicketStatus>.Of(line.Status) ? null : line.StatusId,
    });

    private static string? Value(TimelineItem item) => item.To ?? item.From;
}
