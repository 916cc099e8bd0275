using Firstline.Domain.Customers;
using Firstline.Domain.Kernel;
using Firstline.Domain.Sla;
using Firstline.Domain.Tickets;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Tickets;
using Firstline.Grains.Tests.Kit;
using Firstline.TestKit;

namespace Firstline.Grains.Tests.Tickets;

public sealed class WakingClocks : IAsyncLifetime
{
    private static readonly TicketId Id = new(Guid.Parse("22222222-0000-0000-0000-000000000001"));
    private DeskCluster _desk = null!;

    public async ValueTask InitializeAsync() => _desk = await DeskCluster.Start();

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task a_deadline_that_passes_is_recorded_and_escalates()
    {
        await Open("standard", Priority.High);

        var breached = await _desk.FastForward(TimeSpan.FromHours(24.5), View, view => FirstResponse(view).BreachedAt is not null);

        breached.Level.ShouldBe(2);
        FirstResponse(breached).Schedule!.Due.ShouldBe(Some.Instant("2026-03-02 17:00"));
    }

    [Fact]
    public async Task a_deadline_that_passed_while_the_desk_was_down_is_recorded_once()
    {
        await Open("enterprise", Priority.Critical);
        await _desk.Restart(TimeSpan.FromHours(3));

        await _desk.FastForward(TimeSpan.FromSeconds(5), View, view => FirstResponse(view).BreachedAt is not null);
        await _desk.FastForward(TimeSpan.FromMinutes(5), View, _ => true);

        var timeline = await _desk.Grains.Tickets().Timeline(Id, 0, 100);
        timeline.Items.Count(entry => entry.Fact.Event is TicketEvent.ClockMoved { Clock: ClockEvent.Breached }).ShouldBe(1);
    }

    [Fact]
    public async Task an_answered_ticket_is_left_alone()
    {
        await Open("enterprise", Priority.High);
        var answered = (await _desk.Grains.Ticket(Id).Reply(new(Some.Message(), "Yes?", Channel.Phone), _desk.Asked())).View!;

        var later = await _desk.FastForward(TimeSpan.FromDays(1), View, _ => true);

        later.Version.ShouldBe(answered.Version);
    }

    [Fact]
    public async Task another_tier_of_the_customer_reaches_its_open_tickets()
    {
        await Open("standard", Priority.Low);
        await _desk.Grains.Customer(new("standard")).Register(new("standard", Tier.Enterprise, "UTC", [], []), _desk.Asked());

        var view = await _desk.FastForward(TimeSpan.FromSeconds(1), View, ticket => ticket.Tier == Tier.Enterprise);

        FirstResponse(view).Schedule!.Due.ShouldBe(Some.Instant("2026-03-02 17:00"));
    }

    private static ClockView FirstResponse(TicketView view) => view.Clocks.Single(clock => clock.Clock == ClockKind.FirstResponse);

    private async Task Open(string customer, Priority priority) =>
        (await _desk.Grains.Ticket(Id).Open(Some.Opening(priority) with { Customer = new(customer) }, _desk.Asked())).Refusal.ShouldBeNull();

    private async Task<TicketView> View() => (await _desk.Grains.Ticket(Id).View())!;
}
