using Firstline.Domain.Customers;
using Firstline.Domain.Kernel;
using Firstline.Domain.Notifications;
using Firstline.Domain.Tickets;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Notifications;
using Firstline.Grains.Interfaces.Tickets;
using Firstline.Grains.Ports;
using Firstline.Grains.Tests.Kit;
using Firstline.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace Firstline.Grains.Tests.Notifications;

public sealed class FillingInboxes : IAsyncLifetime
{
    private static readonly AgentId Noor = new("noor");
    private static readonly AgentId Luca = new("luca");
    private DeskCluster _desk = null!;

    public async ValueTask InitializeAsync()
    {
        _desk = await DeskCluster.Start();
        foreach (var agent in new[] { Noor, Luca })
        {
            (await _desk.Grains.Agent(agent).Register(new(agent.Value, [new("first-line")], 10), _desk.Asked())).Refusal.ShouldBeNull();
        }
    }

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task tells_of_a_ticket_that_comes_and_of_what_the_customer_writes_once_each()
    {
        var ticket = await Open(1);
        await ticket.Assign(new(Noor), _desk.Asked());
        await Has(Noor, 1);
        _desk.Time.Advance(TimeSpan.FromMinutes(1));
        await ticket.Receive(new(Some.Message(), "Hello?", Channel.Email), _desk.Asked());

        var notices = await Has(Noor, 2);

        notices.Items.Select(notice => notice.Notice.Kind).ShouldBe([NoticeKind.CustomerWrote, NoticeKind.Assigned]);
        notices.Items.ShouldAllBe(notice => notice.Subject == Some.Opening().Subject && notice.Ticket != null);
        (await Inbox(Luca)).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task tells_nothing_twice_and_loses_nothing_over_restarts()
    {
        var ticket = await Open(2);
        await ticket.Assign(new(Noor), _desk.Asked());
        await _desk.Restart(TimeSpan.FromMinutes(2));
        await Has(Noor, 1);
        await _desk.Grains.Ticket(new(new Guid(2, 4, 4, new byte[8]))).Assign(new(Luca), _desk.Asked());
        await _desk.Restart(TimeSpan.FromMinutes(2));

        await Has(Luca, 1);
        await Has(Noor, 1);
    }

    [Fact]
    public async Task ignores_what_it_has_when_the_log_is_told_again()
    {
        var notice = new Notice(NoticeKind.Assigned, null, 1, "", "", "", _desk.Time.GetUtcNow());
        var inbox = _desk.Grains.Notifier(Noor);
        await inbox.Tell([new(1_000, notice), new(1_001, notice)]);
        await inbox.Tell([new(1_000, notice), new(1_001, notice), new(1_002, notice)]);

        (await inbox.Counts()).ShouldBe(new(3, 3, 3));
    }

    [Fact]
    public async Task tells_those_of_a_team_when_nobody_holds_the_ticket()
    {
        var ticket = await Open(3);
        await ticket.MoveToTeam(new(new("first-line")), _desk.Asked());
        await ticket.Receive(new(Some.Message(), "Hello?", Channel.Email), _desk.Asked());

        await Has(Noor, 1);
        await Has(Luca, 1);
        await _desk.Grains.Agent(Luca).SetStatus(new(Domain.Agents.AgentStatus.Available), _desk.Asked());
        _desk.Time.Advance(TimeSpan.FromMinutes(1));
        await ticket.Receive(new(Some.Message(), "Anybody?", Channel.Email), _desk.Asked());

        await Has(Luca, 2);
        await Has(Noor, 1);
    }

    [Fact]
    public async Task counts_what_is_seen_and_read()
    {
        var notice = new Notice(NoticeKind.Assigned, null, 1, "", "", "", _desk.Time.GetUtcNow());
        var inbox = _desk.Grains.Notifier(Noor);
        await inbox.Tell([.. Enumerable.Range(1, 5).Select(position => new ToldNotice(position, notice))]);

        (await inbox.See(3)).ShouldBe(new(5, 2, 5));
        (await inbox.Read(5)).View!.ReadAt.ShouldNotBeNull();
        (await inbox.Counts()).ShouldBe(new(4, 1, 5));
        (await inbox.ReadAll(2, null)).ShouldBe(new(2, 1, 5));
        (await inbox.Read(9)).Refusal!.Code.ShouldBe("notice.unknown");
    }

    [Fact]
    public async Task remembers_how_far_it_has_told()
    {
        var notices = _desk.Services.GetRequiredService<INotices>();
        await (await Open(4)).Assign(new(Noor), _desk.Asked());
        await Has(Noor, 1);

        var last = await _desk.Services.GetRequiredService<IEventLog>().LastPosition();
        await _desk.FastForward(TimeSpan.Zero, () => notices.Cursor(), cursor => cursor == last);
    }

    private async Task<ITicketGrain> Open(int number)
    {
        var ticket = _desk.Grains.Ticket(new(new Guid(number, 4, 4, new byte[8])));
        (await ticket.Open(Some.Opening() with { Customer = new(nameof(Tier.Standard).ToLowerInvariant()) }, _desk.Asked())).Refusal.ShouldBeNull();
        return ticket;
    }

    private async Task<Page<NoticeView>> Inbox(AgentId agent) => (await _desk.Grains.Notices().List(agent, new(), null, 50)).View!;

    private Task<Page<NoticeView>> Has(AgentId agent, int notices) => _desk.FastForward(TimeSpan.Zero, () => Inbox(agent), page => page.Items.Count == notices);
}
