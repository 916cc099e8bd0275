using Firstline.Client;
using Firstline.Client.Customers;
using Firstline.Client.Tickets;
using Firstline.Web.Client.Shared;
using Firstline.Web.Client.Tickets.Workspace;
using Microsoft.Extensions.Time.Testing;

namespace Firstline.Web.Tests.Screens;

/// <summary>A ticket with a conversation, at a desk in memory.</summary>
internal sealed class SomeTicket
{
    public const string Number = "FL-1001";
    private const string Path = $"/api/v1/tickets/{Number}";

    private readonly List<TimelineItem> _items = [];

    public SomeTicket()
    {
        Desk.Answer("GET /api/v1", () => new ApiIndex("Firstline", "1", "v1", new Dictionary<string, string>()), DeskJson.Default.ApiIndex);
        Desk.Answer($"GET {Path}", () => Ticket, DeskJson.Default.Ticket);
        Desk.Answer($"GET {Path}/clocks", () => new TicketLedger(Ticket.Id, Number, Ticket.Version, Clock.GetUtcNow(), []), DeskJson.Default.TicketLedger);
        Desk.Answer($"GET {Path}/timeline", () => new DeskPage<TimelineItem>([.. _items]), DeskJson.Default.DeskPageTimelineItem);
        Desk.Answer("GET /api/v1/customers/acme", () => new Customer("acme", 1, "Acme", "premium", "UTC", [], []), DeskJson.Default.Customer);
        Session = Desk.Session();
        Sight = new(Session, Clock, Number, TestContext.Current.CancellationToken);
    }

    public FakeDesk Desk { get; } = new();

    public FakeTimeProvider Clock { get; } = new(SomeLedger.Noon);

    public DeskSession Session { get; }

    public TicketSight Sight { get; }

    public Ticket Ticket { get; set; } = new(
        "0199f3c0-0000-7000-8000-000000000001", Number, 1, "acme", "Ann", "Nobody can sign in", "technical-issue", "high", "email", "premium", "UTC", "open", 1, null, "first-line", false,
        SomeLedger.Noon, SomeLedger.Noon, null, null, null, null, null, 0, "", "", [], ["vip"], null, null, 1);

    /// <summary>What is asked of the ticket.</summary>
    public static string At(string action) => $"{Path}/{action}";

    /// <summary>Something happens to it.</summary>
    public TimelineItem Happens(string kind, string? text = null, string by = "Noor", string kindOfBy = "agent", string? from = null, string? to = null)
    {
        var item = new TimelineItem(
            _items.Count + 1, Clock.GetUtcNow(), new(kindOfBy, by.ToLowerInvariant(), by), kind, text, text is null ? null : Guid.CreateVersion7(Clock.GetUtcNow()), Channel: text is null ? null : "email",
            From: from, To: to, Html: text is null ? null : $"<p>{text}</p>") { Delivery = kind == "replied" ? new("pending") : null };
        _items.Add(item);
        Ticket = Ticket with { Version = item.Version };
        return item;
    }

    /// <summary>Its channel reports how far a message came.</summary>
    public void Reports(TimelineItem message, string state)
    {
        Happens("delivery-reported", to: state);
        _items[^1] = _items[^1] with { Message = message.Message };
    }

    /// <summary>Somebody works at it, as an agent.</summary>
    public async Task<SomeTicket> Open(string agent = "noor")
    {
        await Session.Unlock("key", TestContext.Current.CancellationToken);
        Session.ActAs(agent);
        await Sight.Load();
        return this;
    }
}
