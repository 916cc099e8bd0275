using Firstline.Domain.Kernel;
using Firstline.Domain.Tickets;
using Firstline.Grains.Interfaces.Kernel;
using Firstline.Grains.Interfaces.Tickets;
using Firstline.Grains.Tests.Kit;
using Firstline.TestKit;

namespace Firstline.Grains.Tests.Tickets;

public sealed class KeepingATicket : IAsyncLifetime
{
    private DeskCluster _desk = null!;

    public async ValueTask InitializeAsync() => _desk = await DeskCluster.Start();

    public ValueTask DisposeAsync() => _desk.DisposeAsync();

    [Fact]
    public async Task survives_a_restart_with_its_timeline()
    {
        var (ticket, opened) = await Open("standard");
        await ticket.Reply(new(Some.Message(), "On it.", Channel.Email), _desk.Asked());

        await _desk.Restart(TimeSpan.FromMinutes(1));

        var kept = (await Ticket(opened.Id).View())!;
        kept.Number.ShouldBe(opened.Number);
        kept.Status.ShouldBe(TicketStatus.Open);
        var timeline = await _desk.Grains.Tickets().Timeline(opened.Id, 0, 100);
        timeline.Items.Select(entry => entry.Fact.Version).ShouldBe(Enumerable.Range(1, (int)kept.Version).Select(version => (long)version));
        timeline.Items[0].Text.ShouldBe("It stopped.");
        timeline.Items.Single(entry => entry.Fact.Event is TicketEvent.Replied).Text.ShouldBe("On it.");
    }

    [Fact]
    public async Task answers_a_repeated_command_without_applying_it_twice()
    {
        var (ticket, _) = await Open("standard");
        var note = new AddNote(Some.Message(), "Once.");
        var first = await ticket.Note(note, _desk.Asked("note-1", "a"));
        var again = await ticket.Note(note, _desk.Asked("note-1", "a"));

        again.View!.Version.ShouldBe(first.View!.Version);
        (await ticket.Note(note with { Body = "Other." }, _desk.Asked("note-1", "b"))).Refusal!.Code.ShouldBe(DeskRefusal.KeyReused.Name);
    }

    [Fact]
    public async Task answers_a_repeated_opening_with_the_same_ticket()
    {
        var command = Some.Opening() with { Customer = new("standard") };
        var ticket = Ticket(new(Guid.Parse("11111111-0000-0000-0000-000000000001")));
        var first = await ticket.Open(command, _desk.Asked("open-1", "a"));

        (await ticket.Open(command, _desk.Asked("open-1", "a"))).View!.Number.ShouldBe(first.View!.Number);
        (await ticket.Open(command, _desk.Asked("open-1", "b"))).Refusal!.Code.ShouldBe(DeskRefusal.KeyReused.Name);
        (await ticket.Open(command, _desk.Asked())).Refusal!.Code.ShouldBe(TicketRefusal.AlreadyOpened.Name);
    }

    [Fact]
    public async Task refuses_what_was_decided_on_an_older_version()
    {
        var (ticket, opened) = await Open("standard");
        await ticket.Note(new(Some.Message(), "Newer."), _desk.Asked());

        (await ticket.Continue(new(), _desk.Asked(ifVersion: opened.Version))).Refusal!.Code.ShouldBe(DeskRefusal.VersionPassed.Name);
    }

    [Fact]
    public async Task refuses_an_unknown_customer_and_an_unknown_agent()
    {
        var nobody = await Ticket(new(Guid.Parse("11111111-0000-0000-0000-000000000002")))
            .Open(Some.Opening() with { Customer = new("nobody") }, _desk.Asked());
        nobody.Refusal!.Code.ShouldBe("customer.unknown");
        var (ticket, _) = await Open("standard");
        (await ticket.Assign(new(new("nobody")), _desk.Asked())).Refusal!.Code.ShouldBe("agent.unknown");
    }

    [Fact]
    public async Task gives_every_ticket_another_number()
    {
        var numbers = await Task.WhenAll(Enumerable.Range(0, 120).Select(async i => (await Open("standard", i)).View.Number));
        await _desk.Restart(TimeSpan.Zero);
        var later = (await Open("standard", 500)).View.Number;

        numbers.Append(later).ShouldBeUnique();
    }

    private ITicketGrain Ticket(TicketId id) => _desk.Grains.Ticket(id);

    private async Task<(ITicketGrain Grain, TicketView View)> Open(string customer, int number = 0, Priority priority = Priority.Medium)
    {
        var ticket = Ticket(new(new Guid(number + 1000, 7, 7, new byte[8])));
        return (ticket, (await ticket.Open(Some.Opening(priority) with { Customer = new(customer) }, _desk.Asked())).View!);
    }
}
