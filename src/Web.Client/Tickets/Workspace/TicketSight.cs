using Firstline.Client;
using Firstline.Client.Live;
using Firstline.Client.Tickets;
using Firstline.Web.Client.Shared;

namespace Firstline.Web.Client.Tickets.Workspace;

/// <summary>A ticket as the workspace holds it: what it is, its ledger, and its conversation, which grows at its end while somebody reads.</summary>
/// <remarks>For one page at a time, on its thread.</remarks>
public sealed partial class TicketSight(DeskSession session, TimeProvider clock, string name, CancellationToken stop)
{
    private const int PageSize = 200;
    private const int PagesAtOnce = 25;
    private bool _loading;
    private bool _again;

    /// <summary>Something here changed.</summary>
    public event Action? Changed;

    /// <summary>The id or number it was asked by.</summary>
    public string Name => name;

    /// <summary>What it is; null until it was read.</summary>
    public Ticket? Ticket { get; private set; }

    /// <summary>Why its clocks stand as they do.</summary>
    public TicketLedger? Ledger { get; private set; }

    /// <summary>What happened, oldest first.</summary>
    public List<TimelineItem> Items { get; } = [];

    /// <summary>Whether there is more of the conversation than was read.</summary>
    public bool More { get; private set; }

    /// <summary>Why it cannot be shown.</summary>
    public Exception? Failure { get; private set; }

    /// <summary>What people call the customer.</summary>
    public string Customer { get; private set; } = "";

    /// <summary>Who is at it.</summary>
    public IReadOnlyList<PresentAgent> Present { get; private set; } = [];

    /// <summary>The others who are at it.</summary>
    public IEnumerable<PresentAgent> Others => Present.Where(one => one.Agent != session.Agent);

    /// <summary>Reads what is new. Asked meanwhile, it reads once more.</summary>
    public async Task Load()
    {
        if (_loading)
        {
            _again = true;
            return;
        }

        _loading = true;
        try
        {
            do
            {
                _again = false;
                var (ticket, ledger, news) = (session.Desk.GetTicket(name, stop), session.Desk.Clocks(name, stop), News());
                await Task.WhenAll(ticket, ledger, news);
                await Introduce(await ticket);
                (Ticket, Ledger, Failure) = (await ticket, await ledger, null);
                Take(await news);
            }
            while (_again);
        }
        catch (Exception failure) when (failure is DeskProblem or HttpRequestException)
        {
            Failure = Ticket is null ? failure : null;
        }
        catch (OperationCanceledException)
        {
            return;
        }
        finally
        {
            _loading = false;
        }

        Tell();
    }

    /// <summary>Whether a change on the line is about this ticket and new to it.</summary>
    public bool IsNews(TicketChanged change) =>
        (change.Number == name || change.Id == name || change.Number == Ticket?.Number) && change.Version != Ticket?.Version;

    /// <summary>Takes in who is at it.</summary>
    public void Take(TicketPresence presence)
    {
        if (presence.TicketId == Ticket?.Id)
        {
            Present = presence.Agents;
            Tell();
        }
    }

    private async Task<IReadOnlyList<TimelineItem>> News()
    {
        List<TimelineItem> news = [];
        var after = Items is [.., var last] ? last.Version.ToString(System.Globalization.CultureInfo.InvariantCulture) : null;
        for (var page = 0; page < PagesAtOnce; page++)
        {
            var part = await session.Desk.Timeline(name, after, PageSize, stop: stop);
            news.AddRange(part.Items);
            if ((after = part.Next) is null)
            {
                More = false;
                return news;
            }
        }

        More = true;
        return news;
    }

    private void Take(IReadOnlyList<TimelineItem> news)
    {
        var known = Items is [.., var last] ? last.Version : 0;
        foreach (var item in news.Where(item => item.Version > known))
        {
            Items.Add(item);
            if (item is { Kind: "delivery-reported", Message: { } message, To: { } state } && Items.FindIndex(one => one.Message == message && one.Delivery is not null) is >= 0 and var index)
            {
                Items[index] = Items[index] with { Delivery = new(state, item.Reason, item.At) };
            }
        }
    }

    /// <summary>The name behind an id; the id will do when it cannot be read.</summary>
    private async Task Introduce(Ticket ticket)
    {
        if (ticket.Customer == Ticket?.Customer)
        {
            return;
        }

        Customer = ticket.Customer;
        try
        {
            Customer = (await session.Desk.GetCustomer(ticket.Customer, stop)).Name;
        }
        catch (Exception failure) when (failure is DeskProblem or HttpRequestException)
        {
            Customer = ticket.Customer;
        }
    }

    private void Tell() => Changed?.Invoke();
}
